package org.plainsight.rules.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One XML element, whole.
 *
 * @param attributes by local name; those of a foreign namespace by {@code {namespace}name}
 * @param text its own text, without that of its children
 * @param line where it begins, from 1
 */
record Element(
        String namespace, String name, Map<String, String> attributes, List<Element> children, String text, int line) {

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    List<Element> all(String name) {
        return children.stream().filter(c -> c.name.equals(name)).toList();
    }

    Optional<Element> first(String name) {
        return children.stream().filter(c -> c.name.equals(name)).findFirst();
    }

    /** The text of its {@code text} child, without the white space of XML around it. */
    String textChild() {
        return first("text").map(t -> t.text().trim()).orElse("");
    }
}
