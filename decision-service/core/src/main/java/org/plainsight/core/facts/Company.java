package org.plainsight.core.facts;

import java.util.Arrays;
import java.util.HashSet;
import org.plainsight.core.identifiers.Identifier.Kind;

/**
 * The adverts that share one identifier, and what facts ask of them, worked out once for all of them. There is one for each
 * shared identifier of a corpus, so it is kept small.
 *
 * @param adverts their places in the corpus, ascending
 * @param nameOf the name of each of them; empty for one that gives none
 * @param names how many different names they give
 */
record Company(int[] adverts, String[] nameOf, int names, int towns, int accounts) {

    static Company of(int[] adverts, Surroundings around) {
        return adverts.length == 1 ? alone(adverts[0], around) : together(adverts, around);
    }

    private static Company alone(int advert, Surroundings around) {
        var sight = around.sight(advert);
        return new Company(
                new int[] {advert},
                new String[] {sight.name()},
                sight.name().isEmpty() ? 0 : 1,
                sight.town().isEmpty() ? 0 : 1,
                around.identified(advert).first(Kind.ACCOUNT).isEmpty() ? 0 : 1);
    }

    private static Company together(int[] adverts, Surroundings around) {
        var sorted = adverts.clone();
        Arrays.sort(sorted);
        var nameOf = new String[sorted.length];
        var names = new HashSet<String>();
        var towns = new HashSet<String>();
        var accounts = new HashSet<String>();
        for (int i = 0; i < sorted.length; i++) {
            var sight = around.sight(sorted[i]);
            nameOf[i] = sight.name();
            names.add(sight.name());
            towns.add(sight.town());
            around.identified(sorted[i]).first(Kind.ACCOUNT).ifPresent(accounts::add);
        }
        names.remove("");
        towns.remove("");
        return new Company(sorted, nameOf, names.size(), towns.size(), accounts.size());
    }

    boolean has(int advert) {
        return Arrays.binarySearch(adverts, advert) >= 0;
    }

    /** The adverts of one name, ascending. */
    int[] of(String name) {
        var own = new int[adverts.length];
        int count = 0;
        for (int i = 0; i < adverts.length; i++) if (nameOf[i].equals(name)) own[count++] = adverts[i];
        return Arrays.copyOf(own, count);
    }

    /** How many names there are beside this one, which is not empty. */
    int otherNames(String name) {
        return names - (Arrays.asList(nameOf).contains(name) ? 1 : 0);
    }

    int size() {
        return adverts.length;
    }
}
