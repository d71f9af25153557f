package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvertLinesTest {

    private static final String GOOD = """
            {"id":"A-1","source":"site-a","postedAt":"2026-10-01T10:00:00Z","text":"Friendly, city centre, call to book"}""";

    @TempDir
    Path folder;

    @Test
    void a_plain_line_is_accepted() throws IOException {
        var read = read(GOOD + "\n");
        assertThat(read.corpus().adverts()).hasSize(1);
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void a_byte_order_mark_blank_lines_and_windows_line_ends_do_no_harm() throws IOException {
        var read = read("\uFEFF" + GOOD + "\r\n\r\n   \n" + GOOD.replace("A-1", "A-2") + "\r\n");
        assertThat(read.corpus().adverts()).hasSize(2);
        assertThat(read.blank()).isEqualTo(2);
        assertThat(read.rejected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|`id` is missing;`source` is missing;`postedAt` is missing;`title` and `text` are both missing",
                "[1]|is not a JSON object",
                "{\"id\":\"A\"|is not JSON",
                "{\"id\":\"A\",\"id\":\"B\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":\"x\"}|`id` is given twice",
                "{\"id\":7,\"source\":\"s\",\"postedAt\":\"2026-02-30T10:00:00Z\",\"text\":\"x\"}|`id` is `7`, and must be a string;a moment that does not exist",
                "{\"id\":\"A\",\"source\":\"s\",\"postedAt\":\"yesterday\",\"text\":\"x\",\"ages\":[\"25\",131,1e999999999]}|must be a moment;`ages[0]`;`ages[1]`;out of all bounds",
                "{\"id\":\"A\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":null}|`text` is `null`",
                "{\"id\":\"A\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":\"x\",\"place\":{\"lat\":91}}|from -90 to 90;comes with its longitude",
                "{\"id\":\"A\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":\"x\\u0000y\"}|NUL",
                "{\"id\":\"A\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":\"\\ud800\"}|surrogate",
                "{\"id\":\"A\\u001b[31m\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":\"x\"}|control characters",
                "{\"id\":\"A\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":\"x\"} {}|holds more after",
                "{\"id\":\"A\",\"source\":\"s\",\"postedAt\":\"2026-10-01T10:00:00Z\",\"text\":\"x\",\"images\":[{\"hash\":\"zz\"}],\"callType\":[\"drive\"]}|16 hex digits;`incall` and `outcall`",
            })
    void a_bad_line_is_told_every_fault(String line, String expected) throws IOException {
        var read = read(line + "\n" + GOOD.replace("A-1", "A-9"));
        assertThat(read.corpus().adverts()).as("the good line beside it").hasSize(1);
        assertThat(read.rejected()).hasSize(1);
        for (var part : expected.split(";"))
            assertThat(read.rejected().get(0).faults()).anyMatch(f -> f.contains(part));
    }

    @Test
    void deep_nesting_and_long_lines_are_refused_and_reading_goes_on() throws IOException {
        var deep = GOOD.replace("\"text\"", "\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"text\"");
        var longer = GOOD.replace("Friendly", "F".repeat(Limits.LINE_BYTES));
        var longest = GOOD.replace("Friendly", "F".repeat(3 * Limits.LINE_BYTES));
        var read = read(deep + "\n" + longer + "\n" + longest + "\n" + GOOD);
        assertThat(read.corpus().adverts()).hasSize(1);
        assertThat(read.rejected()).extracting(Rejected::line).containsExactly(1L, 2L, 3L);
        assertThat(read.rejected().get(0).faults()).anyMatch(f -> f.contains("nested deeper"));
        assertThat(read.rejected().get(1).faults()).anyMatch(f -> f.contains("longer than"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_with_their_place() throws IOException {
        var bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xC3;
        var file = folder.resolve("bytes.jsonl");
        Files.write(file, bytes);
        var read = (AdvertReading.Read) AdvertFile.read(file, 2, n -> {});
        assertThat(read.rejected().get(0).faults()).containsExactly("is not valid UTF-8: byte 8 of the line");
    }

    @Test
    void gzip_is_told_by_its_bytes_and_a_cut_one_is_unreadable() throws IOException {
        var file = folder.resolve("adverts.jsonl");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((GOOD + "\n").repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(AdvertFile.read(file, 2, n -> {})).isInstanceOf(AdvertReading.Read.class);
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(AdvertFile.read(file, 2, n -> {}))
                .isInstanceOfSatisfying(
                        AdvertReading.Unreadable.class, u -> assertThat(u.why()).contains("cut short"));
    }

    @Test
    void a_missing_file_and_a_folder_are_unreadable() {
        assertThat(AdvertFile.read(folder.resolve("none.jsonl"), 1, n -> {}))
                .isInstanceOfSatisfying(
                        AdvertReading.Unreadable.class, u -> assertThat(u.why()).contains("no such file"));
        assertThat(AdvertFile.read(folder, 1, n -> {})).isInstanceOf(AdvertReading.Unreadable.class);
    }

    @Test
    void the_latest_version_wins_and_on_a_tie_the_greater_text_whatever_the_order() throws IOException {
        var older = GOOD.replace("\"text\"", "\"updatedAt\":\"2026-10-02T10:00:00Z\",\"text\"");
        var newerA = GOOD.replace("\"text\":\"F", "\"updatedAt\":\"2026-10-03T10:00:00Z\",\"text\":\"A");
        var newerB = GOOD.replace("\"text\":\"F", "\"updatedAt\":\"2026-10-03T10:00:00Z\",\"text\":\"B");
        for (var order : List.of(
                List.of(GOOD, older, newerA, newerB),
                List.of(newerB, newerA, older, GOOD),
                List.of(newerA, GOOD, newerB, older))) {
            var corpus = read(String.join("\n", order)).corpus();
            assertThat(corpus.adverts()).hasSize(1);
            assertThat(corpus.adverts().get(0).text()).startsWith("B");
            assertThat(corpus.moments(corpus.adverts().get(0))).hasSize(3);
        }
    }

    @Test
    void extra_fields_are_kept_and_named() throws IOException {
        var read = read(GOOD.replace("\"text\"", "\"rank\":{\"b\":1.50,\"a\":[true,null]},\"text\""));
        assertThat(read.extras()).containsExactly("rank");
        assertThat(read.corpus().adverts().get(0).json()).endsWith("\"rank\":{\"a\":[true,null],\"b\":1.5}}");
    }

    private AdvertReading.Read read(String content) throws IOException {
        var file = Files.writeString(folder.resolve("in.jsonl"), content);
        return (AdvertReading.Read) AdvertFile.read(file, 2, n -> {});
    }
}
