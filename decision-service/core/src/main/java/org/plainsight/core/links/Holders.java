package org.plainsight.core.links;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;

/**
 * The adverts of one identifier, by who held it: a phone that lay still and came back tells nothing about its earlier holder,
 * and what analysts undid joins nobody.
 */
public final class Holders {

    private final Carriers carriers;
    private final List<Sight> sights;
    private final Cuts cuts;
    /** The places of all adverts in the order of time, and the place of each in that order. */
    private final int[] order;

    private final int[] rank;

    public Holders(Carriers carriers, List<Sight> sights, Cuts cuts) {
        this.carriers = carriers;
        this.sights = sights;
        this.cuts = cuts;
        this.order = IntStream.range(0, sights.size())
                .boxed()
                .sorted(Comparator.comparingLong(advert -> sights.get(advert).first()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.rank = new int[order.length];
        for (int i = 0; i < order.length; i++) rank[order[i]] = i;
    }

    /** The adverts of each holder of a shared identifier, each in the order of time. */
    public List<int[]> of(int number) {
        if (carriers.identifier(number).kind() != Kind.PHONE) return everTogether(number);
        return PhoneWindow.holders(carriers.adverts(number), sights).stream()
                .flatMap(holder -> cut(number, holder).stream())
                .toList();
    }

    /** The same, as if a phone were never given to somebody else. */
    public List<int[]> everTogether(int number) {
        return cut(number, inTime(carriers.adverts(number)));
    }

    /** Those among some of its adverts that stay together, each group in the order of time. */
    List<int[]> among(int number, List<Integer> adverts) {
        return cut(number, inTime(adverts.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Those among the adverts of two identifiers that both of them hold together. */
    List<int[]> amongBoth(int one, int other, List<Integer> adverts) {
        return cuts.groups(
                List.of(carriers.identifier(one), carriers.identifier(other)),
                inTime(adverts.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Those among some adverts that share a ground and stay together, whatever carries it. */
    List<int[]> sharing(Identifier ground, List<Integer> adverts) {
        return cuts.groups(
                List.of(ground),
                inTime(adverts.stream().mapToInt(Integer::intValue).toArray()));
    }

    private List<int[]> cut(int number, int[] inTime) {
        return cuts.groups(List.of(carriers.identifier(number)), inTime);
    }

    private int[] inTime(int[] adverts) {
        var ranks = new int[adverts.length];
        for (int i = 0; i < ranks.length; i++) ranks[i] = rank[adverts[i]];
        Arrays.sort(ranks);
        for (int i = 0; i < ranks.length; i++) ranks[i] = order[ranks[i]];
        return ranks;
    }
}
