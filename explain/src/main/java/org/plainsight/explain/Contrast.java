package org.plainsight.explain;

import org.plainsight.rules.change.Alternatives;

/**
 * Two decisions of one pack, to be compared.
 *
 * @param oneElsewhere the ways in which the one would come to the other's outcome, or past its points where the outcomes are the
 *     same
 * @param otherElsewhere the same of the other
 */
public record Contrast(
        Dossier one, Dossier other, Asked<Alternatives> oneElsewhere, Asked<Alternatives> otherElsewhere) {

    public Contrast {
        if (!one.pack().id().equals(other.pack().id())
                || one.subject().kind() != other.subject().kind())
            throw new IllegalArgumentException(
                    "`%s` and `%s` were not weighed by the same rules".formatted(one.subject(), other.subject()));
    }
}
