package org.plainsight.explain;

import java.util.Arrays;
import java.util.List;

/**
 * The six kinds of explanation that the guidance of the ICO and the Alan Turing Institute asks for ("Explaining decisions made
 * with AI"): each says how it is done for everybody and what it came to here.
 *
 * @param parts one of each kind, in the kinds' order
 * @param mayLeadTo what may follow from the decision, in plain sentences
 * @param mustNotLeadTo what may never follow from it alone, in plain sentences
 */
public record SixParts(List<Part> parts, List<String> mayLeadTo, List<String> mustNotLeadTo) {

    /** The kinds, with the name that programs use, a title, and the question that a reader has. */
    public enum Kind {
        RATIONALE("rationale", "Rationale", "Why did it come out like this?"),
        RESPONSIBILITY("responsibility", "Responsibility", "Who answers for it?"),
        DATA("data", "Data", "What was used, and what was not?"),
        FAIRNESS("fairness", "Fairness", "Is everybody treated alike?"),
        SAFETY_AND_PERFORMANCE("safetyAndPerformance", "Safety and performance", "How far can it be relied on?"),
        IMPACT("impact", "Impact", "What can it do to people?");

        private final String key;
        private final String title;
        private final String question;

        Kind(String key, String title, String question) {
            this.key = key;
            this.title = title;
            this.question = question;
        }

        public String key() {
            return key;
        }

        public String title() {
            return title;
        }

        public String question() {
            return question;
        }
    }

    /**
     * One kind.
     *
     * @param process how it is done for everybody, in plain sentences; never empty
     * @param outcome what it came to here, in plain sentences; never empty
     */
    public record Part(Kind kind, List<String> process, List<String> outcome) {
        public Part {
            process = said(kind, "process", process);
            outcome = said(kind, "outcome", outcome);
        }
    }

    public SixParts {
        parts = List.copyOf(parts);
        mayLeadTo = said(Kind.IMPACT, "mayLeadTo", mayLeadTo);
        mustNotLeadTo = said(Kind.IMPACT, "mustNotLeadTo", mustNotLeadTo);
        if (!parts.stream().map(Part::kind).toList().equals(Arrays.asList(Kind.values())))
            throw new IllegalArgumentException("the six parts are %s, and these were given: %s"
                    .formatted(
                            Arrays.toString(Kind.values()),
                            parts.stream().map(Part::kind).toList()));
    }

    private static List<String> said(Kind kind, String what, List<String> sentences) {
        if (sentences.isEmpty() || sentences.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("the %s of `%s` says nothing".formatted(what, kind.key()));
        return List.copyOf(sentences);
    }
}
