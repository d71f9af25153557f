package org.plainsight.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisguiseTest {
    private static final List<String> DIALLED = List.of("07700900123", "02079460555", "01134960109", "+999015430928");

    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("plus", "+"),
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("O", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"));

    @ParameterizedTest
    @EnumSource(Disguise.class)
    void a_person_can_read_the_number_back(Disguise disguise) {
        for (long seed = 0; seed < 300; seed++) {
            for (String digits : DIALLED) {
                String written = disguise.write(digits, Dice.of(seed, 0));
                assertThat(readBack(written)).as("seed %d: %s", seed, written).isEqualTo(digits);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Disguise.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "SPACED", "LINES"})
    void a_machine_that_looks_for_digits_does_not_find_it(Disguise disguise) {
        for (String digits : DIALLED) {
            String onlyDigits = disguise.write(digits, Dice.of(4, 0)).replaceAll("[^0-9+]", "");
            assertThat(disguise == Disguise.EMOJI ? "" : onlyDigits).isNotEqualTo(digits);
        }
    }

    private static String readBack(String written) {
        StringBuilder digits = new StringBuilder();
        for (String word : written.replace("nine hundred", "9 0 0").split("\\s+")) {
            digits.append(SPOKEN.getOrDefault(word, word));
        }
        StringBuilder plain = new StringBuilder();
        for (char c : digits.toString().toCharArray()) {
            if (c == 'O' || c == 'o') {
                plain.append('0');
            } else if (c == 'l' || c == 'I') {
                plain.append('1');
            } else if (c == 'S') {
                plain.append('5');
            } else if (c == '+') {
                plain.append('+');
            } else if (Character.isDigit(c)) {
                plain.append(Character.getNumericValue(c));
            }
        }
        return plain.toString();
    }
}
