package org.plainsight.explain;

import java.util.function.Function;

/** Something that was asked: what was found, or why nobody knows. */
public sealed interface Asked<T> {

    record Found<T>(T answer) implements Asked<T> {}

    /** @param why a plain clause */
    record Not<T>(String why) implements Asked<T> {}

    /** One thing of what was found, and another of why nobody knows. */
    default <R> R fold(Function<T, R> found, Function<String, R> not) {
        return this instanceof Found<T> answer ? found.apply(answer.answer()) : not.apply(((Not<T>) this).why());
    }
}
