package org.plainsight.rules.language;

import java.io.Serial;

/** Carries a refusal out of the depths of a reader to its door, where it becomes a {@link Parsed.Bad}. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault.Weight weight;
    private final String problem;
    private final String remedy;

    private Refusal(Fault.Weight weight, String problem, String remedy) {
        super(problem, null, false, false);
        this.weight = weight;
        this.problem = problem;
        this.remedy = remedy;
    }

    static Refusal of(String problem, String remedy) {
        return new Refusal(Fault.Weight.FAULT, problem, remedy);
    }

    static Refusal unsafe(String problem, String remedy) {
        return new Refusal(Fault.Weight.UNSAFE, problem, remedy);
    }

    boolean isUnsafe() {
        return weight == Fault.Weight.UNSAFE;
    }

    <T> Parsed<T> asBad() {
        return new Parsed.Bad<>(weight, problem, remedy);
    }
}
