package org.plainsight.core.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plainsight.core.identifiers.Identifier.Kind;

/**
 * The adverts that share one identifier, and what facts ask of them, worked out once for all of them.
 *
 * @param adverts their places in the corpus, ascending
 * @param names the different names, those that give none aside
 * @param byName the places of the adverts of each name
 */
record Company(int[] adverts, Set<String> names, Map<String, int[]> byName, int towns, int accounts) {

    private static final int[] NONE = {};

    static Company of(int[] adverts, Surroundings around) {
        var sorted = adverts.clone();
        Arrays.sort(sorted);
        var byName = new HashMap<String, int[]>();
        var towns = new HashSet<String>();
        var accounts = new HashSet<String>();
        for (int advert : sorted) {
            var sight = around.sight(advert);
            if (!sight.name().isEmpty()) byName.merge(sight.name(), new int[] {advert}, Company::both);
            if (!sight.town().isEmpty()) towns.add(sight.town());
            around.identified(advert).first(Kind.ACCOUNT).ifPresent(accounts::add);
        }
        return new Company(sorted, Set.copyOf(byName.keySet()), byName, towns.size(), accounts.size());
    }

    private static int[] both(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    boolean has(int advert) {
        return Arrays.binarySearch(adverts, advert) >= 0;
    }

    /** The adverts of one name, ascending. */
    int[] of(String name) {
        return byName.getOrDefault(name, NONE);
    }

    /** How many names there are beside this one. */
    int otherNames(String name) {
        return names.size() - (names.contains(name) ? 1 : 0);
    }

    int size() {
        return adverts.length;
    }
}
