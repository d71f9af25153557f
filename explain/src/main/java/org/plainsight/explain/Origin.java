package org.plainsight.explain;

/**
 * Where an advert or a review that evidence rests on comes from.
 *
 * @param id the id of the advert or review
 * @param site the site's code name
 * @param account the account that placed it; empty where it names none
 * @param reviewer who wrote the review; empty for an advert, and for a review that does not say
 * @param review whether it is a review
 */
public record Origin(String id, String site, String account, String reviewer, boolean review) {}
