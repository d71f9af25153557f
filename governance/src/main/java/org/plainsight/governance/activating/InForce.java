package org.plainsight.governance.activating;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plainsight.governance.audit.Hash;

/** Which pack weighs: a list of acts to which acts are only ever added. Immutable; whoever holds one sees one pack throughout. */
public final class InForce {

    /** So long does an emergency change last unless the board ratifies it. */
    public static final Duration EMERGENCY = Duration.ofDays(3);

    /** Where the days of this project begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Set<Kind> LASTING = EnumSet.of(Kind.FOUNDED, Kind.ACTIVATED, Kind.RATIFIED, Kind.ROLLED_BACK);

    /** What was done. */
    public enum Kind {
        FOUNDED,
        ACTIVATED,
        ROLLED_BACK,
        EMERGENCY,
        RATIFIED,
        STOPPED,
        RESTARTED
    }

    /**
     * One act.
     *
     * @param pack the pack that it puts in force; for a stop or a restart, the one that was
     * @param from when it takes effect; not before it was done
     * @param until the last day on which this pack weighs, where it has one
     */
    public record Act(
            Kind kind, Hash pack, String by, String reason, Instant at, Instant from, Optional<LocalDate> until) {

        /** An act that takes effect on a day, or at once where that day has begun. */
        public static Act on(
                LocalDate day, Kind kind, Hash pack, String by, String reason, Instant at, Optional<LocalDate> until) {
            var begins = day.atStartOfDay(ZONE).toInstant();
            return new Act(kind, pack, by, reason, at, begins.isAfter(at) ? begins : at, until);
        }

        /** An act that takes effect at once. */
        public static Act now(Kind kind, Hash pack, String by, String reason, Instant at, Optional<LocalDate> until) {
            return new Act(kind, pack, by, reason, at, at, until);
        }

        /** Whether it is an emergency change that nobody ratified in time. */
        private boolean isLapsed(Instant now) {
            return kind == Kind.EMERGENCY && !now.isBefore(at.plus(EMERGENCY));
        }

        /** Whether its pack has come to its last day. */
        private boolean isOver(Instant now) {
            return until.filter(day -> !now.isBefore(after(day))).isPresent();
        }

        private static Instant after(LocalDate day) {
            return day.plusDays(1).atStartOfDay(ZONE).toInstant();
        }
    }

    /** What weighs at a moment. */
    public sealed interface Answer {
        record Weighs(Hash pack) implements Answer {}

        /** Nothing weighs; old explanations stay readable. */
        record Stopped(String because) implements Answer {}
    }

    /** Where an approved pack stands since its activation. */
    public enum Standing {
        SCHEDULED,
        IN_FORCE,
        SUPERSEDED,
        ROLLED_BACK,
        EXPIRED
    }

    private final List<Act> acts;

    private InForce(List<Act> acts) {
        this.acts = List.copyOf(acts);
    }

    /** Starts from the shipped pack, on which nobody has voted. */
    public static InForce founded(Act founding) {
        return new InForce(List.of(founding));
    }

    /** The list with one more act; whether it may be done is decided before. */
    public InForce with(Act act) {
        if (act.at().isBefore(last().at()))
            throw new IllegalArgumentException("an act at %s cannot follow one at %s".formatted(act.at(), last().at()));
        var more = new ArrayList<>(acts);
        more.add(act);
        return new InForce(more);
    }

    /** Everything that was done, in order. */
    public List<Act> acts() {
        return acts;
    }

    private Act last() {
        return acts.get(acts.size() - 1);
    }

    /** Whether the owner has halted all weighing. */
    public boolean isStopped() {
        return last().kind() == Kind.STOPPED;
    }

    /**
     * What weighs at this moment. An emergency change that nobody ratified has given way to the pack before it; a clock that went back
     * undoes nothing.
     */
    public Answer answer(Instant now) {
        if (isStopped())
            return new Answer.Stopped(
                    "weighing was stopped by %s at %s: %s".formatted(last().by(), last().at(), last().reason()));
        var moment = notBack(now);
        var act = emergency(moment).orElseGet(() -> lasting(moment));
        return act.isOver(moment)
                ? new Answer.Stopped("the experiment with pack %s ended after %s"
                        .formatted(
                                act.pack(), act.until().map(LocalDate::toString).orElse("")))
                : new Answer.Weighs(act.pack());
    }

    private Instant notBack(Instant now) {
        return now.isBefore(last().at()) ? last().at() : now;
    }

    /** The act by which a pack weighs at this moment, emergencies aside; it may have come to its last day. */
    public Act lasting(Instant now) {
        return acts.get(lastingIndex(now));
    }

    private int lastingIndex(Instant now) {
        for (int i = acts.size() - 1; i > 0; i--)
            if (LASTING.contains(acts.get(i).kind()) && !acts.get(i).from().isAfter(notBack(now))) return i;
        return 0;
    }

    /** The act that takes effect later, if there is one. */
    public Optional<Act> scheduled(Instant now) {
        return acts.stream()
                .skip(lastingIndex(now) + 1L)
                .filter(act -> LASTING.contains(act.kind()))
                .reduce((first, second) -> second);
    }

    /** The emergency change that weighs at this moment, if one does. */
    public Optional<Act> emergency(Instant now) {
        return acts.stream()
                .skip(lastingIndex(now) + 1L)
                .filter(act -> act.kind() == Kind.EMERGENCY && !act.isLapsed(notBack(now)))
                .reduce((first, second) -> second);
    }

    /** The emergency changes that came to the end of their time, with nothing done in it that took their place. */
    public List<Act> lapsed(Instant now) {
        return IntStream.range(0, acts.size())
                .filter(i -> acts.get(i).isLapsed(notBack(now)))
                .filter(i -> acts.stream()
                        .skip(i + 1L)
                        .filter(act -> LASTING.contains(act.kind()) || act.kind() == Kind.EMERGENCY)
                        .noneMatch(act -> act.from().isBefore(acts.get(i).at().plus(EMERGENCY))))
                .mapToObj(acts::get)
                .toList();
    }

    /** The act by which an approved pack was put in force last, if it ever was. */
    public Optional<Act> approved(Hash pack) {
        return acts.stream()
                .filter(act -> LASTING.contains(act.kind()) && act.pack().equals(pack))
                .reduce((first, second) -> second);
    }

    /** Where a pack that was activated at this moment stands now. */
    public Standing standing(Hash pack, Instant activated, Instant now) {
        int mine = IntStream.range(0, acts.size())
                .filter(i -> acts.get(i).pack().equals(pack) && acts.get(i).at().equals(activated))
                .findFirst()
                .orElseThrow();
        int pointer = lastingIndex(now);
        if (pointer < mine)
            return scheduled(now).filter(acts.get(mine)::equals).isPresent() ? Standing.SCHEDULED : Standing.SUPERSEDED;
        var act = acts.get(pointer);
        if (act.pack().equals(pack)) return act.isOver(notBack(now)) ? Standing.EXPIRED : Standing.IN_FORCE;
        return act.kind() == Kind.ROLLED_BACK ? Standing.ROLLED_BACK : Standing.SUPERSEDED;
    }
}
