package org.plainsight.rules;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plainsight.rules.checks.Checks;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.files.PackFolder;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;

/** Everything this module offers. Start here. */
public final class Rules {

    private Rules() {}

    /** Reads a pack from its folder; never throws for what the folder holds, and runs nothing that it holds. */
    public static Reading read(Path folder) {
        return PackFolder.read(folder);
    }

    /**
     * Looks at a pack with every check there is.
     *
     * @param caseFacts computes the facts of cases that give adverts; {@link CaseFacts#none} leaves those cases out
     */
    public static CheckReport check(Pack pack, CheckOptions options, CaseFacts caseFacts, Progress progress) {
        return Checks.run(pack, advertFacts(), networkFacts(pack), options, caseFacts, progress);
    }

    /** The pack in plain words, to be read aloud. */
    public static String show(Pack pack) {
        return show(pack, Map.of());
    }

    /**
     * The pack in plain words, with how often each row fired in a run.
     *
     * @param firings by row id; a row that is not there never fired
     */
    public static String show(Pack pack, Map<String, Long> firings) {
        return new PackInWords(pack, advertFacts(), networkFacts(pack), row -> PackInWords.fired(firings, row)).text();
    }

    /**
     * The pack in plain words, each row as a card for the board: made-up adverts on which it fires and nearly fires, found by
     * weighing, and what it does in a run.
     *
     * @param examples the adverts by row id; a row that is not there is shown on made-up facts instead
     * @param uses what each row does in a run, by its id; empty where no run is looked at
     */
    public static String cards(Weigher weigher, Map<String, RowAdverts> examples, Map<String, RowUse> uses) {
        var cards = weigher.cards(examples, uses);
        return new PackInWords(weigher.pack(), weigher.advertFacts(), weigher.networkFacts(), cards::of).text();
    }

    /** The words in which a model is said: its facts are called what the vocabulary calls them. */
    public static Words words(Vocabulary vocabulary) {
        return new Words(
                PackInWords.called(vocabulary),
                name -> vocabulary.fact(name).map(fact -> fact.scale() == 0).orElse(true));
    }

    /** The facts that there are about an advert. */
    public static Vocabulary advertFacts() {
        return Catalogue.adverts();
    }

    /** The facts that there are about a network, those that the pack's advert families and patterns give included. */
    public static Vocabulary networkFacts(Pack pack) {
        var families =
                pack.familiesOf(pack.adverts()).stream().map(Family::table).toList();
        var patterns = new LinkedHashMap<String, String>();
        var leastNames = new LinkedHashMap<String, Integer>();
        for (var sentence : pack.sentences()) {
            patterns.put(sentence.fact(), sentence.name());
            leastNames.put(sentence.fact(), sentence.leastNames());
        }
        return Catalogue.networks(families, patterns, leastNames);
    }

    /** Makes a pack ready to weigh, or says everything that it lacks for it. */
    public static Weigher.Making weigher(Pack pack) {
        return Weigher.of(pack);
    }

    /** A model of a pack on Kogito's runtime, for whoever wants to ask that engine itself. */
    public static KogitoModel kogito(Model model) {
        return KogitoModel.of(model);
    }
}
