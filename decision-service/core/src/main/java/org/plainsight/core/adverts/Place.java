package org.plainsight.core.adverts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an advert is placed; any part may be missing, and is then empty.
 *
 * @param outcode the first half of a postcode
 */
public record Place(String town, String outcode, @Nullable Point point) {

    /** A point in degrees north and east, WGS 84. */
    public record Point(double lat, double lon) {
        private static final double EARTH_RADIUS_KM = 6371.0;

        public Point {
            if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
                throw new IllegalArgumentException("point `%s, %s` is not on the globe".formatted(lat, lon));
        }

        /** The distance along the globe in whole kilometres, rounded (haversine). */
        public long kmTo(Point other) {
            double a = square(Math.sin(Math.toRadians(other.lat - lat) / 2))
                    + Math.cos(Math.toRadians(lat))
                            * Math.cos(Math.toRadians(other.lat))
                            * square(Math.sin(Math.toRadians(other.lon - lon) / 2));
            return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a))));
        }

        private static double square(double x) {
            return x * x;
        }
    }

    public Optional<Point> where() {
        return Optional.ofNullable(point);
    }
}
