package org.plainsight.rules.pack;

/** One line of the lexicon: a phrase that a fact looks for in texts. */
public record Phrase(String phrase, String fact, String language, String note) {}
