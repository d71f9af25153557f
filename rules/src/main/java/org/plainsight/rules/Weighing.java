package org.plainsight.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.trace.Contribution;
import org.plainsight.rules.trace.Outcome;

/**
 * What weighing one advert or network gave. It keeps the vector of states, which is the whole trace; lists are made from it
 * when they are asked for. Immutable.
 */
public final class Weighing {

    private final Balance balance;
    private final FactSheet facts;
    /** The places of the facts on their axes: the trace; see {@link Grid#places}. */
    private final short[] places;

    private final int points;
    private final Outcome outcome;
    private final String route;
    /** Made when first asked for; two threads that ask at once make equal ones. */
    private volatile Balance.@Nullable Reckoning reckoning;

    Weighing(Balance balance, FactSheet facts, short[] places, int points, Outcome outcome, String route) {
        this.balance = balance;
        this.facts = facts;
        this.places = places;
        this.points = points;
        this.outcome = outcome;
        this.route = route;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The route apart from the queue, such as {@code safeguarding}; empty for most. */
    public Optional<String> route() {
        return balance.asRoute(route);
    }

    /** The points after all caps: exactly the sum of {@link #rows()}. */
    public int points() {
        return points;
    }

    private Balance.Reckoning reckoning() {
        var made = reckoning;
        if (made == null) {
            made = balance.reckon(states());
            reckoning = made;
        }
        return made;
    }

    /** The capped points of each family, in the pack's order. */
    public Map<String, Integer> families() {
        return reckoning().families();
    }

    /** What each row that fired gave, and each cap that bit as a row {@code cap}. */
    public List<Contribution> rows() {
        return reckoning().rows();
    }

    /** The facts that the pack asks about here and that are unknown, sorted by name. */
    public List<String> unknown() {
        return balance.unknown(facts);
    }

    /** The vector of states in its written form: the {@code trace} of a decision. */
    public String compact() {
        return balance.grid().compact(states());
    }

    /** Whether it is worth a person's time: any outcome but none, or a route. */
    public boolean putForward() {
        return outcome != Outcome.NONE || route().isPresent();
    }

    /** The facts that were weighed. */
    public FactSheet facts() {
        return facts;
    }

    short[] states() {
        return balance.grid().statesOf(places);
    }

    Balance balance() {
        return balance;
    }
}
