package org.plainsight.rules.patterns;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One advert as patterns see it.
 *
 * @param at when it was placed, seconds since 1970-01-01T00:00Z
 * @param marks what it shows, by kind; a kind that is absent is unknown
 * @param place where it is, if known
 * @param declared what it says of itself, if it says so either way
 */
public record Sighting(
        String advert, long at, Map<Mark, List<String>> marks, Place place, Map<Declared, Boolean> declared) {

    /** A place on the map, in degrees (WGS 84), or nowhere known. */
    public record Place(boolean known, double lat, double lon) {
        public static final Place UNKNOWN = new Place(false, 0, 0);

        public static Place at(double lat, double lon) {
            return new Place(true, lat, lon);
        }

        /** Great-circle distance in kilometres, on a sphere of 6,371 km. */
        double kmTo(Place other) {
            double dLat = Math.toRadians(other.lat - lat) / 2;
            double dLon = Math.toRadians(other.lon - lon) / 2;
            double h = Math.sin(dLat) * Math.sin(dLat)
                    + Math.cos(Math.toRadians(lat))
                            * Math.cos(Math.toRadians(other.lat))
                            * Math.sin(dLon)
                            * Math.sin(dLon);
            return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
        }
    }

    public Sighting {
        marks = marks.isEmpty() ? Map.of() : new EnumMap<>(marks);
        declared = declared.isEmpty() ? Map.of() : new EnumMap<>(declared);
    }

    /** What it shows of this kind; empty where that is unknown. */
    List<String> all(Mark mark) {
        return marks.getOrDefault(mark, List.of());
    }

    boolean knows(Mark mark) {
        return !all(mark).isEmpty();
    }
}
