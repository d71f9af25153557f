package org.plainsight.app.governing;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.activating.ReducesOnly;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.editing.Draft;
import org.plainsight.rules.editing.Editing;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the responsible owner may do alone: rules that only reduce. That they do is proved in the background, over all facts there
 * can be and over all adverts that are kept; nothing else makes a proof. A proof lives no longer than this service, which after a
 * start still knows what was to be proved, and proves it anew.
 */
@Component
class Emergencies {

    private static final int MOST_ROUNDS = 3;

    /**
     * An attempt.
     *
     * @param what what the rules would be, in words
     * @param wrong faults for which the board could not vote on these very files
     */
    record Attempt(String what, Hash pack, List<String> wrong, Found found) {
        Attempt {
            wrong = List.copyOf(wrong);
        }
    }

    /** What has come of it so far. */
    sealed interface Found {
        record Proving(String step, long done, long of) implements Found {}

        /** It only reduces. */
        record Proved(ReducesOnly proof, EvidenceReport report) implements Found {}

        /** It came to no answer, and why. */
        record Ended(String because) implements Found {}

        /** The service started anew since, and no proof is kept: it has to be computed once more. */
        record Lost() implements Found {}

        /** It does not, or nobody can say; every reason. */
        record Fails(List<String> because) implements Found {
            public Fails {
                because = List.copyOf(because);
            }
        }
    }

    private final Measurement measurement;
    private final RulesInForce rules;
    private final Packs packs;
    private final Checking checking;
    private final Attempts attempts;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile Optional<Attempt> current = Optional.empty();
    private volatile boolean isStopping;
    private final ExecutorService background = Executors.newSingleThreadExecutor(run -> {
        var thread = new Thread(run, "emergency");
        thread.setDaemon(true);
        return thread;
    });

    Emergencies(
            Measurement measurement,
            RulesInForce rules,
            Packs packs,
            Checking checking,
            Attempts attempts,
            TransactionTemplate transactions,
            Clock clock) {
        this.measurement = measurement;
        this.rules = rules;
        this.packs = packs;
        this.checking = checking;
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The newest attempt, one from before the service started included. */
    Optional<Attempt> attempt() {
        return current.or(
                () -> attempts.newest().map(it -> new Attempt(it.what(), it.pack(), List.of(), new Found.Lost())));
    }

    /** Begins once more with the newest attempt, if it is about these rules; otherwise, every reason why not. */
    List<String> again(Hash pack) {
        return attempt()
                .filter(it -> it.pack().equals(pack))
                .flatMap(it -> packs.find(pack.hex()).map(found -> begin(it.what(), found)))
                .orElse(List.of("The newest attempt is about other rules; look at it first."));
    }

    /** Begins to prove it of the rules in force without these rows; otherwise, every reason why not. */
    List<String> begin(List<String> rows) {
        var weighs = rules.shown().pack();
        var edits = new ArrayList<PackEdit>();
        for (var row : new TreeSet<>(rows))
            edits.add(new PackEdit.RemoveRow(
                    TypedRow.of(weighs, row)
                            .map(it -> it.form().file())
                            .orElse(weighs.networks().file()),
                    row));
        if (edits.isEmpty()) return List.of("Choose the rows that are not to count.");
        // The same rows make the same files: whether they were an emergency before can then be told.
        edits.add(new PackEdit.ChangeVersion(
                "%s-e%s".formatted(weighs.id().version(), shortened(String.join("\n", new TreeSet<>(rows))))));
        var editing = Draft.of(weighs).with(edits);
        if (editing instanceof Editing.Refused refused) return FaultWords.of(refused.faults());
        var draft = ((Editing.Edited) editing).draft();
        return begin(
                "the rules in force without %s".formatted(names(weighs, rows)),
                draft.pack(),
                () -> withoutFailingCases(draft, rows));
    }

    private static String shortened(String text) {
        return Hash.of(text).hex().substring(0, 8);
    }

    private static String names(Pack pack, List<String> rows) {
        return String.join(
                ", ",
                new TreeSet<>(rows)
                        .stream()
                                .map(row -> "“%s”"
                                        .formatted(pack.indicator(row)
                                                .map(it -> it.name())
                                                .orElse(row)))
                                .toList());
    }

    /** Cases speak of these rows no more, and those that expect what the rows did go, so that the board can vote on these very files. */
    private Pack withoutFailingCases(Draft draft, List<String> rows) {
        var now = draft;
        for (var example : draft.pack().cases())
            if (Stream.concat(example.then().fires().stream(), example.then().not().stream())
                    .anyMatch(rows::contains))
                now = edited(
                        now,
                        new PackEdit.ChangeCase(
                                example.name(),
                                without(now.caseText(example.name()).orElse(""), rows)));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var failing = faults(now.pack()).stream()
                    .filter(fault -> fault.place().file().startsWith("cases/"))
                    .map(fault -> fault.place().text())
                    .distinct()
                    .toList();
            for (var name : failing) now = edited(now, new PackEdit.RemoveCase(name));
        }
        return now.pack();
    }

    /** What cannot be edited stays, and is told as a fault of the whole. */
    private static Draft edited(Draft draft, PackEdit edit) {
        return draft.with(edit) instanceof Editing.Edited edited ? edited.draft() : draft;
    }

    private static String without(String text, List<String> rows) {
        var rest = text;
        for (var row : rows) {
            var id = "(?<![\\w-])" + Pattern.quote(row) + "(?![\\w-])";
            rest = rest.replaceAll(id + "\\s*,\\s*", "")
                    .replaceAll("\\s*,\\s*" + id, "")
                    .replaceAll(id, "");
        }
        return rest;
    }

    private List<Fault> faults(Pack pack) {
        return checking.quick(pack, clock.instant().atZone(InForce.ZONE).toLocalDate())
                .faults();
    }

    /** Begins to prove it of any rules. */
    List<String> begin(String what, Pack pack) {
        return begin(what, pack, () -> pack);
    }

    private synchronized List<String> begin(String what, Pack pack, Supplier<Pack> made) {
        if (current.filter(it -> it.found() instanceof Found.Proving).isPresent())
            return List.of("Another attempt is being proved; wait for it, or stop it.");
        var asked =
                new Attempt(what, new Hash(pack.id().hash()), List.of(), new Found.Proving("checking the rules", 0, 0));
        isStopping = false;
        current = Optional.of(asked);
        background.execute(() -> prove(asked, made, rules.pointed()));
        return List.of();
    }

    private void prove(Attempt asked, Supplier<Pack> made, Hash weighs) {
        var mine = asked;
        Found found;
        try {
            var pack = made.get();
            keep(asked.what(), pack);
            mine = new Attempt(asked.what(), new Hash(pack.id().hash()), FaultWords.of(faults(pack)), asked.found());
            found = proving(mine, weighs);
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(Emergencies.class).error("an emergency could not be proved", e);
            found = new Found.Ended(
                    "It could not be computed. It is a fault of this service and written into its own log.");
        }
        current = Optional.of(with(mine, found));
    }

    private void keep(String what, Pack pack) {
        transactions.executeWithoutResult(t -> {
            packs.keep(pack);
            attempts.keep(new Attempts.Kept(new Hash(pack.id().hash()), what));
        });
    }

    private Found proving(Attempt mine, Hash weighs) {
        return found(measurement.reducing(weighs, mine.pack(), new Measurement.Watch() {
            @Override
            public void at(String step, long done, long of) {
                current = Optional.of(with(mine, new Found.Proving(step, done, of)));
            }

            @Override
            public boolean isStopped() {
                return isStopping;
            }
        }));
    }

    private static Attempt with(Attempt attempt, Found found) {
        return new Attempt(attempt.what(), attempt.pack(), attempt.wrong(), found);
    }

    private static Found found(Measurement.Made made) {
        if (made instanceof Measurement.Made.Tried tried) {
            if (tried.proving() instanceof ReducesOnly.Proving.Proved proved)
                return new Found.Proved(proved.proof(), tried.report());
            return new Found.Fails(((ReducesOnly.Proving.Fails) tried.proving()).because());
        }
        if (made instanceof Measurement.Made.Refused refused) return new Found.Ended(refused.because());
        return new Found.Ended("It was stopped; nothing was kept.");
    }

    void stop() {
        isStopping = true;
    }

    @PreDestroy
    void end() {
        isStopping = true;
        background.shutdown();
    }
}
