package org.plainsight.core.identifiers;

/**
 * A stretch of a field's text in code points, so that it means the same in every programming language.
 *
 * @param from the first; -1 where the whole field is meant
 * @param to the one after the last; -1 where the whole field is meant
 */
public record Span(int from, int to) {

    /** The whole field. */
    public static final Span WHOLE = new Span(-1, -1);

    public Span {
        if (from < -1 || to < from || (from < 0) != (to < 0))
            throw new IllegalArgumentException("span %d to %d is no span".formatted(from, to));
    }

    /** The span of these UTF-16 places of the text. */
    public static Span of(String text, int from, int to) {
        return new Span(text.codePointCount(0, from), text.codePointCount(0, to));
    }

    public boolean isWhole() {
        return from < 0;
    }
}
