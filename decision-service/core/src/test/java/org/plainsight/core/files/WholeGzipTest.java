package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WholeGzipTest {

    private static final byte[] TEXT = text();

    @Test
    void whole_files_read_whole_in_one_part_or_in_two() throws IOException {
        assertThat(read(gzip(TEXT))).isEqualTo(TEXT);
        assertThat(read(both(gzip(TEXT), gzip(TEXT)))).isEqualTo(both(TEXT, TEXT));
    }

    @Test
    void zeros_after_the_end_are_no_harm() throws IOException {
        assertThat(read(both(gzip(TEXT), new byte[10_000]))).isEqualTo(TEXT);
    }

    @Test
    void whatever_else_follows_is_told_however_little_or_much_it_is() throws IOException {
        for (int length : new int[] {1, 5, 18, 19, 100, 70_000, 200_000}) {
            var rest = new byte[length];
            Arrays.fill(rest, (byte) 'x');
            assertThatThrownBy(() -> read(both(gzip(TEXT), rest)))
                    .as("%d bytes", length)
                    .isInstanceOf(WholeGzip.Trailing.class);
            assertThatThrownBy(() -> read(both(gzip(new byte[0]), rest)))
                    .as("%d bytes after nothing", length)
                    .isInstanceOf(WholeGzip.Trailing.class);
        }
    }

    @Test
    void a_second_part_with_a_damaged_beginning_is_not_passed_over() throws IOException {
        var second = gzip(TEXT);
        second[0] = 0;

        assertThatThrownBy(() -> read(both(gzip(TEXT), second))).isInstanceOf(WholeGzip.Trailing.class);
    }

    @Test
    void a_file_that_was_cut_short_is_told() throws IOException {
        var whole = gzip(TEXT);

        for (int cut = 1; cut < whole.length; cut += 997) {
            var part = Arrays.copyOf(whole, whole.length - cut);
            assertThatThrownBy(() -> read(part)).as("%d bytes less", cut).isInstanceOf(IOException.class);
        }
    }

    private static byte[] read(byte[] bytes) throws IOException {
        try (var in = new WholeGzip(new BufferedInputStream(new ByteArrayInputStream(bytes), 1 << 16))) {
            return in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] both(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] text() {
        var text = new byte[150_000];
        new Random(1).nextBytes(text);
        return text;
    }
}
