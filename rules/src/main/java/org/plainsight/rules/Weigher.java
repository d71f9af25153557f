package org.plainsight.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.change.Otherwise;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.facts.FactColumns;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.grid.Compilation;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.patterns.PatternEngine;
import org.plainsight.rules.trace.Trace;

/** A pack made ready to weigh adverts and networks. Immutable and safe for any number of threads. */
public final class Weigher {

    /** What became of making a weigher from a pack. */
    public sealed interface Making {

        record Made(Weigher weigher) implements Making {}

        /** The pack lacks what weighing needs; every fault at once. */
        record Refused(List<Fault> faults) implements Making {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    private final Pack pack;
    private final Balance adverts;
    private final Balance networks;
    private final AtomicReference<@Nullable PatternEngine> patterns = new AtomicReference<>();

    private Weigher(Pack pack, Balance adverts, Balance networks) {
        this.pack = pack;
        this.adverts = adverts;
        this.networks = networks;
    }

    /** Compiles a pack over the catalogue's facts. */
    public static Making of(Pack pack) {
        return of(pack, Rules.advertFacts(), Rules.networkFacts(pack));
    }

    /** Compiles a pack over the facts that there are about adverts and about networks. */
    public static Making of(Pack pack, Vocabulary advertFacts, Vocabulary networkFacts) {
        var faults = new ArrayList<>(FixedForms.faults(pack));
        var adverts = compile(pack.adverts(), advertFacts, faults);
        var networks = compile(pack.networks(), networkFacts, faults);
        if (!faults.isEmpty()) return new Making.Refused(faults);
        return new Making.Made(
                new Weigher(pack, new Balance(pack, adverts.get(0)), new Balance(pack, networks.get(0))));
    }

    /** The grid, or no grid and more faults. */
    private static List<Grid> compile(Model model, Vocabulary vocabulary, List<Fault> faults) {
        var compilation = Grid.compile(model, vocabulary);
        if (compilation instanceof Compilation.Compiled compiled) return List.of(compiled.grid());
        faults.addAll(((Compilation.Refused) compilation).faults());
        return List.of();
    }

    /** The facts about an advert that it weighs. */
    public Vocabulary advertFacts() {
        return adverts.grid().vocabulary();
    }

    /** The facts about a network that it weighs, those that are generated from the advert families included. */
    public Vocabulary networkFacts() {
        return networks.grid().vocabulary();
    }

    /** The names of the facts about a network that the pack asks about, sorted. */
    public List<String> networkFactsRead() {
        return networks.factsRead();
    }

    public Pack pack() {
        return pack;
    }

    /** What the board reads under each row; see {@link RowCards}. */
    RowCards cards(Map<String, RowAdverts> examples, Map<String, RowUse> uses) {
        return new RowCards(this, adverts, networks, examples, uses);
    }

    /** The patterns of the pack, compiled when first asked for, since Drools takes a second. */
    public PatternEngine patterns() {
        var made = patterns.get();
        if (made != null) return made;
        synchronized (patterns) {
            var engine = patterns.get();
            if (engine == null) {
                engine = PatternEngine.of(pack.sentences());
                patterns.set(engine);
            }
            return engine;
        }
    }

    /** Weighs one advert; {@link IllegalArgumentException} for facts of another vocabulary. */
    public Weighing weighAdvert(FactSheet facts) {
        return adverts.weigh(facts);
    }

    /** Weighs one network; {@link IllegalArgumentException} for facts of another vocabulary. */
    public Weighing weighNetwork(FactSheet facts) {
        return networks.weigh(facts);
    }

    /** What the pack would say of adverts otherwise; empty where its outcomes rest on more than facts, points and families. */
    public Optional<Otherwise> advertsOtherwise() {
        return adverts.otherwise();
    }

    /** What the pack would say of networks otherwise; empty where its outcomes rest on more than facts, points and families. */
    public Optional<Otherwise> networksOtherwise() {
        return networks.otherwise();
    }

    /** Adverts reduced to columns of states, the form in which a corpus is weighed again and again. */
    public EncodedAdverts encodeAdverts(List<FactSheet> facts) {
        return new EncodedAdverts(adverts, facts);
    }

    /** Adverts reduced to states from their stored facts, which must be over {@link #advertFacts}. */
    public StoredSubjects storedAdverts(FactColumns facts) {
        return new StoredSubjects(adverts, facts);
    }

    /** Networks reduced to states from their stored facts, which must be over {@link #networkFacts}. */
    public StoredSubjects storedNetworks(FactColumns facts) {
        return new StoredSubjects(networks, facts);
    }

    /** The whole reasoning about one advert. */
    public Trace traceAdvert(FactSheet facts) {
        return trace(weighAdvert(facts));
    }

    /** The whole reasoning about one network. */
    public Trace traceNetwork(FactSheet facts) {
        return trace(weighNetwork(facts));
    }

    /** The whole reasoning behind a weighing, looked up from its states. */
    public Trace trace(Weighing weighing) {
        return weighing.balance().trace(weighing);
    }
}
