package org.plainsight.rules.grid;

import org.plainsight.rules.language.HitPolicy;

/** What a table too long to look up gives, by going through the rows that match. */
final class TableWalk {

    private final HitPolicy policy;
    private final int firstBit;
    private final long[] outputs;
    /** For P: the place of each row's output in the order of priority. */
    private final int[] ranks;

    TableWalk(HitPolicy policy, int firstBit, long[] outputs, int[] ranks) {
        this.policy = policy;
        this.firstBit = firstBit;
        this.outputs = outputs;
        this.ranks = ranks;
    }

    /** Whether the policy can be walked: its answer is one number that each row may change. */
    static boolean knows(HitPolicy policy) {
        return switch (policy) {
            case RULE_ORDER, OUTPUT_ORDER, COLLECT, COLLECT_COUNT -> false;
            default -> true;
        };
    }

    long answer(long[] word) {
        int winner = nextMatch(word, 0);
        if (winner == outputs.length) return Op.NULL;
        long answer = outputs[winner];
        if (policy == HitPolicy.FIRST) return answer;
        for (int row = nextMatch(word, winner + 1); row < outputs.length; row = nextMatch(word, row + 1)) {
            if (policy == HitPolicy.PRIORITY && ranks[row] < ranks[winner]) winner = row;
            answer = policy == HitPolicy.PRIORITY ? outputs[winner] : with(answer, outputs[row]);
        }
        return answer;
    }

    private int nextMatch(long[] word, int from) {
        int row = from;
        while (row < outputs.length && ((word[(firstBit + row) >> 6] >>> (firstBit + row)) & 1) == 0) row++;
        return row;
    }

    private long with(long answer, long output) {
        return switch (policy) {
            case COLLECT_SUM -> answer + output;
            case COLLECT_MIN -> Math.min(answer, output);
            case COLLECT_MAX -> Math.max(answer, output);
            case ANY -> answer == output ? answer : Op.FAILED;
            default -> Op.FAILED;
        };
    }

    void answer(long[][] word, long[] to, int lanes) {
        long[] own = new long[word.length];
        for (int lane = 0; lane < lanes; lane++) {
            for (int i = 0; i < own.length; i++) own[i] = word[i][lane];
            to[lane] = answer(own);
        }
    }
}
