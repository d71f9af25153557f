package org.plainsight.explain.html;

import java.util.List;

/**
 * What a run amounts to, as the first page to open.
 *
 * @param notice a sentence about the data ("Every advert on this page is made up.")
 * @param sentences the run in plain sentences, every figure with its denominator
 * @param groups how groups of people whose truth is known fared; empty where it is not known
 * @param putForward the networks put forward, most urgent first
 * @param others a few other networks, in an order that says nothing about them
 * @param othersInAll how many others there are
 */
public record Report(
        String title,
        String notice,
        List<String> sentences,
        List<Group> groups,
        List<Entry> putForward,
        List<Entry> others,
        long othersInAll,
        String rules) {

    public Report {
        sentences = List.copyOf(sentences);
        groups = List.copyOf(groups);
        putForward = List.copyOf(putForward);
        others = List.copyOf(others);
    }

    /**
     * One network in one line.
     *
     * @param when when a person is asked to look, in words; empty where nobody is
     * @param page the relative address of its explanation; empty where it has no page
     */
    public record Entry(String id, String sentence, String when, String page) {}

    /** How one group fared: of so many adverts, so many are in networks that were put forward. */
    public record Group(String name, boolean lawful, long adverts, long putForward) {}
}
