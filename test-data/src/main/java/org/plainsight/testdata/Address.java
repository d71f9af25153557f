package org.plainsight.testdata;

/** Where people meet: a town, an invented outcode, and a point in ten-thousandths of a degree. */
record Address(Town town, String outcode, int lat, int lon) {}
