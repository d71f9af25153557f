package org.plainsight.core.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier.Kind;

class FinderTest {

    private final Finder finder = new Finder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "+44 7700 900123",
                "+44 (0)7700 900 123",
                "0044 7700 900123",
                "447700900123"
            })
    void a_drama_number_in_the_sites_field_is_put_in_one_form(String raw) {
        assertThat(phones(advert("Call to book").phones(List.of(raw)))).containsExactly("+447700900123");
    }

    @Test
    void the_country_code_of_nobody_is_accepted_with_nine_digits() {
        assertThat(phones(advert("Ring +999 123 456 789").phones(List.of("+999-987-654-321", "+9991"))))
                .containsExactly("+999123456789", "+999987654321");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 07700 900123 today|false",
                "Call 07700900123. Price 150|false",
                "Ring 0161 496 0123 or write|false",
                "O77OO 9OO l23 text me|true",
                "oh seven seven zero zero nine zero zero one two three|true",
                "0 7 7 0 0 - 9 0 0 . 1 2 3|true",
                "0 double seven 00 900 123|true",
                "zero 7 7 zero zero nine hundred one two three|true",
                "O7 seven 7 zero zero nine hundred one two three|true",
                "0 7 7 0 0 \u2013 9 0 0 1 2 3|true",
                "Reach me on OISI 496 OI23.|true",
                "I go solo, 07700 900123|false",
                "ohsevenseven00 nine00 onetwothree|true",
                "07700 \uD83D\uDCDE 900 123 day or night|false",
                "\u24EA\u2466\u2466\u24EA\u24EA\u2468\u24EA\u24EA\u2460\u2461\u2462|true",
                "\u041E77\u041E\u041E 9\u041E\u041E 1Z3|true",
                "0\u200B7\u200B7\u200B00 900 123|true",
                "treble 0 no; zero seven seven double zero nine double zero 123|true",
            })
    void a_phone_in_words_is_found_and_its_disguise_is_noted(String text, boolean disguised) {
        var found = finder.find(advert(text).build(text));
        assertThat(found.inWords()).hasSize(1);
        assertThat(found.inWords().get(0).disguised()).isEqualTo(disguised);
        assertThat(found.values(Kind.PHONE))
                .allMatch(p -> p.equals("+447700900123") || p.equals("+441614960123") || p.equals("+441514960123"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 07700 900 123|",
                "Call O77OO 9OO l23|letters",
                "zero seven seven zero zero nine hundred one two three|spaced, words",
                "O7 seven 7 zero zero nine hundred one two three|letters, spaced, twice, words",
                "\u24EA\u2466\u2466\u24EA\u24EA\u2468\u24EA\u24EA\u2460\u2461\u2462|signs",
            })
    void each_way_of_hiding_a_phone_has_its_name(String text, @Nullable String disguises) {
        assertThat(finder.find(advert(text).build(text)).inWords().get(0).disguises())
                .extracting(Disguise::code)
                .containsExactlyInAnyOrder(disguises == null ? new String[0] : disguises.split(", "));
    }

    @Test
    void keycaps_other_widths_and_broken_lines_are_read_with_their_span() {
        for (var written : List.of(
                "0\uFE0F\u20E37\uFE0F\u20E37\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E39\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E31\uFE0F\u20E32\uFE0F\u20E33\uFE0F\u20E3",
                "\uFF10\uFF17\uFF17\uFF10\uFF10\uFF19\uFF10\uFF10\uFF11\uFF12\uFF13",
                "0770\n0900\n123")) {
            var text = "\uD83D\uDE00 call " + written + " now";
            var found = finder.find(advert(text).build(text));
            assertThat(found.values(Kind.PHONE)).as(written).containsExactly("+447700900123");
            var span = found.inWords().get(0).occurrence().span();
            int from = text.offsetByCodePoints(0, span.from());
            int to = text.offsetByCodePoints(0, span.to());
            assertThat(text.substring(from, to).strip()).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open 24/7, 100 150 200, postcode XL1 2AB",
                "From 01/02/2026 to 05/02/2026, 10 till 10",
                "Rates 80 120 160 200 240 300",
                "I am 1 of 2",
                "one two three",
                "someone and nobody, oneself, none of it: 2 for 1, B or Z, oh oh",
                "\u2460 Book \u2461 Wait \u2462 Meet \u2463 Pay \u2464 Go"
            })
    void prices_dates_and_small_talk_are_no_phones(String text) {
        assertThat(phones(advert(text))).isEmpty();
    }

    @Test
    void e_mails_and_handles_are_folded() {
        var found = finder.find(advert("Write to Anna.B@Mail.Example, or not")
                .emails(List.of("ANNA@mail.example"))
                .handles(List.of(new org.plainsight.core.adverts.Handle("Chirper", "@Anna_1")))
                .build(""));
        assertThat(found.values(Kind.EMAIL)).containsExactly("anna.b@mail.example", "anna@mail.example");
        assertThat(found.values(Kind.HANDLE)).containsExactly("chirper:anna_1");
    }

    private List<String> phones(Advert.Builder advert) {
        return finder.find(advert.build("")).values(Kind.PHONE);
    }

    private static Advert.Builder advert(String text) {
        return Advert.of("A-1", Advert.Kind.ADVERT, "site-a", Instant.parse("2026-10-01T10:00:00Z"))
                .text(text);
    }
}
