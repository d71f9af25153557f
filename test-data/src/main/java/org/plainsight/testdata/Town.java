package org.plainsight.testdata;

/** A real town with an invented postcode area. Degrees; the weight says how much of the market is there. */
record Town(String name, double lat, double lon, double weight, String area) {

    /** Great-circle distance in kilometres, on a sphere of radius 6,371 km. */
    double kilometresTo(Town other) {
        double middle = StrictMath.toRadians((lat + other.lat) / 2);
        double north = StrictMath.toRadians(other.lat - lat);
        double east = StrictMath.toRadians(other.lon - lon) * StrictMath.cos(middle);
        return 6371 * StrictMath.sqrt(north * north + east * east);
    }
}
