package org.plainsight.rules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.Made;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.pack.Reading;

/** Whatever bytes a pack holds, reading it answers: with the pack, or with reasons. */
class FuzzTest {

    private static final List<String> FILES = List.of(
            "pack.yaml",
            "adverts.dmn",
            "networks.dmn",
            "patterns.sentences",
            "lexicon.csv",
            "CHANGELOG.md",
            "cases/adverts.yaml",
            "cases/networks.yaml");
    private static final String[] PIECES = {
        "<",
        ">",
        "&",
        "\"",
        "'",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        ":",
        "- ",
        "\n",
        "\t",
        "\r",
        "#",
        "*",
        "&a ",
        "!!",
        "..",
        "<text>",
        "</text>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "&#0;",
        "&#x10FFFF;",
        "null",
        "not(",
        "date(",
        "@",
        "\\u",
        "-",
        "1e9",
        "\u0000",
        "\uFEFF",
        "é",
        "\u2028",
        "xmlns=",
        "id=",
        "%",
        "|",
        "> ",
        "? ",
        "<<: ",
        "\"\"",
        ",",
        "9999999999999999999"
    };

    @TempDir
    private Path folder;

    @Test
    void no_mutation_of_the_example_pack_breaks_the_reader() throws IOException {
        var pack = new PackCopy(folder.resolve("pack"));
        int refused = 0;
        for (long seed = 0; seed < 400; seed++) {
            var random = Made.random(seed);
            var file = FILES.get(random.nextInt(FILES.size()));
            var bytes = Files.readAllBytes(pack.path(file));
            pack.write(file, mutated(bytes, random));
            var reading = read(pack, seed);
            if (reading instanceof Reading.Refused r) {
                refused++;
                assertThat(r.faults())
                        .as("seed %d", seed)
                        .allSatisfy(f -> assertThat(f.toString()).hasSizeLessThan(2_000));
            }
            pack.write(file, bytes);
        }
        assertThat(refused).isBetween(200, 399);
    }

    private static Reading read(PackCopy pack, long seed) {
        try {
            return pack.read();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        var mutated = bytes;
        for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) mutated = once(mutated, random);
        return mutated;
    }

    private static byte[] once(byte[] bytes, Random random) {
        if (bytes.length == 0)
            return PIECES[random.nextInt(PIECES.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 -> joined(Arrays.copyOf(bytes, from), new byte[] {(byte) random.nextInt(256)}, tail(bytes, from));
            case 1 -> joined(Arrays.copyOf(bytes, from), tail(bytes, to));
            case 2 -> joined(Arrays.copyOf(bytes, to), tail(bytes, from));
            case 3 -> Arrays.copyOf(bytes, from);
            default ->
                joined(
                        Arrays.copyOf(bytes, from),
                        PIECES[random.nextInt(PIECES.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        tail(bytes, random.nextBoolean() ? from : to));
        };
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new java.io.ByteArrayOutputStream();
        for (var part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }

    @Test
    void no_text_breaks_the_parser() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = Made.random(seed);
            var text = text(random);
            assertThatCode(() -> {
                        for (var type : Type.values()) Feel.cell(text, type);
                        Feel.input(text, Made.FACTS);
                        Feel.formula(text, Made.FACTS);
                        Feel.literals(text);
                    })
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    private static final List<String> WORDS = List.of(
            "if",
            "then",
            "else",
            "some",
            "x",
            "in",
            "satisfies",
            "not",
            "null",
            "(",
            ")",
            "[",
            "]",
            ",",
            "..",
            "<",
            ">=",
            "=",
            "!=",
            "-",
            "+",
            "*",
            "/",
            "3",
            "2.5",
            "\"a\"",
            "true",
            "hours",
            "hours a day",
            "town",
            "ages",
            "phones",
            "count",
            "sum",
            "list contains",
            "contains",
            "date",
            "(\"2026-11-01\")",
            "@\"P1D\"",
            "duration",
            "min",
            "@",
            ".",
            "{",
            "?",
            "\"",
            "\\",
            "for",
            "€",
            "\n");

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0, count = 1 + random.nextInt(14); i < count; i++)
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        return text.toString();
    }

    @Test
    void what_the_parser_accepts_it_writes_and_reads_again() {
        int accepted = 0;
        for (long seed = 0; seed < 6_000; seed++) {
            var text = text(Made.random(seed));
            for (var type : List.of(Type.NUMBER, Type.TEXT, Type.TRUTH, Type.DAY)) {
                if (!(Feel.cell(text, type) instanceof Parsed.Good<org.plainsight.rules.language.Cell> good)) continue;
                accepted++;
                assertThat(Feel.cell(org.plainsight.rules.language.FeelText.cell(good.value()), type))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(good);
            }
            if (Feel.formula(text, Map.of("hours", Type.NUMBER)) instanceof Parsed.Good<Feel.Typed> good)
                assertThat(Feel.formula(
                                org.plainsight.rules.language.FeelText.expression(
                                        good.value().expression()),
                                Map.of("hours", Type.NUMBER)))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(good);
        }
        assertThat(accepted).isGreaterThan(100);
    }
}
