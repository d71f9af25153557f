package org.plainsight.rules.facts;

/**
 * A word of a text that tells, or stands in for, a protected characteristic.
 *
 * @param word the word as listed, in lower case
 * @param fact the barred fact that it would let in
 * @param from where it begins in the text
 * @param to where it ends, exclusive
 */
public record BarredWord(String word, String fact, int from, int to) {}
