package org.plainsight.core.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plainsight.core.adverts.Place;

/** How far one name with one phone moves from advert to advert, what it declares as a tour left out. */
final class Journeys {

    /**
     * The greatest move, in kilometres a day.
     *
     * @param between the two adverts
     */
    record Move(long km, List<Integer> between) {}

    private final Surroundings around;

    Journeys(Surroundings around) {
        this.around = around;
    }

    private record Placed(int advert, Place.Point point) {}

    /**
     * The fastest move that no tour declares.
     *
     * @param together the adverts of each name with each phone
     * @return empty where no name with a phone gives two places
     */
    Optional<Move> fastest(Collection<List<Integer>> together) {
        return together.stream()
                .flatMap(adverts -> moves(adverts).stream())
                .max(Comparator.comparingLong(Move::km)
                        .thenComparing(m -> -m.between().get(0)));
    }

    private List<Move> moves(List<Integer> adverts) {
        var placed = adverts.stream()
                .sorted(Comparator.<Integer>comparingLong(a -> around.sight(a).first())
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(a -> around.advert(a).place().flatMap(Place::where).map(p -> new Placed(a, p)).stream())
                .toList();
        var moves = new ArrayList<Move>();
        for (int i = 1; i < placed.size(); i++) moves.add(move(placed.get(i - 1), placed.get(i)));
        return moves;
    }

    private Move move(Placed from, Placed to) {
        long km = isDeclared(from.advert(), to.advert()) ? 0 : from.point().kmTo(to.point());
        long seconds =
                around.sight(to.advert()).first() - around.sight(from.advert()).first();
        long days = Math.max(1, Tariff.days(seconds));
        return new Move((2 * km + days) / (2 * days), List.of(from.advert(), to.advert()));
    }

    /** Whether either advert's tour names the town of the later one for its day. */
    private boolean isDeclared(int from, int to) {
        var town = around.sight(to).town();
        var day = AdvertFacts.day(Instant.ofEpochSecond(around.sight(to).first()));
        return List.of(from, to).stream()
                .flatMap(a -> around.advert(a).tour().stream())
                .anyMatch(stop -> Surroundings.lower(stop.town()).equals(town)
                        && (stop.covers(day) || stop.covers(day.plusDays(AdvertFacts.DAYS_AHEAD))));
    }
}
