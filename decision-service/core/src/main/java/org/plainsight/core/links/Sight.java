package org.plainsight.core.links;

/**
 * When one advert was up and under which name: what phone links need to know of it.
 *
 * @param first the first posting, in seconds since 1970
 * @param last the last moment at which it was surely or usually up
 * @param name the advertised name in lower case; empty where it gives none
 * @param area the town and postcode area; empty where it gives no postcode area
 */
public record Sight(long first, long last, String name, String area) {}
