package org.plainsight.rules.language;

import java.util.function.Function;

/** What reading one piece of text gave: the thing itself, or why not and what to write instead. */
public sealed interface Parsed<T> {

    /** The text was understood. */
    record Good<T>(T value) implements Parsed<T> {}

    /**
     * The text was refused.
     *
     * @param weight unsafe when it went over a limit and was not read on
     * @param problem what is wrong, as a clause
     * @param remedy what to write instead, as a clause
     */
    record Bad<T>(Fault.Weight weight, String problem, String remedy) implements Parsed<T> {
        /** The refusal as a fault of the text at that place. */
        public Fault at(Fault.Place place) {
            return new Fault(weight, place, problem, remedy);
        }
    }

    /** Answers both cases. */
    default <R> R fold(Function<T, R> good, Function<Bad<T>, R> bad) {
        if (this instanceof Good<T> it) return good.apply(it.value());
        return bad.apply((Bad<T>) this);
    }
}
