package org.plainsight.rules.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One DMN file of a pack: the facts that it reads and its decisions, each after all that it reads.
 *
 * @param facts the types of the input data by name, in the file's order
 * @param xml the file's text, which the reference engine reads again, with {@code -} in input cells that were empty; empty where
 *     a model was not read from a file
 */
public record Model(
        String name, String namespace, String file, Map<String, Type> facts, List<Decision> decisions, String xml) {
    public Model {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        decisions = List.copyOf(decisions);
    }

    /** A model that was made rather than read. */
    public Model(String name, String namespace, String file, Map<String, Type> facts, List<Decision> decisions) {
        this(name, namespace, file, facts, decisions, "");
    }

    public Optional<Decision> decision(String name) {
        return decisions.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The decisions by name. */
    public Map<String, Decision> byName() {
        return decisions.stream().collect(Collectors.toMap(Decision::name, Function.identity()));
    }
}
