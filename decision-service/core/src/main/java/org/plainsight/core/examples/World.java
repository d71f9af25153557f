package org.plainsight.core.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.facts.AdvertFacts;
import org.plainsight.core.facts.Basis;
import org.plainsight.core.facts.Facts;
import org.plainsight.core.facts.Ground;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.facts.NetworkFacts;
import org.plainsight.core.facts.Shown;
import org.plainsight.core.facts.Surroundings;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.networks.Network;
import org.plainsight.core.networks.NetworkSentence;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.RowTrace;
import org.plainsight.rules.trace.Trace;

/** Adverts that are all there is, linked and weighed; what each of a pack's rows made of them goes onto shelves. */
final class World {

    /** An advert with more company than this stands alone when it is bred from. */
    private static final int MOST_COMPANY = Twists.MOST_ADVERTS;

    private final Corpus corpus;
    private final Weigher weigher;
    private final Surroundings around;
    private final List<Facts> adverts;
    private final List<Facts> networks;
    private final int changes;
    /** The versions of each advert and review. */
    private final Map<String, List<Advert>> byId = new HashMap<>();

    /** The network that an advert at a place of the corpus is part of. */
    private final Map<Integer, Network> networkOf = new HashMap<>();

    World(Corpus corpus, Weigher weigher, Lexicon lexicon, Lanes lanes) {
        this(corpus, all(corpus), 0, weigher, lexicon, lanes);
    }

    World(Scene scene, Weigher weigher, Lexicon lexicon, Lanes lanes) {
        this(Corpus.of(scene.adverts()), scene.adverts(), scene.changes(), weigher, lexicon, lanes);
    }

    private World(Corpus corpus, List<Advert> versions, int changes, Weigher weigher, Lexicon lexicon, Lanes lanes) {
        this.corpus = corpus;
        this.changes = changes;
        this.weigher = weigher;
        this.around = Surroundings.of(corpus, corpus.latest(), lanes, stage -> {});
        var facts = new AdvertFacts(around, weigher.advertFacts(), lexicon);
        this.adverts = lanes.map(corpus.adverts().size(), facts::of);
        var shown = lanes.map(adverts.size(), place -> shown(adverts.get(place)));
        var families = weigher.pack().familiesOf(weigher.pack().adverts()).stream()
                .map(Family::table)
                .toList();
        var ofNetworks = new NetworkFacts(around, weigher, lexicon, families, shown::get);
        this.networks = lanes.map(
                around.networks().size(), n -> ofNetworks.of(around.networks().get(n)));
        for (var version : versions)
            byId.computeIfAbsent(version.id(), id -> new ArrayList<>()).add(version);
        for (var network : around.networks()) for (int member : network.members()) networkOf.put(member, network);
    }

    private static List<Advert> all(Corpus corpus) {
        var all = new ArrayList<>(corpus.adverts());
        all.addAll(corpus.reviews());
        return all;
    }

    private Shown shown(Facts facts) {
        return Shown.of(facts.sheet(), weigher.weighAdvert(facts.sheet()).families());
    }

    /** Puts onto each row's shelf what it wants. */
    void onto(Map<String, Shelf> shelves) {
        for (int place = 0; place < adverts.size(); place++) {
            int here = place;
            var facts = adverts.get(place);
            var trace = weigher.traceAdvert(facts.sheet());
            offer(trace, facts, shelves, (row, bases) -> advert(here, row, bases));
        }
        for (int number = 0; number < networks.size(); number++) {
            var network = around.networks().get(number);
            var facts = networks.get(number);
            offer(
                    weigher.traceNetwork(facts.sheet()),
                    facts,
                    shelves,
                    (row, bases) -> new Instance(
                            scene(network.members(), bases),
                            NetworkSentence.of(network, corpus.adverts()),
                            weigher.networkFacts(),
                            row,
                            bases));
        }
    }

    /** Makes an instance of one row; there are many rows that nobody wants one of. */
    private interface Making {
        Instance of(RowTrace row, List<Basis> bases);
    }

    private static void offer(Trace trace, Facts facts, Map<String, Shelf> shelves, Making making) {
        for (var row : trace.rows()) {
            var shelf = shelves.get(row.row().id());
            if (shelf == null || !shelf.wants(Instance.gapOf(row), Instance.isNear(row))) continue;
            var asked = asked(row);
            shelf.put(making.of(
                    row,
                    facts.bases().stream()
                            .filter(basis -> asked.contains(basis.fact()))
                            .toList()));
        }
    }

    private static Set<String> asked(RowTrace row) {
        return row.cells().stream()
                .filter(cell -> cell.verdict() != CellVerdict.NOT_ASKED)
                .map(CellTrace::column)
                .map(column -> column.input().name())
                .collect(Collectors.toSet());
    }

    /** An advert with those that it is linked to, unless they are many: its facts may look at them. */
    private Instance advert(int place, RowTrace row, List<Basis> bases) {
        var company = new ArrayList<>(List.of(place));
        var network = networkOf.get(place);
        if (network != null && network.size() <= MOST_COMPANY)
            for (int member : network.members()) if (member != place) company.add(member);
        int[] places = company.stream().mapToInt(Integer::intValue).toArray();
        return new Instance(
                scene(places, bases), sentence(corpus.adverts().get(place)), weigher.advertFacts(), row, bases);
    }

    private static String sentence(Advert advert) {
        var name = advert.name().orElse("An advert without a name");
        var town = advert.town().map(t -> " in " + t).orElse("");
        return "%s%s, on %s, posted on %s."
                .formatted(name, town, advert.source(), NetworkSentence.day(advert.postedAt()));
    }

    private List<Advert> versions(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The adverts, and the reviews that their facts rest on. */
    private Scene scene(int[] places, List<Basis> bases) {
        var all = new ArrayList<Advert>();
        Arrays.stream(places)
                .forEach(
                        place -> all.addAll(versions(corpus.adverts().get(place).id())));
        bases.stream()
                .flatMap(basis -> basis.grounds().stream())
                .map(Ground::advert)
                .distinct()
                .flatMap(id -> versions(id).stream())
                .filter(advert -> advert.kind() == Advert.Kind.REVIEW)
                .forEach(all::add);
        return new Scene(all, changes);
    }
}
