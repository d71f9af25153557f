package org.plainsight.rules.grid;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.Value;

/**
 * How the values of one question fall into states. State 0 is unknown; the others are numbered in the order of their values
 * where there is one. Every cell that the ruler was made for is constant on each state.
 */
sealed interface Ruler permits Ruler.Truths, Ruler.Literals, Steps {

    /** The number of states, unknown included. */
    int states();

    int stateOf(@Nullable Value value);

    /** One value in the state; empty for unknown, and for a state that no value reaches. */
    Optional<Value> representative(int state);

    /** The state's outermost values, where it has any: one or two. */
    List<Value> edges(int state);

    /** Unknown, false, true. */
    record Truths() implements Ruler {
        @Override
        public int states() {
            return 3;
        }

        @Override
        public int stateOf(@Nullable Value value) {
            if (value == null) return 0;
            return ((Value.Truth) value).truth() ? 2 : 1;
        }

        @Override
        public Optional<Value> representative(int state) {
            return state == 0 ? Optional.empty() : Optional.of(new Value.Truth(state == 2));
        }

        @Override
        public List<Value> edges(int state) {
            return representative(state).stream().toList();
        }
    }

    /** Unknown, each literal that a cell names, anything else. */
    record Literals(List<Value> literals, Value anythingElse) implements Ruler {
        public Literals {
            literals = List.copyOf(literals);
        }

        @Override
        public int states() {
            return literals.size() + 2;
        }

        @Override
        public int stateOf(@Nullable Value value) {
            if (value == null) return 0;
            int place = literals.indexOf(value);
            return place < 0 ? literals.size() + 1 : place + 1;
        }

        @Override
        public Optional<Value> representative(int state) {
            if (state == 0) return Optional.empty();
            return Optional.of(state <= literals.size() ? literals.get(state - 1) : anythingElse);
        }

        @Override
        public List<Value> edges(int state) {
            return representative(state).stream().toList();
        }
    }
}
