package org.plainsight.core.links;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.facts.Surroundings;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.identifiers.Finder;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.identifiers.Likeness;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.likeness.TextLikeness.Reading;
import org.plainsight.core.measure.LinkQuality;
import org.plainsight.testdata.Audience;
import org.plainsight.testdata.MadeUpAdverts;
import org.plainsight.testdata.Recipe;
import org.plainsight.testdata.Truth;

/** Made-up adverts with a switchboard's number on one in ten, their identifiers, and the planted networks. */
final class MadeUpMarket {

    private final Corpus corpus;
    private final Map<String, String> planted = new HashMap<>();
    private final Carriers carriers;

    MadeUpMarket(long adverts, long seed) {
        var versions = new ArrayList<String>();
        MadeUpAdverts.tell(
                Recipe.of(adverts, seed).withSwitchboardShare(0.1),
                new Audience() {
                    @Override
                    public void line(String json) {
                        versions.add(json);
                    }

                    @Override
                    public void truth(Truth truth) {
                        planted.put(truth.id(), truth.network().orElse(LinkQuality.ALONE));
                    }
                },
                done -> {});
        corpus = Corpus.of(versions.stream()
                .map(AdvertFile::one)
                .flatMap(java.util.Optional::stream)
                .toList());
        carriers = Carriers.of(marks());
    }

    private List<List<Identifier>> marks() {
        var finder = new Finder();
        var read = corpus.adverts().stream().map(finder::read).toList();
        var likeness = Likeness.among(read);
        var marks = new ArrayList<List<Identifier>>();
        for (int i = 0; i < read.size(); i++) {
            var carried = new TreeSet<Identifier>();
            likeness.unified(i).occurrences().forEach(occurrence -> carried.add(occurrence.identifier()));
            marks.add(new ArrayList<>(carried));
        }
        for (int i = 0; i < marks.size(); i++) {
            var advert = corpus.adverts().get(i);
            for (var other : advert.with()) {
                int there = corpus.place(other).orElse(i);
                var pair = Identifier.said(Kind.PARTNER, advert.id(), other);
                for (int end : List.of(i, there))
                    if (!marks.get(end).contains(pair)) marks.get(end).add(pair);
            }
        }
        return marks;
    }

    int size() {
        return corpus.adverts().size();
    }

    Carriers carriers() {
        return carriers;
    }

    /** The shared identifiers that may join two adverts by themselves. */
    IntStream strong() {
        return IntStream.range(0, carriers.size())
                .filter(number -> carriers.identifier(number).kind().isStrong());
    }

    /** @param groups the group of each advert, by its place */
    LinkQuality quality(int[] groups) {
        return LinkQuality.of(
                corpus.adverts().stream()
                        .map(advert -> planted.getOrDefault(advert.id(), LinkQuality.ALONE))
                        .toList(),
                IntStream.of(groups).mapToObj(group -> "g" + group).toList());
    }

    /** Adverts joined by every strong identifier that is not left out. */
    int[] joined(java.util.function.IntPredicate kept) {
        var groups = new UnionFind(size());
        strong().filter(kept).forEach(number -> {
            var adverts = carriers.adverts(number);
            for (int i = 1; i < adverts.length; i++) groups.join(adverts[0], adverts[i]);
        });
        return IntStream.range(0, size()).map(groups::find).toArray();
    }

    /** The networks as the program finds them: the gate, phones in their time, and two weak grounds. */
    int[] asBuilt() {
        var groups = IntStream.range(0, size()).toArray();
        try (var lanes = new Lanes(2)) {
            Surroundings.of(corpus, Instant.parse("2026-11-01T00:00:00Z"), lanes, stage -> {})
                    .networks()
                    .forEach(network -> {
                        for (int member : network.members()) groups[member] = network.members()[0];
                    });
        }
        return groups;
    }

    /** What the gate calls hubs. */
    java.util.Set<Identifier> hubs() {
        var areas = corpus.adverts().stream()
                .map(advert -> advert.outcode()
                        .map(outcode -> advert.town().orElse("") + " " + outcode)
                        .orElse(""))
                .toArray(String[]::new);
        return new HubGate(
                        carriers,
                        areas,
                        place -> Reading.of(Likeness.words(corpus.adverts().get(place))))
                .hubs().stream().map(Hub::identifier).collect(java.util.stream.Collectors.toSet());
    }
}
