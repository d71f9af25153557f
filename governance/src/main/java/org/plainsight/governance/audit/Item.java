package org.plainsight.governance.audit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a leaf may hold: texts, whole numbers, and lists and objects of them; nothing that two programs could write differently. */
public sealed interface Item {

    /** A text: whole characters, no half of a surrogate pair. */
    record Text(String text) implements Item {
        public Text {
            if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                throw new IllegalArgumentException("a text holds half a character");
        }
    }

    /** A whole number that every JSON reader keeps exactly: at most 2^53 - 1 either way. */
    record Whole(long number) implements Item {
        private static final long MOST = (1L << 53) - 1;

        public Whole {
            if (number > MOST || number < -MOST)
                throw new IllegalArgumentException("%d is beyond the whole numbers of JSON".formatted(number));
        }
    }

    /** A list. */
    record Listing(List<Item> items) implements Item {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** An object; its names are kept in the order of RFC 8785. */
    record Fields(SortedMap<String, Item> fields) implements Item {
        public Fields {
            fields.keySet().forEach(Text::new);
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /** Its one way of being written, by RFC 8785. */
    default String canonical() {
        return CanonicalJson.of(this);
    }

    /** The item that is written so, or nothing where the text is not canonical JSON of texts and whole numbers. */
    static Optional<Item> read(String canonical) {
        return CanonicalJson.read(canonical);
    }

    /** A list of texts. */
    static Listing texts(List<String> texts) {
        return new Listing(texts.stream().<Item>map(Text::new).toList());
    }
}
