package org.plainsight.explain;

/**
 * One place that a fact was read from.
 *
 * @param advert the id of the advert
 * @param field the advert's field by its name in the contract ("text", "phones", "hours")
 * @param from the first code point of the span; -1 where the whole field is meant
 * @param to the code point after the span; -1 where the whole field is meant
 * @param via how it was found: the identifier, the phrase or the rule; may be empty
 */
public record Ground(String advert, String field, int from, int to, String via, Quote quote) {

    public Ground {
        if (from < -1 || to < from || (from < 0) != (to < 0))
            throw new IllegalArgumentException("span %d to %d of `%s` is no span".formatted(from, to, field));
    }

    public boolean hasSpan() {
        return from >= 0;
    }

    Ground withoutQuote() {
        return new Ground(advert, field, from, to, via, Quote.NONE);
    }
}
