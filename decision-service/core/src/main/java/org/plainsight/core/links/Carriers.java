package org.plainsight.core.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var counts = new HashMap<Identifier, Integer>();
        for (var list : marks) for (var identifier : list) counts.merge(identifier, 1, Integer::sum);
        var identifiers = counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var numbers = new HashMap<Identifier, Integer>();
        for (int i = 0; i < identifiers.size(); i++) numbers.put(identifiers.get(i), i);
        var adverts = new int[identifiers.size()][];
        for (int i = 0; i < adverts.length; i++) adverts[i] = new int[counts.getOrDefault(identifiers.get(i), 0)];
        var filled = new int[adverts.length];
        var identifiersOf = new int[marks.size()][];
        for (int advert = 0; advert < identifiersOf.length; advert++) {
            identifiersOf[advert] = numbersOf(marks.get(advert), numbers);
            for (int id : identifiersOf[advert]) adverts[id][filled[id]++] = advert;
        }
        return new Carriers(identifiers, adverts, identifiersOf);
    }

    private static int[] numbersOf(List<Identifier> marks, Map<Identifier, Integer> numbers) {
        var ids = new ArrayList<Integer>(marks.size());
        for (var identifier : marks) {
            var number = numbers.get(identifier);
            if (number != null) ids.add(number);
        }
        if (ids.isEmpty()) return NONE;
        var array = ids.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(array);
        return array;
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
