package org.plainsight.explain;

/**
 * How many independent sources the evidence of a row has.
 *
 * @param adverts the adverts that show it, reviews aside
 * @param sites the different sites on which those adverts stand
 * @param accounts the different accounts that placed them, those that name none aside
 * @param reviewers the different people whose reviews show it
 * @param sentence all of it in one plain sentence
 */
public record Backing(int adverts, int sites, int accounts, int reviewers, String sentence) {}
