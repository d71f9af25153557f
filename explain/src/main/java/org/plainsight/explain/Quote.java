package org.plainsight.explain;

/**
 * Words of an advert with a little of what stands around them, cut by core so that nothing here opens a file.
 *
 * @param words the very span; empty where there is nothing to quote
 */
public record Quote(String before, String words, String after) {

    public static final Quote NONE = new Quote("", "", "");

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
