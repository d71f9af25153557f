package org.plainsight.core.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.facts.AdvertFacts;
import org.plainsight.core.facts.Facts;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.facts.NetworkFacts;
import org.plainsight.core.facts.Shown;
import org.plainsight.core.facts.Surroundings;
import org.plainsight.core.files.CaseTree;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;

/** Computes the facts of a pack's cases as a run would: the given adverts are all that there is. */
public final class CaseRunner implements CaseFacts {

    private final Pack pack;
    private final Lexicon lexicon;
    private final Weigher.Making making;

    public CaseRunner(Pack pack) {
        this.pack = pack;
        this.lexicon = new Lexicon(pack.lexicon());
        this.making = Weigher.of(pack);
    }

    @Override
    public Computed advert(Map<String, Object> advert) {
        return computed(
                List.of(advert), (around, weigher) -> new AdvertFacts(around, weigher.advertFacts(), lexicon).of(0));
    }

    @Override
    public Computed network(List<Map<String, Object>> adverts) {
        return computed(adverts, this::network);
    }

    private Facts network(Surroundings around, Weigher weigher) {
        var facts = new AdvertFacts(around, weigher.advertFacts(), lexicon);
        var shown = new ArrayList<Shown>();
        for (int place = 0; place < around.corpus().adverts().size(); place++) {
            var sheet = facts.of(place).sheet();
            shown.add(Shown.of(sheet, weigher.weighAdvert(sheet).families()));
        }
        var families =
                pack.familiesOf(pack.adverts()).stream().map(Family::table).toList();
        return new NetworkFacts(around, weigher, lexicon, families, shown::get).of(around.asOneNetwork());
    }

    /** What makes facts out of the adverts of one case. */
    private interface Maker {
        Facts make(Surroundings around, Weigher weigher);
    }

    private Computed computed(List<Map<String, Object>> trees, Maker maker) {
        if (!(making instanceof Weigher.Making.Made made)) return new Computed.NotRun();
        var faults = new ArrayList<String>();
        var adverts = new ArrayList<Advert>();
        for (int i = 0; i < trees.size(); i++) {
            var own = new ArrayList<String>();
            CaseTree.advert(trees.get(i), own).ifPresent(adverts::add);
            for (var fault : own) faults.add("advert %d: %s".formatted(i + 1, fault));
        }
        var corpus = Corpus.of(adverts);
        int fewest = trees.size() == 1 ? 1 : 2;
        if (faults.isEmpty() && corpus.adverts().size() < fewest)
            faults.add("%d different adverts are given, and %d or more are needed"
                    .formatted(corpus.adverts().size(), fewest));
        if (!faults.isEmpty()) return new Computed.Refused(faults);
        try (var lanes = new Lanes(1)) {
            var around = Surroundings.of(corpus, corpus.latest(), lanes, stage -> {});
            return new Computed.Facts(maker.make(around, made.weigher()).sheet());
        }
    }
}
