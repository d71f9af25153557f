package org.plainsight.core.identifiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one advert or review shows of identifiers, in the order of kind and value; one occurrence for each.
 *
 * @param inWords the first phone that stands in title or text and whether it is disguised; no place where there is none
 */
public record Identified(List<Occurrence> occurrences, List<PhoneInWords> inWords) {

    /**
     * A phone in title or text.
     *
     * @param disguises in which ways it is written so that machines miss it
     */
    public record PhoneInWords(Occurrence occurrence, Set<Disguise> disguises) {
        public PhoneInWords {
            disguises = Set.copyOf(disguises);
        }

        public boolean disguised() {
            return !disguises.isEmpty();
        }
    }

    public Identified {
        occurrences = List.copyOf(occurrences);
        inWords = List.copyOf(inWords);
    }

    /** The occurrences of one kind. */
    public List<Occurrence> of(Identifier.Kind kind) {
        int from = 0;
        while (from < occurrences.size() && occurrences.get(from).identifier().kind() != kind) from++;
        int to = from;
        while (to < occurrences.size() && occurrences.get(to).identifier().kind() == kind) to++;
        return occurrences.subList(from, to);
    }

    /** The values of one kind, sorted. */
    public List<String> values(Identifier.Kind kind) {
        return of(kind).stream().map(o -> o.identifier().value()).toList();
    }

    /** What somebody can be reached by: phones, e-mails, handles. */
    public List<Identifier> contacts() {
        return occurrences.stream()
                .map(Occurrence::identifier)
                .filter(i -> i.kind().isContact())
                .toList();
    }

    /** The only or first value of a kind. */
    public Optional<String> first(Identifier.Kind kind) {
        for (var occurrence : occurrences)
            if (occurrence.identifier().kind() == kind)
                return Optional.of(occurrence.identifier().value());
        return Optional.empty();
    }
}
