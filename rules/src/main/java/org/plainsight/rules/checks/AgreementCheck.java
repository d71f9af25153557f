package org.plainsight.rules.checks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.reference.ReferenceEngine;
import org.plainsight.rules.reference.ReferenceEngine.Compiled;

/**
 * That the compiled engine and the reference engine give the same results: on every case, on the boundary values of every
 * table, and on generated facts. Every decision is compared, not the outcome alone.
 */
final class AgreementCheck implements Check {

    /** More disagreements than these say nothing new. */
    private static final int MOST_SHOWN = 5;

    @Override
    public String name() {
        return "agreement with the reference engine";
    }

    /** The two models side by side, for kie-dmn takes nearly all of the time that a check takes. */
    @Override
    public void look(Examined pack, Findings findings) {
        var counter = new Counter(name(), pack);
        pack.sides().parallelStream()
                .map(side -> look(pack, side, counter))
                .toList()
                .forEach(findings::addAll);
    }

    private static Findings look(Examined pack, Side side, Counter counter) {
        var findings = new Findings();
        if (side.model().xml().isEmpty()) return findings;
        var compiled = ReferenceEngine.compile(side.model());
        if (compiled instanceof Compiled.Refused refused) findings.faults(refused.faults());
        else new Comparison(side, ((Compiled.Ready) compiled).engine(), pack, counter, findings).run();
        return findings;
    }

    /** Counts the fact sets of both models for whoever watches. */
    private static final class Counter {
        private final String step;
        private final Progress progress;
        private final long all;
        private long done;

        Counter(String step, Examined pack) {
            this.step = step;
            this.progress = pack.progress();
            this.all = pack.pack().cases().size()
                    + (long) pack.options().boundarySets()
                    + pack.options().generatedSets();
        }

        synchronized void one() {
            if (++done % 100 == 0) progress.at(step, done, all);
        }
    }

    private static final class Comparison {
        private final Side side;
        private final ReferenceEngine reference;
        private final Examined pack;
        private final Counter counter;
        private final Findings findings;
        private int different;

        Comparison(Side side, ReferenceEngine reference, Examined pack, Counter counter, Findings findings) {
            this.side = side;
            this.reference = reference;
            this.pack = pack;
            this.counter = counter;
            this.findings = findings;
        }

        void run() {
            var options = pack.options();
            long cases = compare("cases", cases());
            var factSets = new FactSets(side, options.seed());
            long boundary = compare("boundary values", factSets.boundary(share(options.boundarySets())));
            long generated = compare("generated facts", factSets.generated(share(options.generatedSets())));
            if (different == 0)
                findings.say("%s: both engines agree on %s, %s and %s"
                        .formatted(
                                side.model().file(),
                                InWords.counted(cases, "case", "cases"),
                                InWords.counted(boundary, "set of boundary values", "sets of boundary values"),
                                InWords.counted(generated, "generated fact set", "generated fact sets")));
        }

        /** Each model has its part of the sets, so that the counts hold for the pack. */
        private int share(int sets) {
            return sets / pack.sides().size();
        }

        private List<FactSheet> cases() {
            if (pack.sides().size() < 2) return List.of();
            var sheets = new CaseSheets(pack.sides().get(0), pack.sides().get(1), pack.caseFacts());
            return pack.pack().cases().stream()
                    .map(sheets::ready)
                    .flatMap(ready -> ready instanceof CaseSheets.Ready.ToRun run && run.isAbout(side)
                            ? Stream.of(run.sheet())
                            : Stream.empty())
                    .toList();
        }

        private long compare(String what, List<FactSheet> sheets) {
            long done = 0;
            for (var sheet : sheets) {
                done++;
                counter.one();
                if (differs(sheet).isEmpty()) continue;
                if (++different > MOST_SHOWN) break;
                disagreement(smallest(sheet), what);
            }
            return done;
        }

        private void disagreement(FactSheet sheet, String what) {
            var decision = differs(sheet).orElseThrow();
            findings.fault(
                    new Place(side.model().file(), decision, "", "", ""),
                    "the two engines disagree (%s): of %s the compiled engine makes %s, and the reference engine %s"
                            .formatted(
                                    what,
                                    InWords.facts(sheet),
                                    InWords.finding(result(compiledResults(sheet), decision)),
                                    InWords.finding(result(reference.results(sheet), decision))),
                    "this is a fault of the program: report it with the pack and these facts");
        }

        private Map<String, Finding> compiledResults(FactSheet sheet) {
            return side.grid().evaluate(side.grid().states(sheet)).results();
        }

        /** The first decision on which the engines differ. */
        private Optional<String> differs(FactSheet sheet) {
            var compiled = compiledResults(sheet);
            var referred = reference.results(sheet);
            return side.model().decisions().stream()
                    .map(decision -> decision.name())
                    .filter(name -> !same(result(compiled, name), result(referred, name)))
                    .findFirst();
        }

        /** The same facts with as many unknown as the disagreement bears. */
        private FactSheet smallest(FactSheet sheet) {
            var smallest = sheet;
            for (var fact : side.model().facts().keySet()) {
                if (!(smallest.finding(fact) instanceof Finding.Known)) continue;
                var fewer = without(smallest, fact);
                if (differs(fewer).isPresent()) smallest = fewer;
            }
            return smallest;
        }

        private FactSheet without(FactSheet sheet, String left) {
            var fewer = FactSheet.of(side.vocabulary());
            for (var fact : side.model().facts().keySet()) {
                if (!fact.equals(left) && sheet.finding(fact) instanceof Finding.Known known)
                    fewer.set(fact, known.value());
            }
            return fewer.build();
        }
    }

    private static Finding result(Map<String, Finding> results, String decision) {
        return Objects.requireNonNull(results.get(decision), decision);
    }

    /** Both unknown, for whatever reasons, or both known with the same value. */
    static boolean same(Finding one, Finding other) {
        if (one instanceof Finding.Known known) return known.equals(other);
        return other instanceof Finding.Unknown;
    }
}
