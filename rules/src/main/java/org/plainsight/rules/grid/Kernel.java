package org.plainsight.rules.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.language.Value;

/**
 * The fast way from a vector of states to a few decisions: a flat program over whole numbers, proven when it was written to
 * stay exact. It says what {@link Grid#evaluate} says, for one vector or for a batch of them. Immutable; each thread brings
 * its own {@link Scratch}.
 */
public final class Kernel {

    /** How many vectors of a batch run through the program together. */
    private static final int LANES = 128;

    /** How many sets of matching rows a thread remembers the results of: in a corpus, few occur over and over. */
    private static final int REMEMBERED_BITS = 10;

    /** No set of rows: it would match rows that there are not. */
    private static final long NOTHING_SEEN = -1;

    private static final int IN_REGISTERS = -1;

    private final int[] code;
    private final int registers;
    private final long[] constants;
    private final KernelStage[] stages;
    private final int words;
    /** Table views, four ints each: word, shift, mask, first entry. */
    private final int[] views;

    private final long[] entries;
    private final TableWalk[] walks;
    private final Result[] results;
    private final int[] registerOf;
    private final Encoder encoder;
    /** The masks of the first stage by place, where it is one word and only facts are asked; else nothing is struck early. */
    private final long[] early;

    private final boolean startsEarly;
    /** The axes over facts that later stages ask. */
    private final int[] late;
    /** Whether the results follow from the first stage's word alone, so that an answer once found can be remembered. */
    private final boolean remembers;

    /** Where a wanted decision ends up, and what its number there means. */
    record Result(int register, KernelType type) {}

    Kernel(
            int[] code,
            int registers,
            long[] constants,
            KernelStage[] stages,
            int[] views,
            long[] entries,
            TableWalk[] walks,
            Result[] results,
            Encoder encoder) {
        this.code = code;
        this.registers = registers;
        this.constants = constants;
        this.stages = stages;
        int all = 0;
        for (var stage : stages) all += stage.words();
        this.words = all;
        this.views = views;
        this.entries = entries;
        this.walks = walks;
        this.results = results;
        this.registerOf = Arrays.stream(results).mapToInt(Result::register).toArray();
        this.encoder = encoder;
        this.startsEarly = code.length > 0 && code[0] == Op.STAGE && stages[code[2]].isOneWordOfFacts();
        this.early = startsEarly ? stages[code[2]].byPlace(encoder) : encoder.noMasks();
        this.late = Arrays.stream(stages)
                .skip(startsEarly ? 1 : 0)
                .flatMapToInt(KernelStage::facts)
                .distinct()
                .toArray();
        this.remembers = startsEarly && late.length == 0 && stages[0].allRows() != NOTHING_SEEN;
    }

    /** Working memory of one thread. */
    public static final class Scratch {
        private final long[] words;
        private final long[] registers;
        private final short[] states;
        private final long[] seen = new long[1 << REMEMBERED_BITS];
        private final long[] answers;
        /** Where among the answers the results of the last run stand; below 0: in the registers. */
        private int remembered = IN_REGISTERS;

        private Scratch(Kernel kernel) {
            Arrays.fill(seen, NOTHING_SEEN);
            this.answers = new long[seen.length * kernel.results.length];
            this.states = new short[kernel.encoder.size()];
            this.words = new long[kernel.words];
            this.registers = new long[kernel.registers];
        }
    }

    public Scratch scratch() {
        return new Scratch(this);
    }

    /** What a raw result of the wanted decision means; empty where DMN gives null. */
    public Optional<Value> value(int wanted, long raw) {
        return raw <= Op.FAILED
                ? Optional.empty()
                : Optional.of(results[wanted].type().value(raw));
    }

    /** Every value that the wanted decision can give, where they are texts: the raw result is the place in the list. */
    public List<String> texts(int wanted) {
        return results[wanted].type().texts();
    }

    /** The decimal places of the wanted decision's raw result. */
    public int scale(int wanted) {
        return results[wanted].type().scale();
    }

    /** The raw result of a wanted decision after a run. */
    public long result(Scratch scratch, int wanted) {
        return scratch.remembered == IN_REGISTERS
                ? scratch.registers[registerOf[wanted]]
                : scratch.answers[scratch.remembered + wanted];
    }

    // ---- one vector

    /** Reduces a sheet of facts to its vector of places, runs it, and gives the vector; {@link Grid#statesOf} reads it. */
    public short[] weigh(FactSheet sheet, Scratch scratch) {
        short[] places = new short[encoder.size()];
        long bits = startsEarly ? stages[0].allRows() : 0;
        bits = encoder.encode(sheet, early, bits, places);
        if (remembers) recall(bits, scratch);
        else {
            if (startsEarly) scratch.words[0] = bits;
            for (int axis : late) scratch.states[axis] = encoder.state(axis, places);
            run(scratch.states, scratch, startsEarly ? Op.WIDTH : 0);
        }
        return places;
    }

    /** The results of a set of matching rows, from memory where it was met before. */
    private void recall(long bits, Scratch scratch) {
        int place = (int) ((bits * 0x9E3779B97F4A7C15L) >>> (64 - REMEMBERED_BITS));
        int first = place * registerOf.length;
        if (scratch.seen[place] != bits) {
            scratch.words[0] = bits;
            run(scratch.states, scratch, Op.WIDTH);
            for (int i = 0; i < registerOf.length; i++) scratch.answers[first + i] = scratch.registers[registerOf[i]];
            scratch.seen[place] = bits;
        }
        scratch.remembered = first;
    }

    /** Runs one vector of states. */
    public void run(short[] states, Scratch scratch) {
        run(states, scratch, 0);
    }

    private void run(short[] states, Scratch scratch, int from) {
        scratch.remembered = IN_REGISTERS;
        long[] register = scratch.registers;
        long[] word = scratch.words;
        int[] op = code;
        for (int at = from; at < op.length; at += Op.WIDTH) {
            int a = op[at + 2];
            int b = op[at + 3];
            switch (op[at]) {
                case Op.STAGE -> stages[a].match(states, register, word);
                case Op.CONSTANT -> register[op[at + 1]] = constants[a];
                case Op.LOOKUP -> register[op[at + 1]] = lookup(word, a);
                case Op.SUM_OF_LOOKUPS -> register[op[at + 1]] = sumOfLookups(word, a, b);
                case Op.WALK -> register[op[at + 1]] = walks[a].answer(word);
                case Op.CHOOSE -> register[op[at + 1]] = register[a] == 1 ? register[b] : register[op[at + 4]];
                case Op.SPOIL -> {
                    if (register[a] == Op.FAILED) register[op[at + 1]] = Op.FAILED;
                }
                case Op.AT_MOST -> register[op[at + 1]] = Math.min(register[a], constants[b]);
                default -> register[op[at + 1]] = combine(op[at], register[a], register[b]);
            }
        }
    }

    private long lookup(long[] word, int view) {
        int at = view * 4;
        return entries[views[at + 3] + ((int) (word[views[at]] >>> views[at + 1]) & views[at + 2])];
    }

    private long sumOfLookups(long[] word, int from, int to) {
        long sum = 0;
        for (int at = from * 4; at < to * 4; at += 4)
            sum += entries[views[at + 3] + ((int) (word[views[at]] >>> views[at + 1]) & views[at + 2])];
        return sum;
    }

    /** An operation on two registers. Equality knows null; everything else gives null where a side is null. */
    private static long combine(int op, long a, long b) {
        if (op == Op.EQUAL) return plain(a) == plain(b) ? 1 : 0;
        if (op == Op.DIFFERENT) return plain(a) == plain(b) ? 0 : 1;
        if (a <= Op.FAILED || b <= Op.FAILED) return Op.NULL;
        return switch (op) {
            case Op.ADD -> a + b;
            case Op.SUBTRACT -> a - b;
            case Op.MULTIPLY -> a * b;
            case Op.LESSER -> Math.min(a, b);
            case Op.GREATER -> Math.max(a, b);
            case Op.BELOW -> a < b ? 1 : 0;
            case Op.NOT_ABOVE -> a <= b ? 1 : 0;
            default -> throw new IllegalStateException("no such instruction: " + op);
        };
    }

    private static long plain(long value) {
        return value == Op.FAILED ? Op.NULL : value;
    }

    // ---- batches

    /** Runs the vectors from one place to below another of a batch; the raw results are put from place 0 on. */
    public void run(StateColumns columns, int from, int to, long[][] raw) {
        if (raw.length != results.length)
            throw new IllegalArgumentException(
                    "%d results are wanted, and there is room for %d".formatted(results.length, raw.length));
        long[][] word = new long[words][LANES];
        long[][] register = new long[registers][LANES];
        for (int start = from; start < to; start += LANES) {
            int lanes = Math.min(LANES, to - start);
            runLanes(columns, start, lanes, word, register);
            for (int wanted = 0; wanted < results.length; wanted++)
                System.arraycopy(register[results[wanted].register()], 0, raw[wanted], start - from, lanes);
        }
    }

    private void runLanes(StateColumns columns, int start, int lanes, long[][] word, long[][] register) {
        int[] op = code;
        for (int at = 0; at < op.length; at += Op.WIDTH) {
            int a = op[at + 2];
            int b = op[at + 3];
            switch (op[at]) {
                case Op.STAGE -> stages[a].match(columns, start, lanes, register, word);
                case Op.CONSTANT -> Arrays.fill(register[op[at + 1]], 0, lanes, constants[a]);
                case Op.LOOKUP -> lookup(word, a, register[op[at + 1]], lanes);
                case Op.SUM_OF_LOOKUPS -> {
                    Arrays.fill(register[op[at + 1]], 0, lanes, 0);
                    for (int view = a; view < b; view++) addLookup(word, view, register[op[at + 1]], lanes);
                }
                case Op.WALK -> walks[a].answer(word, register[op[at + 1]], lanes);
                case Op.CHOOSE -> choose(register[op[at + 1]], register[a], register[b], register[op[at + 4]], lanes);
                case Op.SPOIL -> spoil(register[op[at + 1]], register[a], lanes);
                case Op.AT_MOST -> atMost(register[op[at + 1]], register[a], constants[b], lanes);
                default -> combine(op[at], register[op[at + 1]], register[a], register[b], lanes);
            }
        }
    }

    private void lookup(long[][] word, int view, long[] to, int lanes) {
        long[] bits = word[views[view * 4]];
        int shift = views[view * 4 + 1];
        int mask = views[view * 4 + 2];
        int first = views[view * 4 + 3];
        for (int i = 0; i < lanes; i++) to[i] = entries[first + ((int) (bits[i] >>> shift) & mask)];
    }

    private void addLookup(long[][] word, int view, long[] to, int lanes) {
        long[] bits = word[views[view * 4]];
        int shift = views[view * 4 + 1];
        int mask = views[view * 4 + 2];
        int first = views[view * 4 + 3];
        for (int i = 0; i < lanes; i++) to[i] += entries[first + ((int) (bits[i] >>> shift) & mask)];
    }

    private static void choose(long[] to, long[] condition, long[] then, long[] otherwise, int lanes) {
        for (int i = 0; i < lanes; i++) to[i] = condition[i] == 1 ? then[i] : otherwise[i];
    }

    private static void spoil(long[] to, long[] by, int lanes) {
        for (int i = 0; i < lanes; i++) if (by[i] == Op.FAILED) to[i] = Op.FAILED;
    }

    private static void atMost(long[] to, long[] from, long most, int lanes) {
        for (int i = 0; i < lanes; i++) to[i] = Math.min(from[i], most);
    }

    private static void combine(int op, long[] to, long[] a, long[] b, int lanes) {
        if (op == Op.ADD) {
            for (int i = 0; i < lanes; i++) to[i] = a[i] <= Op.FAILED || b[i] <= Op.FAILED ? Op.NULL : a[i] + b[i];
            return;
        }
        for (int i = 0; i < lanes; i++) to[i] = combine(op, a[i], b[i]);
    }
}
