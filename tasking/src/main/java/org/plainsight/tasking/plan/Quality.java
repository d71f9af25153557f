package org.plainsight.tasking.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.plainsight.tasking.fit.Score;

/**
 * How good a plan is, and how good any could be.
 *
 * @param assignedWeight the weight of all networks that somebody has
 * @param bound no plan that keeps the rules weighs more; proven
 * @param greedyWeight the weight of the best of three plans made by going down a list
 * @param firstPriority how many networks of the highest priority somebody has
 * @param greedyFirstPriority how many of them that greedy plan gives to somebody; this plan never has fewer
 */
public record Quality(
        long assignedWeight, long bound, long greedyWeight, int firstPriority, int greedyFirstPriority, Score score) {

    /** The share of the bound that may be missing, at most; 0 means that no plan is better. */
    public BigDecimal gap() {
        if (bound == 0) return BigDecimal.ZERO;
        return BigDecimal.valueOf(bound - assignedWeight)
                .divide(BigDecimal.valueOf(bound), MathContext.DECIMAL64)
                .setScale(6, RoundingMode.HALF_UP);
    }
}
