package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Scatters a stream of lines without holding it: each line waits in a pool until chance draws it, so that lines which
 * came together end up apart. The pool is all the memory that is needed, however many lines pass.
 */
final class Shuffle implements Consumer<String> {
    private static final int POOL = 40_000;

    private final List<String> waiting = new ArrayList<>();
    private final Consumer<String> out;
    private final Dice dice;

    Shuffle(long seed, Consumer<String> out) {
        dice = Dice.of(seed, -2);
        this.out = out;
    }

    @Override
    public void accept(String line) {
        if (waiting.size() < POOL) {
            waiting.add(line);
        } else {
            out.accept(waiting.set(dice.below(POOL), line));
        }
    }

    /** Lets the last lines out, in random order. */
    void finish() {
        while (!waiting.isEmpty()) {
            int last = waiting.size() - 1;
            out.accept(waiting.set(dice.below(waiting.size()), waiting.get(last)));
            waiting.remove(last);
        }
    }
}
