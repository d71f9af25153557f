package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.testdata.MadeUpAdverts;

class AdvertLinesFuzzTest {

    private static final byte[] NASTY = {
        0, 9, 13, 34, 44, 58, 91, 92, 93, 123, 125, (byte) 0xC3, (byte) 0xFF, 48, 45, 101
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_damaged_line_is_accepted_or_rejected_with_a_reason(long seed) throws IOException {
        var random = new Random(seed);
        var lines = mutated(random);
        var file = folder.resolve("fuzz-" + seed);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (var line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        var read = (AdvertReading.Read) AdvertFile.read(file, 2, n -> {});
        assertThat(read.lines() + read.blank())
                .as("seed %d: every line is counted", seed)
                .isEqualTo(lines.size());
        assertThat(read.accepted()).as("seed %d", seed).isPositive();
        assertThat(read.rejected())
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.faults()).isNotEmpty().noneMatch(String::isBlank));
        assertThat(read.corpus().versions()).isEqualTo((int) read.accepted());
    }

    private List<byte[]> mutated(Random random) throws IOException {
        var made = folder.resolve("made.jsonl");
        MadeUpAdverts.generate(200, 7, made, n -> {});
        var lines = new ArrayList<byte[]>();
        for (var line : Files.readAllLines(made)) {
            var bytes = line.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 4; i++) lines.add(withoutNewlines(mutate(bytes.clone(), random)));
        }
        return lines;
    }

    private static byte[] mutate(byte[] line, Random random) {
        switch (random.nextInt(5)) {
            case 0:
                return java.util.Arrays.copyOf(line, random.nextInt(line.length));
            case 1:
                int from = random.nextInt(line.length);
                int to = Math.min(line.length, from + random.nextInt(30));
                var cut = new byte[line.length - (to - from)];
                System.arraycopy(line, 0, cut, 0, from);
                System.arraycopy(line, to, cut, from, line.length - to);
                return cut;
            case 2:
                var twice = new byte[line.length * 2];
                System.arraycopy(line, 0, twice, 0, line.length);
                System.arraycopy(line, 0, twice, line.length, line.length);
                return twice;
            default:
                for (int i = random.nextInt(4); i >= 0; i--)
                    line[random.nextInt(line.length)] = NASTY[random.nextInt(NASTY.length)];
                return line;
        }
    }

    private static byte[] withoutNewlines(byte[] line) {
        for (int i = 0; i < line.length; i++) if (line[i] == '\n') line[i] = ' ';
        return line;
    }
}
