package org.plainsight.tasking.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plainsight.tasking.solver.Reassignment.Step;

/**
 * A task goes to a desk. If it does not fit there, tasks make way for it, which look for room at the desk that it left, at other
 * desks, or nowhere; room that comes free is offered to what nobody has. Change, swap and ejection are all of this kind.
 */
final class Insertion {
    private static final int DESKS_TRIED = 6;
    private static final int FILLINGS_TRIED = 8;
    private static final int MOST_EJECTED = 3;

    private final List<Task> movable;
    private final RandomGenerator random;
    private final DeskRoom target = new DeskRoom();
    private final DeskRoom left = new DeskRoom();
    private final DeskRoom other = new DeskRoom();
    private List<Step> steps = List.of();

    Insertion(List<Task> movable, RandomGenerator random) {
        this.movable = movable;
        this.random = random;
    }

    /** The steps of one such move; none if what was drawn leads nowhere. */
    List<Step> draw() {
        var task = movable.get(random.nextInt(movable.size()));
        var to = task.able(random.nextInt(task.facts().able().length));
        var from = task.getDesk();
        if (to == from) return List.of();
        steps = new ArrayList<>(4);
        if (from != null) left.at(from).take(task);
        target.at(to).put(task);
        if (!target.fits() && !makeWay(from)) return List.of();
        steps.add(new Step(task, to));
        if (from != null) offer(left);
        offer(target);
        return steps;
    }

    /** One task that suffices is better than several. */
    private boolean makeWay(@Nullable Desk from) {
        var lying = target.desk().getTasks();
        if (lying.isEmpty()) return false;
        int begin = random.nextInt(lying.size());
        return makeWayWithOne(lying, begin, from) || makeWayWithSome(lying, begin, from);
    }

    private boolean makeWayWithOne(List<Task> lying, int begin, @Nullable Desk from) {
        for (int i = 0; i < lying.size(); i++) {
            var task = lying.get((begin + i) % lying.size());
            if (task.isPinned()) continue;
            target.take(task);
            if (target.fits()) {
                placeElsewhere(task, from);
                return true;
            }
            target.put(task);
        }
        return false;
    }

    private boolean makeWayWithSome(List<Task> lying, int begin, @Nullable Desk from) {
        int ejected = 0;
        for (int i = 0; i < lying.size() && ejected < MOST_EJECTED; i++) {
            var task = lying.get((begin + i) % lying.size());
            if (task.isPinned()) continue;
            target.take(task);
            placeElsewhere(task, from);
            ejected++;
            if (target.fits()) return true;
        }
        return false;
    }

    private void placeElsewhere(Task task, @Nullable Desk from) {
        if (from != null && task.isAbleAt(from) && left.fits(task)) {
            left.put(task);
            steps.add(new Step(task, from));
            return;
        }
        int able = task.facts().able().length;
        int begin = random.nextInt(able);
        for (int i = 0; i < Math.min(DESKS_TRIED, able); i++) {
            var desk = task.able((begin + i) % able);
            if (desk == target.desk()
                    || desk == from
                    || isTouched(desk)
                    || !other.at(desk).fits(task)) continue;
            steps.add(new Step(task, desk));
            return;
        }
        steps.add(new Step(task, null));
    }

    private boolean isTouched(Desk desk) {
        for (var step : steps) if (step.to() == desk) return true;
        return false;
    }

    /** Offers room to some of what nobody has. */
    private void offer(DeskRoom room) {
        for (int i = 0; i < FILLINGS_TRIED; i++) {
            var task = movable.get(random.nextInt(movable.size()));
            if (task.getDesk() != null || isMoving(task) || !task.isAbleAt(room.desk()) || !room.fits(task)) continue;
            room.put(task);
            steps.add(new Step(task, room.desk()));
            return;
        }
    }

    private boolean isMoving(Task task) {
        for (var step : steps) if (step.task() == task) return true;
        return false;
    }
}
