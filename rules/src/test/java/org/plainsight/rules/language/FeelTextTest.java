package org.plainsight.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeelTextTest {

    private static final int SEEDS = 1_000;

    @ParameterizedTest
    @EnumSource(Type.class)
    void every_cell_is_read_back_as_it_was_written(Type type) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var cell = new Made(seed).cell(type);
            assertThat(Feel.cell(FeelText.cell(cell), type))
                    .as("seed %d: %s", seed, FeelText.cell(cell))
                    .isEqualTo(new Parsed.Good<>(cell));
        }
    }

    @Test
    void every_question_is_read_back_as_it_was_written() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var input = new Made(seed).input();
            assertThat(Feel.input(FeelText.input(input), Made.FACTS))
                    .as("seed %d: %s", seed, FeelText.input(input))
                    .isEqualTo(new Parsed.Good<>(input));
        }
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void every_formula_is_read_back_as_it_was_written(Type type) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var formula = new Made(seed).formula(type, 4);
            var read = Feel.formula(FeelText.expression(formula), Made.FACTS);
            assertThat(read.fold(t -> t.expression().toString(), Object::toString))
                    .as("seed %d: %s", seed, FeelText.expression(formula))
                    .isEqualTo(formula.toString());
        }
    }

    @Test
    void an_output_value_is_read_back_as_it_was_written() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var made = new Made(seed);
            var value = made.value(made.one(Made.SIMPLE));
            assertThat(Feel.literal(FeelText.value(value))).as("seed %d", seed).isEqualTo(new Parsed.Good<>(value));
        }
    }
}
