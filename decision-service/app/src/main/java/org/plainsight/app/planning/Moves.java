package org.plainsight.app.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.plainsight.app.deciding.Desk;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.HandMove;
import org.plainsight.tasking.Tasking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives networks to people by hand: says what that breaks or costs, and refuses what breaks a hard rule. */
@Service
class Moves {

    /**
     * What somebody wants.
     *
     * @param analyst who is to have it; empty: nobody, plans decide again
     * @param atOnce whether it changes hands at once, or is held for the plans to come
     * @param givesUp whether what makes room for it may be taken from the analyst
     * @param had who had it as the page was read
     * @param seen the newest entry about it as the page was read
     */
    record Wish(
            String network,
            Optional<UUID> analyst,
            boolean atOnce,
            boolean givesUp,
            String because,
            Optional<UUID> had,
            long seen) {}

    /** What came of it. */
    sealed interface Moved {
        /** @param displaced what was taken from the analyst for it */
        record Done(List<String> displaced) implements Moved {
            public Done {
                displaced = List.copyOf(displaced);
            }
        }

        /** Every fault at once, in words for the page; nothing was changed. */
        record AtFault(List<String> faults) implements Moved {
            public AtFault {
                faults = List.copyOf(faults);
            }
        }

        /** Somebody changed it since the page was read; nothing was changed. */
        record Overtaken() implements Moved {}
    }

    private final Queueing queueing;
    private final ByHand byHand;
    private final Desk desk;
    private final JdbcClient jdbc;

    Moves(Queueing queueing, ByHand byHand, Desk desk, JdbcClient jdbc) {
        this.queueing = queueing;
        this.byHand = byHand;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** What giving the network to each analyst whom the viewer looks after would do, all else staying as it is. */
    static List<Choice> choices(Viewer viewer, Fortnight now, Desk.Waiting network) {
        return now.workers().stream()
                .filter(worker -> viewer.looksAfter(worker.team()))
                .map(worker -> Choice.of(now, network, worker, tryMove(now, network.network(), worker.id())))
                .toList();
    }

    private static HandMove tryMove(Fortnight now, String network, UUID analyst) {
        var others = new HashMap<>(now.holds().kept());
        others.remove(network);
        return Tasking.tryMove(Workloads.of(now, others), now.desks(), network, analyst.toString());
    }

    /** Does it, or says why not. */
    @Transactional
    public Moved move(Viewer viewer, Wish wish) {
        if (wish.because().isBlank() || wish.because().length() > NotLooking.LONGEST_REASON)
            return new Moved.AtFault(List.of("Say why, in at most 2,000 characters."));
        if (!isAsItWas(wish)) return new Moved.Overtaken();
        var now = queueing.now();
        var held = byHand.of(wish.network()).stream().findFirst().flatMap(ByHand.Entry::analyst);
        var others = inOtherTeams(
                viewer, now, Stream.of(wish.analyst(), wish.had(), held).flatMap(Optional::stream));
        if (!others.isEmpty()) return new Moved.AtFault(others);
        if (wish.analyst().isEmpty()) return setFree(viewer, wish);
        if (now.waiting(wish.network()).isEmpty())
            return new Moved.AtFault(List.of("This network does not wait any more."));
        var move = tryMove(now, wish.network(), wish.analyst().get());
        var fault = fault(new Told(now), move, wish);
        if (fault.isPresent()) return new Moved.AtFault(List.of(fault.get()));
        return give(viewer, wish, move instanceof HandMove.Displaces d ? d.displaced() : List.of());
    }

    /** Nobody takes a network from, gives one to, or overrules what was decided for somebody of another team. */
    static List<String> inOtherTeams(Viewer viewer, Fortnight now, Stream<UUID> analysts) {
        return analysts.distinct()
                .flatMap(id -> now.worker(id).stream())
                .filter(worker -> !viewer.looksAfter(worker.team()))
                .map(worker -> "%s is not in the team %s, which you look after: a manager of theirs decides."
                        .formatted(worker.name(), viewer.team()))
                .toList();
    }

    /** The row is held until the change stands, so that of two who change it at once the second is told. */
    private boolean isAsItWas(Wish wish) {
        var holder = jdbc.sql("select assigned_to from review where network = ? and state <> 'closed' for update")
                .param(wish.network())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional();
        long newest = byHand.of(wish.network()).stream()
                .mapToLong(ByHand.Entry::id)
                .findFirst()
                .orElse(0);
        return holder.filter(wish.had()::equals).isPresent() && newest == wish.seen();
    }

    private Moved setFree(Viewer viewer, Wish wish) {
        if (wish.atOnce() && wish.had().isPresent())
            desk.give(wish.network(), wish.had().get(), null);
        byHand.add(viewer, wish.network(), Optional.empty(), wish.atOnce(), wish.because());
        return new Moved.Done(List.of());
    }

    private static Optional<String> fault(Told told, HandMove move, Wish wish) {
        var name = told.name(wish.analyst().map(UUID::toString).orElse(""));
        if (move instanceof HandMove.Breaks breaks)
            return Optional.of("%s cannot have it: %s %s. Choose somebody else."
                    .formatted(name, name, told.words(breaks.obstacle().detail())));
        if (move instanceof HandMove.Displaces displaces && !wish.givesUp())
            return Optional.of(
                    "It does not fit: %s %s. It would fit without %s: say that this may be taken from %s, or choose somebody else."
                            .formatted(
                                    name,
                                    told.words(displaces.obstacle().detail()),
                                    String.join(", ", displaces.displaced()),
                                    name));
        if (move instanceof HandMove.Unknown) return Optional.of("That is no analyst with an open account.");
        return Optional.empty();
    }

    private Moved give(Viewer viewer, Wish wish, List<String> displaced) {
        var analyst = wish.analyst().orElseThrow();
        boolean moves = wish.atOnce() && !wish.had().equals(wish.analyst());
        if (moves && !desk.give(wish.network(), wish.had().orElse(null), analyst)) return new Moved.Overtaken();
        for (var other : wish.atOnce() ? displaced : List.<String>of()) {
            desk.give(other, analyst, null);
            byHand.add(viewer, other, Optional.empty(), true, "it made way for %s".formatted(wish.network()));
        }
        byHand.add(viewer, wish.network(), wish.analyst(), wish.atOnce(), wish.because());
        return new Moved.Done(wish.atOnce() ? displaced : List.of());
    }
}
