package org.plainsight.core.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.identifiers.Span;

/**
 * One place that a fact was read from.
 *
 * @param advert the id of the advert or review
 * @param field its field by its name in the contract
 * @param via the identifier, phrase or value found there; empty where the field says it all
 */
public record Ground(String advert, String field, Span span, String via) {

    /** Written out, since evidence is compared with the evidence before it for every fact. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Ground ground
                        && field.equals(ground.field)
                        && via.equals(ground.via)
                        && advert.equals(ground.advert)
                        && span.equals(ground.span));
    }

    @Override
    public int hashCode() {
        return Objects.hash(advert, field, span, via);
    }

    static Ground of(String advert, String field) {
        return new Ground(advert, field, Span.WHOLE, "");
    }

    static Ground of(String advert, String field, String via) {
        return new Ground(advert, field, Span.WHOLE, via);
    }
}
