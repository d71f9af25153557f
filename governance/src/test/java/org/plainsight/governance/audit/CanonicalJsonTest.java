package org.plainsight.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one way to write a leaf. */
class CanonicalJsonTest {

    private static Item.Fields fields(Map<String, Item> fields) {
        return new Item.Fields(new TreeMap<>(fields));
    }

    @Test
    void names_stand_in_the_order_of_rfc_8785() {
        var names = List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6");
        var item = new TreeMap<String, Item>();
        for (var name : names) item.put(name, new Item.Whole(1));
        assertThat(CanonicalJson.of(new Item.Fields(item)))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    @Test
    void only_what_must_be_escaped_is_and_in_the_short_form() {
        assertThat(CanonicalJson.of(new Item.Text("\u20ac$\u000f\nA'B\"\\\\\"/\b\t\f\r")))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\"");
    }

    @Test
    void what_was_written_is_read_back() {
        var item = fields(Map.of(
                "list",
                Item.texts(List.of("a", "\u001f")),
                "none",
                new Item.Listing(List.of()),
                "number",
                new Item.Whole(-12),
                "inner",
                fields(Map.of())));
        assertThat(CanonicalJson.read(CanonicalJson.of(item))).contains(item);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                " {}",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "[1,]",
                "[1 ,2]",
                "01",
                "-0",
                "1.0",
                "1e3",
                "null",
                "true",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\u0001\"",
                "9007199254740992",
                "\"\ud800\"",
                "[[",
                "{\"a\"1}",
                "\"\\x\"",
                "--1",
                "{,}"
            })
    void nothing_else_is_read(String text) {
        assertThat(CanonicalJson.read(text)).isEmpty();
    }

    @Test
    void a_leaf_nested_without_end_is_refused_without_a_stack_overflow() {
        assertThat(CanonicalJson.read("[".repeat(100_000) + "]".repeat(100_000)))
                .isEmpty();
    }

    @Test
    void half_a_character_is_no_text() {
        assertThatThrownBy(() -> new Item.Text("a\udc00")).hasMessageContaining("half a character");
    }
}
