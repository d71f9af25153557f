package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.core.facts.Basis;
import org.plainsight.core.facts.Ground;
import org.plainsight.core.identifiers.Span;

class EvidenceLinesTest {

    private static final List<String> WORDS = List.of(
            "", "A-1", "text", "no \"quotes\"", "back\\slash", "line\nbreak\u0001", "caf\u00e9", "\ud83d\udcde 07");

    @Test
    void evidence_reads_back_as_it_was_whatever_characters_are_in_it() {
        var random = new Random(7);
        var lines = new Lines(16);
        var expected = new ArrayList<Map<String, Object>>();
        for (int subject = 0; subject < 200; subject++) {
            var name = "advert:" + word(random);
            var bases = bases(random);
            EvidenceLines.write(lines, name, bases);
            for (var basis : bases) expected.add(tree(name, basis));
        }

        assertThat(lines.count()).isEqualTo(expected.size());
        assertThat(read(lines)).isEqualTo(expected);
    }

    @Test
    void facts_on_the_same_grounds_are_written_as_if_each_stood_alone() {
        var grounds = List.of(new Ground("A-1", "text", new Span(3, 12), "+447700900123"));
        var together = new Lines(16);
        EvidenceLines.write(
                together, "advert:A-1", List.of(new Basis("phones", grounds), new Basis("phoneNames", grounds)));
        var alone = new Lines(16);
        EvidenceLines.write(alone, "advert:A-1", List.of(new Basis("phones", grounds)));
        EvidenceLines.write(alone, "advert:A-1", List.of(new Basis("phoneNames", grounds)));

        assertThat(together.bytes()).isEqualTo(alone.bytes());
        assertThat(new String(together.bytes(), StandardCharsets.UTF_8))
                .startsWith("{\"subject\":\"advert:A-1\",\"fact\":\"phones\",\"evidence\":[{\"advert\":\"A-1\","
                        + "\"field\":\"text\",\"span\":[3,12],\"via\":\"+447700900123\"}]}\n");
    }

    private static List<Basis> bases(Random random) {
        var bases = new ArrayList<Basis>();
        List<Ground> before = List.of();
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextInt(3) > 0) before = grounds(random);
            bases.add(new Basis(word(random), before));
        }
        return bases;
    }

    private static List<Ground> grounds(Random random) {
        var grounds = new ArrayList<Ground>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(1_500);
            var span = random.nextBoolean() ? Span.WHOLE : new Span(from, from + random.nextInt(20));
            grounds.add(new Ground(word(random), word(random), span, word(random)));
        }
        return grounds;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static List<Map<String, Object>> read(Lines lines) {
        var faults = new ArrayList<String>();
        var read = Arrays.stream(new String(lines.bytes(), StandardCharsets.UTF_8).split("\n"))
                .map(line -> JsonTree.readOwn(line, faults))
                .toList();
        assertThat(faults).isEmpty();
        return read;
    }

    private static Map<String, Object> tree(String subject, Basis basis) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("subject", subject);
        tree.put("fact", basis.fact());
        tree.put(
                "evidence",
                basis.grounds().stream().map(EvidenceLinesTest::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Ground ground) {
        var span = ground.span();
        return Map.of(
                "advert",
                ground.advert(),
                "field",
                ground.field(),
                "span",
                span.isWhole()
                        ? JsonTree.NULL
                        : List.of(BigDecimal.valueOf(span.from()), BigDecimal.valueOf(span.to())),
                "via",
                ground.via().isEmpty() ? JsonTree.NULL : ground.via());
    }
}
