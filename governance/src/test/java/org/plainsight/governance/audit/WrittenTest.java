package org.plainsight.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A record is written in one way, and read back as it was. */
class WrittenTest {

    enum Colour {
        RED,
        BLUE
    }

    sealed interface Shape permits Dot, Group {}

    record Dot(int number, Optional<String> name) implements Shape {}

    record Group(List<Shape> shapes, Map<String, Dot> named, Set<String> words, Optional<Integer> next)
            implements Shape {}

    record Everything(String text, long count, Hash hash, Instant at, LocalDate day, Colour colour, Shape shape) {}

    private static final Everything SAMPLE = new Everything(
            "one \"quoted\"\nline",
            1L << 40,
            Hash.of("it"),
            Instant.parse("2026-11-23T09:00:00.123Z"),
            LocalDate.of(2026, 11, 23),
            Colour.BLUE,
            new Group(
                    List.of(new Dot(1, Optional.of("one")), new Dot(2, Optional.empty())),
                    Map.of("x", new Dot(-3, Optional.empty())),
                    Set.of("word"),
                    Optional.of(4)));

    private static <T> T read(String text, Class<T> type) {
        return Written.read(Item.read(text).orElseThrow(), type);
    }

    @Test
    void what_is_written_is_read_back_as_it_was() {
        assertThat(read(Written.of(SAMPLE).canonical(), Everything.class)).isEqualTo(SAMPLE);
    }

    @Test
    void a_record_says_which_it_is_and_leaves_out_what_it_has_not() {
        assertThat(Written.of(new Dot(2, Optional.empty())).canonical()).isEqualTo("{\"is\":\"Dot\",\"number\":2}");
        assertThat(read("{\"is\":\"Dot\",\"number\":2}", Shape.class)).isEqualTo(new Dot(2, Optional.empty()));
    }

    @Test
    void what_does_not_fit_is_refused_with_what_it_is() {
        assertThatThrownBy(() -> read("{\"number\":2}", Shape.class)).hasMessageContaining("does not say which Shape");
        assertThatThrownBy(() -> read("{\"is\":\"Hash\",\"number\":2}", Shape.class))
                .hasMessageContaining("no Shape called `Hash`");
        assertThatThrownBy(() -> read("{\"is\":\"Dot\"}", Shape.class)).hasMessageContaining("nothing of `number`");
        assertThatThrownBy(() -> read("{\"is\":\"Dot\",\"number\":\"2\"}", Shape.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("[]", Shape.class)).isInstanceOf(IllegalArgumentException.class);
        var written = Written.of(SAMPLE).canonical();
        assertThatThrownBy(() -> read(written.replace("BLUE", "GREEN"), Everything.class))
                .hasMessageContaining("`GREEN` is no Colour");
        assertThatThrownBy(() -> read(written.replace(SAMPLE.hash().hex(), "12"), Everything.class))
                .hasMessageContaining("`12` is not 64");
        assertThatThrownBy(() -> read(written.replace("[\"word\"]", "{}"), Everything.class))
                .hasMessageContaining("no list");
    }
}
