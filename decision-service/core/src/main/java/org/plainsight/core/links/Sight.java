package org.plainsight.core.links;

/**
 * When one advert was up and under which name: what phone links need to know of it.
 *
 * @param first the first posting, in seconds since 1970
 * @param last when it was seen last: its removal, or the moment of the run where nobody removed it
 * @param likelyUntil until when it was likely kept up: its removal, or the usual time after its last bump
 * @param name the advertised name in lower case; empty where it gives none
 * @param town the town in lower case; empty where it gives none
 * @param area the town and postcode area; empty where it gives no postcode area
 */
public record Sight(long first, long last, long likelyUntil, String name, String town, String area) {}
