package org.plainsight.rules;

import java.util.Optional;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.trace.Outcome;

/** What weighing many at once gave, by place: the same as weighing them one by one. */
public final class Batch {

    private final int[] points;
    private final Outcome[] outcomes;
    private final String[] routes;

    Batch(int size) {
        this.points = new int[size];
        this.outcomes = new Outcome[size];
        this.routes = new String[size];
    }

    void put(int place, int points, Outcome outcome, String route) {
        this.points[place] = points;
        this.outcomes[place] = outcome;
        this.routes[place] = route;
    }

    public int size() {
        return points.length;
    }

    public int points(int place) {
        return points[place];
    }

    public Outcome outcome(int place) {
        return outcomes[place];
    }

    /** The route apart from the queue; empty for most. */
    public Optional<String> route(int place) {
        return routes[place].equals(FixedForms.NO_ROUTE) ? Optional.empty() : Optional.of(routes[place]);
    }

    /** Whether it is worth a person's time: any outcome but none, or a route. */
    public boolean isPutForward(int place) {
        return outcomes[place] != Outcome.NONE || !routes[place].equals(FixedForms.NO_ROUTE);
    }

    /** How many are worth a person's time. */
    public int putForward() {
        int count = 0;
        for (int i = 0; i < points.length; i++) if (isPutForward(i)) count++;
        return count;
    }
}
