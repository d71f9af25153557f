package org.plainsight.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.core.files.AdvertFile;

class StatedAgesTest {

    /** What is written around ages, and what looks like it. */
    private static final List<String> PIECES = List.of(
            "aged",
            "Age",
            "age is",
            "agency",
            "massage",
            "34",
            "41",
            "7",
            "120",
            "07700",
            "years old",
            "Year-old",
            "yrs  old",
            "y/o",
            "YO",
            "you",
            "yes",
            " ",
            " ",
            " ",
            " ",
            ":",
            "-",
            " - ",
            "'",
            "%",
            ".",
            "_",
            "+",
            "to",
            "é",
            "\n");

    @Test
    void letters_of_every_script_make_words_under_every_java() {
        assertThat(StatedAges.IN_WORDS.matcher("née34 yo").find()).isFalse();
        assertThat(StatedAges.IN_WORDS.matcher("agedéaged34").find()).isFalse();
        assertThat(StatedAges.IN_WORDS.matcher("é aged 34").find()).isTrue();
        assertThat(StatedAges.IN_WORDS.matcher("34yo").find()).isTrue();
    }

    @Test
    void an_age_in_the_words_is_never_overlooked() {
        var advert = AdvertFile.one(
                        "{\"id\":\"A-1\",\"source\":\"s\",\"postedAt\":\"2026-10-01T00:00:00Z\",\"text\":\"x\"}")
                .orElseThrow();
        int stated = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            var text = text(new Random(seed));
            var tokens = new Tokens("text", text);
            if (tokens.words.stream().noneMatch(word -> Character.isDigit(word.charAt(0)))) continue;
            var expected = new ArrayList<String>();
            var matcher = StatedAges.IN_WORDS.matcher(text);
            while (matcher.find()) expected.add(matcher.group());
            stated += expected.size();
            assertThat(new StatedAges(advert, List.of(tokens)).grounds())
                    .as("seed %d: %s", seed, text)
                    .extracting(Ground::via)
                    .isEqualTo(expected);
        }
        assertThat(stated).as("ages that were there to be found").isGreaterThan(200);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 2 + random.nextInt(8); i > 0; i--) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }
}
