package org.plainsight.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.core.likeness.TextLikeness.Reading;

class FramesTest {

    private static final String FRAME =
            "i enjoy theatre and unhurried conversation and a well made cup of tea my evenings are kept for people who"
                    + " value calm so kindly write a few lines about yourself and i will reply on the same day";

    private static Reading reading(String text) {
        return Reading.of(List.of(text.split(" ")));
    }

    private static List<Set<Integer>> frames(List<String> texts) {
        return TextLikeness.frames(texts.stream().map(FramesTest::reading).toList()).stream()
                .<Set<Integer>>map(TreeSet::new)
                .toList();
    }

    @Test
    void two_texts_that_keep_the_frame_and_change_a_third_of_the_words_have_one_frame() {
        var other = FRAME.replace("theatre and unhurried", "gardens and slow").replace("a few lines", "some words");
        assertThat(frames(List.of(FRAME, other))).containsExactly(Set.of(0, 1));
    }

    @Test
    void strangers_have_none() {
        assertThat(frames(List.of(FRAME, text(1), text(2)))).isEmpty();
    }

    @Test
    void a_text_of_a_few_words_shows_no_frame() {
        assertThat(frames(List.of("friendly company call to book", "friendly company call to book")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_text_is_like_its_exemplar_and_stands_in_one_frame_whatever_the_order(long seed) {
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        for (int template = 0; template < 4; template++)
            for (int copy = 0; copy < 5; copy++) texts.add(varied(text(template), random));
        var readings = texts.stream().map(FramesTest::reading).toList();
        var seen = new TreeSet<Integer>();
        for (var frame : TextLikeness.frames(readings))
            for (int member : frame) {
                assertThat(readings.get(frame.get(0)).percentAlike(readings.get(member)))
                        .isGreaterThanOrEqualTo(TextLikeness.ONE_FRAME);
                assertThat(seen.add(member))
                        .as("seed %d, text %d once", seed, member)
                        .isTrue();
            }
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        assertThat(inWords(shuffled)).isEqualTo(inWords(texts));
    }

    private static Set<Set<String>> inWords(List<String> texts) {
        return frames(texts).stream()
                .map(frame -> frame.stream().map(texts::get).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static String text(int seed) {
        var random = new Random(seed);
        var words = new ArrayList<String>();
        for (int i = 0; i < 40; i++) words.add("word" + random.nextInt(500));
        return String.join(" ", words);
    }

    private static String varied(String text, Random random) {
        var words = text.split(" ");
        for (int i = 0; i < 3; i++) words[random.nextInt(words.length)] = "other" + random.nextInt(1_000);
        return String.join(" ", words);
    }

    @Test
    void what_a_site_prints_under_its_adverts_is_taken_out_and_what_people_write_is_kept() {
        var printed = "every advert here was placed by its advertiser please say where you saw it when you call";
        var texts = new ArrayList<Reading>();
        for (int i = 0; i < 40; i++) texts.add(reading(text(i) + " " + printed));
        var phrases = SitePhrases.of(Collections.nCopies(40, "site-a"), texts);
        var own = phrases.own("site-a", texts.get(3));
        assertThat(own.percentAlike(reading(printed))).isZero();
        assertThat(own.percentAlike(reading(text(3)))).isGreaterThan(90);
        assertThat(phrases.own("site-b", texts.get(3)).percentAlike(texts.get(3)))
                .as("another site prints something else")
                .isEqualTo(100);
    }

    @Test
    void a_site_with_few_adverts_does_not_show_what_it_prints() {
        var texts = Collections.nCopies(19, reading(FRAME));
        assertThat(SitePhrases.of(Collections.nCopies(19, "site-a"), texts)
                        .own("site-a", texts.get(0))
                        .percentAlike(texts.get(0)))
                .isEqualTo(100);
    }
}
