package org.plainsight.rules.grid;

/**
 * The instructions of a {@link Kernel}, five ints each: what to do, the register to fill, and up to three operands. Plain ints
 * and one switch, since a tree of objects would make every step a call that the JVM cannot see through.
 */
final class Op {

    static final int WIDTH = 5;

    /** Look up the rows of stage a; fills no register. */
    static final int STAGE = 0;
    /** The constant a. */
    static final int CONSTANT = 1;
    /** What table view a gives for the rows that match. */
    static final int LOOKUP = 2;
    /** The sum of what the table views from a to below b give. */
    static final int SUM_OF_LOOKUPS = 3;
    /** What table a gives, row by row: for tables too long to look up. */
    static final int WALK = 4;

    static final int ADD = 5;
    static final int SUBTRACT = 6;
    static final int MULTIPLY = 7;
    static final int LESSER = 8;
    static final int GREATER = 9;
    /** The lesser of register a and constant b. */
    static final int AT_MOST = 10;

    static final int EQUAL = 11;
    static final int DIFFERENT = 12;
    static final int BELOW = 13;
    static final int NOT_ABOVE = 14;
    /** Register b where register a is true, else register c. */
    static final int CHOOSE = 15;
    /** Failed where register a is failed; else left as it is. */
    static final int SPOIL = 16;

    /** FEEL's null in a register. */
    static final long NULL = Long.MIN_VALUE;
    /** A failure in a register. Both stand below every number that a register can hold. */
    static final long FAILED = Long.MIN_VALUE + 1;

    private Op() {}
}
