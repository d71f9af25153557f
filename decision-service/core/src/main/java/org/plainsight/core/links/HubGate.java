package org.plainsight.core.links;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.likeness.TextLikeness.Reading;

/**
 * Tells hubs by cohesion: an identifier is a hub when its adverts fall apart once it is ignored. A bare count would not do:
 * a large agency's phone is common and holds people together who share much else; a switchboard's callers share nothing.
 */
final class HubGate {

    /** With fewer adverts an identifier is nobody's switchboard, or does little harm. */
    private static final int FEWEST = 8;
    /** A payer of strangers shows sooner: people who work together share more than a payer. */
    private static final int FEWEST_PAYMENTS = 5;
    /** From this many adverts on, a shared postcode area is chance. */
    private static final int PLACE_TELLS_UP_TO = 40;
    /** So is one that holds less than this share of the adverts, in hundredths: among twenty strangers some live in one area. */
    private static final int AREA_PERCENT = 25;
    /** Other identifiers up to this common always count as cohesion. */
    private static final int ALWAYS_COUNTS = 100;
    /** More pieces than this share of the adverts, in hundredths, and the identifier is a hub. */
    private static final int PIECES_PERCENT = 80;
    /**
     * So many pieces are too many for people who work together, however large some of them are. A phone or a payer passes
     * from hand to hand; a site's account does not, and a large one has many pieces because it is large.
     */
    private static final int MANY_PIECES = 20;
    /** They are not where one of them holds more than this share of the adverts, in hundredths. */
    private static final int CORE_PERCENT = 25;

    /** From this share of common words on, in hundredths, two texts of one payer have a writer in common. */
    private static final int ALIKE_PERCENT = 40;
    /** Comparing each text with each costs the square of their number. */
    private static final int MOST_COMPARED = 1_000;

    private final Carriers carriers;
    private final String[] areas;
    private final IntFunction<Reading> words;

    /**
     * @param areas the postcode area of each advert; empty where it gives none
     * @param words the comparable words of the advert at a place, ready to be compared
     */
    HubGate(Carriers carriers, String[] areas, IntFunction<Reading> words) {
        this.carriers = carriers;
        this.areas = areas;
        this.words = words;
    }

    /** Why the identifier is a hub; empty where it is none. */
    Optional<Hub> judge(int number) {
        var identifier = carriers.identifier(number);
        var adverts = carriers.adverts(number);
        int fewest = identifier.kind() == Kind.PAYMENT ? FEWEST_PAYMENTS : FEWEST;
        // Words are a weak ground and a template is cohesion itself; what somebody says of two adverts is no chance.
        if (adverts.length < fewest
                || identifier.kind() == Kind.TEXT
                || identifier.kind().isSaid()) return Optional.empty();
        var apart = pieces(number, adverts);
        if (!apart.isScattered(adverts.length, identifier.kind())) return Optional.empty();
        return Optional.of(new Hub(
                identifier,
                adverts.length,
                "%d adverts carry it, and without it they fall into %d groups that share nothing else"
                        .formatted(adverts.length, apart.count())));
    }

    /**
     * What is left when the identifier is ignored.
     *
     * @param count how many groups the adverts form by whatever else two of them share
     * @param largest how many adverts the largest group has
     */
    private record Pieces(int count, int largest) {
        boolean isScattered(int adverts, Kind kind) {
            if (count * 100L > (long) PIECES_PERCENT * adverts) return true;
            return kind != Kind.ACCOUNT && count >= MANY_PIECES && largest * 100L <= (long) CORE_PERCENT * adverts;
        }
    }

    private Pieces pieces(int number, int[] adverts) {
        var groups = new UnionFind(adverts.length);
        Map<Object, Integer> seen = new HashMap<>();
        int mostCommon = Math.max(ALWAYS_COUNTS, adverts.length / 2);
        var telling = areasThatTell(adverts);
        for (int i = 0; i < adverts.length; i++) {
            for (int other : carriers.identifiersOf(adverts[i])) {
                // Two hubs that stand side by side on the same adverts must not vouch for each other.
                if (other == number || carriers.adverts(other).length > mostCommon) continue;
                join(groups, seen.putIfAbsent(other, i), i);
            }
            var area = areas[adverts[i]];
            if (telling.contains(area)) join(groups, seen.putIfAbsent(area, i), i);
        }
        if (carriers.identifier(number).kind() == Kind.PAYMENT && adverts.length <= MOST_COMPARED)
            joinAlike(groups, adverts);
        var sizes = new HashMap<Integer, Integer>();
        for (int i = 0; i < adverts.length; i++) sizes.merge(groups.find(i), 1, Integer::sum);
        return new Pieces(sizes.size(), java.util.Collections.max(sizes.values()));
    }

    /** The postcode areas that hold too many of the adverts for chance. */
    private Set<String> areasThatTell(int[] adverts) {
        if (adverts.length > PLACE_TELLS_UP_TO) return Set.of();
        Map<String, Integer> inArea = new HashMap<>();
        for (int advert : adverts) if (!areas[advert].isEmpty()) inArea.merge(areas[advert], 1, Integer::sum);
        inArea.values().removeIf(many -> many * 100 < AREA_PERCENT * adverts.length);
        return inArea.keySet();
    }

    /** Adverts with one payer and half their words in common have a writer in common too. */
    private void joinAlike(UnionFind groups, int[] adverts) {
        var readings = Arrays.stream(adverts).mapToObj(words).toList();
        for (int i = 0; i < adverts.length; i++)
            for (int j = i + 1; j < adverts.length; j++)
                if (groups.find(i) != groups.find(j) && readings.get(i).percentAlike(readings.get(j)) >= ALIKE_PERCENT)
                    groups.join(i, j);
    }

    private static void join(UnionFind groups, @org.jspecify.annotations.Nullable Integer earlier, int advert) {
        if (earlier != null) groups.join(earlier, advert);
    }

    /** The hubs among all shared identifiers, in their order. */
    List<Hub> hubs() {
        return IntStream.range(0, carriers.size())
                .parallel()
                .mapToObj(this::judge)
                .flatMap(Optional::stream)
                .toList();
    }
}
