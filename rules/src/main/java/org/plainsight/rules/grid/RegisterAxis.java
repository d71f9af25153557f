package org.plainsight.rules.grid;

/** A question to an earlier decision inside a {@link Kernel}: from the number in a register to a state. */
final class RegisterAxis {

    private final int register;
    private final long low;
    /** The states of the numbers from {@code low} on, where they are few. */
    private final short[] states;
    /** Else the first number of each stretch after the first. */
    private final long[] cuts;

    private RegisterAxis(int register, long low, short[] states, long[] cuts) {
        this.register = register;
        this.low = low;
        this.states = states;
        this.cuts = cuts;
    }

    /** States by number, from {@code low} on. */
    static RegisterAxis ofFew(int register, long low, short[] states) {
        return new RegisterAxis(register, low, states, new long[0]);
    }

    /** One state more for each cut that the number reaches. */
    static RegisterAxis ofCuts(int register, long[] cuts) {
        return new RegisterAxis(register, 0, new short[0], cuts);
    }

    int register() {
        return register;
    }

    int state(long number) {
        if (number <= Op.FAILED) return 0;
        if (states.length > 0) return states[(int) (number - low)];
        int state = 1;
        for (long cut : cuts) if (number >= cut) state++;
        return state;
    }
}
