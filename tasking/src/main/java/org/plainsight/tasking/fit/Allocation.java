package org.plainsight.tasking.fit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which analyst has which network, by their places in the roster. */
public final class Allocation {
    private static final int NOBODY = -1;

    private final int[] analystOf;

    private Allocation(int[] analystOf) {
        this.analystOf = analystOf;
    }

    public static Allocation empty(int networks) {
        var nobody = new int[networks];
        Arrays.fill(nobody, NOBODY);
        return new Allocation(nobody);
    }

    /** @param analystOf for each network its analyst, or a negative number for nobody */
    public static Allocation of(int[] analystOf) {
        return new Allocation(
                Arrays.stream(analystOf).map(a -> a < 0 ? NOBODY : a).toArray());
    }

    public Allocation with(int network, int analyst) {
        var changed = analystOf.clone();
        changed[network] = analyst;
        return new Allocation(changed);
    }

    public Allocation without(int network) {
        return with(network, NOBODY);
    }

    public boolean isAssigned(int network) {
        return analystOf[network] != NOBODY;
    }

    /** A negative number if nobody has it. */
    public int analystOf(int network) {
        return analystOf[network];
    }

    /** In the roster's order. */
    public int[] networksOf(int analyst) {
        return IntStream.range(0, analystOf.length)
                .filter(n -> analystOf[n] == analyst)
                .toArray();
    }

    /** The weight of all networks that somebody has. */
    public long weight(Roster roster) {
        return IntStream.range(0, analystOf.length)
                .filter(this::isAssigned)
                .mapToLong(n -> roster.network(n).weight())
                .sum();
    }

    /** How many networks of the highest priority somebody has. */
    public int firstPriority(Roster roster) {
        return (int) IntStream.range(0, analystOf.length)
                .filter(n -> isAssigned(n) && roster.network(n).priority() == 1)
                .count();
    }

    /** Whether every hard rule is kept. */
    public boolean keepsEveryRule(Roster roster) {
        for (int n = 0; n < analystOf.length; n++) {
            if (isAssigned(n)
                    ? !roster.isAmongAble(n, analystOf[n])
                    : roster.pin(n).isPresent()) return false;
        }
        return Arrays.stream(Load.all(roster, this)).allMatch(Load::fits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation a && Arrays.equals(analystOf, a.analystOf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(analystOf);
    }
}
