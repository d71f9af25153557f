package org.plainsight.app.pages;

/** Whoever reads the page, as far as the frame shows it. */
public interface Reader {

    /** The request attribute under which the reader is found. */
    String ATTRIBUTE = "plainsight.reader";

    String name();

    /** The role in words, such as {@code board seat}. */
    String roleWords();

    /** The stated purpose in words; empty until it is chosen. */
    String purposeWords();

    /** Whether the reader may go through doors that are open to this authority. */
    boolean has(String authority);
}
