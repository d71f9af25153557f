package org.plainsight.rules.grid;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/** One question that columns of a model ask, and the finitely many states that its answers fall into. */
public final class Axis {

    private final int index;
    private final InputExpression input;
    private final boolean ofFact;
    private final Type type;
    private final Ruler ruler;

    Axis(int index, InputExpression input, boolean ofFact, Type type, Ruler ruler) {
        this.index = index;
        this.input = input;
        this.ofFact = ofFact;
        this.type = type;
        this.ruler = ruler;
    }

    /** Its place in {@link Grid#axes()}; of a question to a fact also its place in the vector of states. */
    public int index() {
        return index;
    }

    public InputExpression input() {
        return input;
    }

    /** Whether it asks about a fact; else it asks about an earlier decision. */
    public boolean isOfFact() {
        return ofFact;
    }

    /** The type of the answers. */
    public Type type() {
        return type;
    }

    /** The number of states; state 0 is unknown. */
    public int states() {
        return ruler.states();
    }

    /** The state of an answer; empty is unknown. */
    public int stateOf(Optional<Value> answer) {
        return ruler.stateOf(answer.orElse(null));
    }

    /** One answer in the state; empty for unknown. */
    public Optional<Value> representative(int state) {
        return ruler.representative(state);
    }

    /** The outermost answers of the state, one or two; none for unknown. A stretch without an end has its one end. */
    public List<Value> edges(int state) {
        return ruler.edges(state);
    }

    /** What the question gives of a fact's or decision's value; empty is unknown. */
    public Optional<Value> answer(Optional<Value> value) {
        return Optional.ofNullable(answer(value.orElse(null)));
    }

    @Nullable
    Value answer(@Nullable Value value) {
        return Cells.answer(input, value);
    }

    /** What cells judge in a state: FEEL's {@code some} finds nothing in an unknown list, and says false. */
    @Nullable
    Value judged(int state) {
        if (state == 0 && input instanceof InputExpression.SomeMember) return new Value.Truth(false);
        return representative(state).orElse(null);
    }

    Ruler ruler() {
        return ruler;
    }

    @Override
    public String toString() {
        return "axis %d over %s with %d states".formatted(index, input, states());
    }
}
