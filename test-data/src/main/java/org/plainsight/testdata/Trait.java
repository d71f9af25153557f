package org.plainsight.testdata;

import java.util.EnumSet;
import java.util.Set;

/**
 * What people's adverts have that lists of indicators mention. How often comes from research, never from our rules: of
 * 17,362 UK adverts 18.7 % had none, 58.3 % one, 21.3 % two and 1.7 % more (Giommoni and Ikwu 2021); trust wording was
 * commoner and movement wording rarer where exploitation was known (JIRN 2022-24).
 */
enum Trait {
    ALWAYS_OPEN,
    IN_CALL_ONLY,
    TRUST_WORDING,
    NEW_IN_TOWN,
    THIRD_PERSON,
    NO_VIDEO,
    LOW_PRICE,
    ANSWERED_BY_OTHER;

    private static final double[] HOW_MANY = Dice.runningTotals(new double[] {22.5, 59.5, 16.8, 1.2});
    private static final double[] AMONG_MOST = Dice.runningTotals(new double[] {22, 30, 19, 11, 4, 7, 5, 2});
    private static final double[] HOW_MANY_EXPLOITED = Dice.runningTotals(new double[] {10, 40, 34, 16});
    private static final double[] AMONG_EXPLOITED = Dice.runningTotals(new double[] {22, 22, 24, 3, 9, 5, 10, 5});

    private static final Trait[] TRAITS = values();

    static Set<Trait> ofMostPeople(Dice dice) {
        return some(dice.weighted(HOW_MANY), AMONG_MOST, dice);
    }

    static Set<Trait> ofExploited(Dice dice) {
        return some(dice.weighted(HOW_MANY_EXPLOITED), AMONG_EXPLOITED, dice);
    }

    private static Set<Trait> some(int count, double[] among, Dice dice) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        while (traits.size() < count) {
            traits.add(TRAITS[dice.weighted(among)]);
        }
        return traits;
    }
}
