package org.plainsight.rules.pack;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called now and then while a step goes on, and once when it is done.
     *
     * @param step what is being done, in words
     * @param done how much of it is done
     * @param of how much there is of it; 0 where that is not known
     */
    void at(String step, long done, long of);

    /** Hears nothing. */
    static Progress silent() {
        return (step, done, of) -> {};
    }
}
