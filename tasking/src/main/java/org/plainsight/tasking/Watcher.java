package org.plainsight.tasking;

/** Sees how planning goes, and may end it; the best plan so far is kept then. */
@FunctionalInterface
public interface Watcher {

    /** What is being done. */
    enum Step {
        PRICES("finding what time is worth"),
        AUCTION("holding an auction"),
        DIVE("filling desks one by one"),
        PACKING("packing desks anew"),
        MOVES("looking for a better plan");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What there is to see.
     *
     * @param done how much of it is done
     * @param of how much there is of it; 0 where that is not known
     * @param bestWeight of the best plan so far; 0 before there is one
     * @param bound the lowest proven so far; 0 before there is one
     */
    record Sight(Step step, long done, long of, long bestWeight, long bound) {}

    /** Whether to go on. Called often, so it should be quick. */
    boolean goOn(Sight sight);

    /** Never ends it. */
    static Watcher patient() {
        return sight -> true;
    }
}
