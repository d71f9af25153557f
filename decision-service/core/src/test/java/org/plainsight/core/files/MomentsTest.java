package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Test
    void every_moment_reads_as_java_reads_it_and_what_does_not_exist_is_refused_by_both() {
        var random = new Random(1);
        int none = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = "%04d-%02d-%02dT%02d:%02d:%02d%s"
                    .formatted(
                            random.nextInt(10_000),
                            random.nextInt(14),
                            random.nextInt(33),
                            random.nextInt(26),
                            random.nextInt(62),
                            random.nextInt(62),
                            zone(random));
            assertThat(Moments.isMoment(text)).as(text).isTrue();
            try {
                var expected = OffsetDateTime.parse(text).toInstant();
                assertThat(Moments.of(text)).as(text).isEqualTo(expected);
            } catch (DateTimeException e) {
                none++;
                assertThatThrownBy(() -> Moments.of(text)).as(text).isInstanceOf(DateTimeException.class);
            }
        }
        assertThat(none).isBetween(2_000, 18_000);
    }

    private static String zone(Random random) {
        if (random.nextBoolean()) return "Z";
        return "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(20), random.nextInt(62));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01t09:30:00z",
                "2026-11-01T09:30:00.25Z",
                "2026-11-01T09:30:00.1234567890123+01:00",
                "2026-11-01T09:30:00-05:30"
            })
    void the_rarer_forms_are_moments_too(String text) {
        assertThat(Moments.isMoment(text)).isTrue();
        assertThat(Moments.of(text)).isAfter("2026-11-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-01",
                "2026-11-01 09:30:00Z",
                "2026-11-01T09:30Z",
                "2026-11-01T09:30:00",
                "2026-11-01T09:30:00 01:00",
                "2026-11-01T09:3o:00Z",
                "٢٠٢٦-11-01T09:30:00Z"
            })
    void anything_else_is_no_moment(String text) {
        assertThat(Moments.isMoment(text)).isFalse();
    }
}
