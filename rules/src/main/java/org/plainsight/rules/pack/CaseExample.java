package org.plainsight.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An example written by the board: what is given and what should come of it.
 *
 * @param file the case file, relative to the pack
 */
public record CaseExample(String file, String name, Given given, Expected then, String because) {

    /** What is given: plain trees of strings, numbers, booleans, lists and maps as the YAML has them. */
    public sealed interface Given {
        record OfAdvert(Map<String, Object> advert) implements Given {}

        record OfNetwork(List<Map<String, Object>> adverts) implements Given {}

        record OfFacts(Map<String, Object> facts) implements Given {}
    }

    /** What should come of it; a part left out is not looked at. */
    public record Expected(
            Optional<String> outcome,
            Optional<String> route,
            List<String> fires,
            List<String> not,
            OptionalInt points) {}
}
