package org.plainsight.rules.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML document as a tree without tags, anchors or aliases. */
sealed interface Yaml {

    /** The line on which it begins, from 1. */
    int line();

    /**
     * A scalar.
     *
     * @param quoted whether it stands in quotes or in a block, and so is text whatever it looks like
     */
    record Scalar(String text, boolean quoted, int line) implements Yaml {
        boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A list. */
    record Items(List<Yaml> items, int line) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Keys with values, in the order given; no key twice. */
    record Entries(Map<String, Yaml> entries, int line) implements Yaml {
        public Entries {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }
}
