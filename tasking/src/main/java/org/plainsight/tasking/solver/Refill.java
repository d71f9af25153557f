package org.plainsight.tasking.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.plainsight.tasking.bound.Filling;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.solver.Reassignment.Step;

/**
 * Clears two or three desks and fills them again, one after the other, each as well as its hours allow. All but the last pay the
 * auction's claim for what they take, so that they leave what is worth more to others; a little chance in the values makes each
 * refill another one.
 */
final class Refill {
    private static final int FEWEST_DESKS = 2;
    private static final int MOST_DESKS = 3;
    private static final double CHANCE = 0.05;
    /** In typical networks: how much more a network's time may cost than it weighs, and it is still looked at. */
    private static final double SLACK = 0.5;

    private final WorkingPlan plan;
    private final RandomGenerator random;
    private final List<Task> movable;
    private final Filling filling;
    private final DeskRoom desk = new DeskRoom();
    private final boolean[] free;
    private final int[] to;
    private final long[] value;
    private boolean favoured;

    Refill(WorkingPlan plan, List<Task> movable, RandomGenerator random) {
        this.plan = plan;
        this.random = random;
        this.movable = movable;
        filling = new Filling(plan.outlook().room());
        free = new boolean[plan.tasks().size()];
        to = new int[plan.tasks().size()];
        value = new long[plan.tasks().size()];
    }

    List<Step> draw() {
        var cleared = someDesks();
        for (var task : movable) {
            free[task.getAt()] = task.getDesk() == null || cleared.contains(task.getDesk());
            to[task.getAt()] = -1;
        }
        int rest = cleared.size();
        favoured = random.nextBoolean();
        for (var next : cleared) fill(next, --rest == 0);
        return steps(cleared);
    }

    private Set<Desk> someDesks() {
        var desks = plan.desks();
        int count = Math.min(desks.size(), FEWEST_DESKS + random.nextInt(MOST_DESKS - FEWEST_DESKS + 1));
        var some = new LinkedHashSet<Desk>();
        while (some.size() < count) some.add(desks.get(random.nextInt(desks.size())));
        return some;
    }

    private void fill(Desk next, boolean last) {
        for (int at : plan.outlook().room().wanted(next.at())) value[at] = free[at] ? value(next, at, last) : 0;
        filling.fill(next.at(), value);
        desk.clear(next);
        for (int i = 0; i < filling.chosenCount(); i++) {
            var task = plan.tasks().get(filling.chosen(i));
            if (!desk.fits(task)) continue;
            desk.put(task);
            free[task.getAt()] = false;
            to[task.getAt()] = next.at();
        }
    }

    private long value(Desk next, int at, boolean last) {
        double typical = Prices.MILLION * (double) plan.outlook().tolerance();
        // What is far from worth its time is not looked at.
        if (plan.outlook().prices().gain(next.roster(), at, next.at()) < -typical * SLACK) return 0;
        double chance = CHANCE
                * (random.nextDouble() - 0.5)
                * plan.tasks().get(at).network().weight();
        return (long) (Prices.MILLION * (plan.outlook().worth().of(at, next.at(), favoured, !last) + chance));
    }

    private List<Step> steps(Set<Desk> cleared) {
        var steps = new ArrayList<Step>();
        for (var task : movable) {
            var from = task.getDesk();
            if (from != null && !cleared.contains(from)) continue;
            int at = to[task.getAt()];
            if (at != (from == null ? -1 : from.at()))
                steps.add(new Step(task, at < 0 ? null : plan.desks().get(at)));
        }
        return steps;
    }
}
