package org.plainsight.explain;

import java.time.Instant;

/**
 * One advert that the decision concerns.
 *
 * @param name the advertised working name; empty where the advert gives none
 * @param town empty where the advert gives none
 * @param outcome the code of the advert's own outcome
 * @param points the advert's own points
 */
public record Member(
        String id, String name, String source, String town, Instant postedAt, String outcome, int points) {}
