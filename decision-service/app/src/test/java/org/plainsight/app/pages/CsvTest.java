package org.plainsight.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables that a spreadsheet may open safely. */
class CsvTest {

    @Test
    void no_cell_is_a_formula_and_a_quote_stays_a_quote() {
        assertThat(Csv.line("=1+1", "say \"no\"", "plain")).isEqualTo("\"'=1+1\",\"say \"\"no\"\"\",\"plain\"");
        assertThat(Csv.line("@x\nsecond line")).startsWith("\"'@x");
    }

    @Test
    void the_first_line_says_what_it_is_not_for() {
        assertThat(Csv.of("a,b", Stream.of(Csv.line("1", "2"))))
                .isEqualTo("# not for immigration enforcement\r\na,b\r\n\"1\",\"2\"\r\n");
    }
}
