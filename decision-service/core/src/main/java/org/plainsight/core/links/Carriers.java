package org.plainsight.core.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.plainsight.core.identifiers.Identifier;

/** Which adverts carry which identifiers, both ways round. Identifiers that only one advert carries are left out. */
public final class Carriers {

    private static final int[] NONE = {};

    private final List<Identifier> identifiers;
    private final int[][] adverts;
    private final int[][] identifiersOf;

    private Carriers(List<Identifier> identifiers, int[][] adverts, int[][] identifiersOf) {
        this.identifiers = identifiers;
        this.adverts = adverts;
        this.identifiersOf = identifiersOf;
    }

    /** @param marks the identifiers of each advert, none twice */
    public static Carriers of(List<List<Identifier>> marks) {
        var seen = new ArrayList<Identifier>();
        var counts = new int[1024];
        var seenIn = new int[marks.size()][];
        var places = new HashMap<Identifier, Integer>(marks.size() * 4);
        for (int advert = 0; advert < seenIn.length; advert++) {
            var own = marks.get(advert);
            seenIn[advert] = new int[own.size()];
            for (int i = 0; i < own.size(); i++) {
                int place = places.computeIfAbsent(own.get(i), identifier -> {
                    seen.add(identifier);
                    return seen.size() - 1;
                });
                if (place >= counts.length) counts = Arrays.copyOf(counts, counts.length * 2);
                counts[place]++;
                seenIn[advert][i] = place;
            }
        }
        return shared(seen, counts, seenIn);
    }

    /** Numbers those that several adverts carry, in their order. */
    private static Carriers shared(List<Identifier> seen, int[] counts, int[][] seenIn) {
        var places = IntStream.range(0, seen.size())
                .filter(place -> counts[place] > 1)
                .boxed()
                .sorted(Comparator.comparing(seen::get))
                .mapToInt(Integer::intValue)
                .toArray();
        var numbers = new int[seen.size()];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < places.length; number++) numbers[places[number]] = number;
        var adverts = new int[places.length][];
        for (int number = 0; number < adverts.length; number++) adverts[number] = new int[counts[places[number]]];
        var filled = new int[adverts.length];
        var identifiersOf = new int[seenIn.length][];
        for (int advert = 0; advert < identifiersOf.length; advert++) {
            identifiersOf[advert] = Arrays.stream(seenIn[advert])
                    .map(place -> numbers[place])
                    .filter(number -> number >= 0)
                    .sorted()
                    .toArray();
            if (identifiersOf[advert].length == 0) identifiersOf[advert] = NONE;
            for (int number : identifiersOf[advert]) adverts[number][filled[number]++] = advert;
        }
        var identifiers = Arrays.stream(places).mapToObj(seen::get).toList();
        return new Carriers(identifiers, adverts, identifiersOf);
    }

    /** How many identifiers are shared. */
    public int size() {
        return identifiers.size();
    }

    public Identifier identifier(int number) {
        return identifiers.get(number);
    }

    /** The places of the adverts that carry it, ascending. Not to be changed. */
    public int[] adverts(int number) {
        return adverts[number];
    }

    /** The numbers of the shared identifiers of one advert, ascending. Not to be changed. */
    public int[] identifiersOf(int advert) {
        return identifiersOf[advert];
    }
}
