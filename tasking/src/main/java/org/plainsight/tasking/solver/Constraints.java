package org.plainsight.tasking.solver;

import java.util.Objects;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Wishes;
import org.plainsight.tasking.workload.Analyst;

/** The rules as OptaPlanner hears them: hard ones, then the weight of what is left, then wishes. */
public class Constraints implements ConstraintProvider {
    private static final HardMediumSoftLongScore HARD = HardMediumSoftLongScore.ONE_HARD;
    private static final HardMediumSoftLongScore WEIGHT = HardMediumSoftLongScore.ONE_MEDIUM;
    private static final HardMediumSoftLongScore WISH = HardMediumSoftLongScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            skills(all),
            conflicts(all),
            hours(all),
            exposure(all),
            pins(all),
            firstPriorityGuard(all),
            stabilityGuard(all),
            weightLeft(all),
            evenHours(all),
            evenExposure(all),
            continuity(all),
            region(all),
            stability(all)
        };
    }

    Constraint skills(ConstraintFactory all) {
        return all.forEach(Task.class)
                .filter(task ->
                        !analyst(task).skills().containsAll(task.network().skills()))
                .penalize(HARD)
                .asConstraint("skills");
    }

    Constraint conflicts(ConstraintFactory all) {
        return all.forEach(Task.class)
                .filter(task ->
                        analyst(task).conflicts().contains(task.network().id()))
                .penalize(HARD)
                .asConstraint("conflicts");
    }

    Constraint hours(ConstraintFactory all) {
        return loads(all)
                .penalizeLong(HARD, (desk, load) -> load.minutesOver(desk))
                .asConstraint("hours by every day");
    }

    Constraint exposure(ConstraintFactory all) {
        return loads(all)
                .penalizeLong(HARD, (desk, load) -> load.difficultOver(desk))
                .asConstraint("difficult content in the period");
    }

    Constraint pins(ConstraintFactory all) {
        return all.forEachIncludingNullVars(Task.class)
                .filter(task -> task.isPinned() && !isAtItsPin(task))
                .penalize(HARD)
                .asConstraint("pins");
    }

    private static boolean isAtItsPin(Task task) {
        return task.getDesk() != null
                && analyst(task).id().equals(task.network().pinnedTo());
    }

    Constraint firstPriorityGuard(ConstraintFactory all) {
        return all.forEachIncludingNullVars(Task.class)
                .filter(task -> task.getDesk() == null && task.network().priority() == 1)
                .groupBy(ConstraintCollectors.count())
                .join(Guards.class)
                .penalizeLong(HARD, (left, guards) -> Math.max(0, left - guards.firstPriorityLeft()))
                .asConstraint("no fewer of the highest priority than a list would give");
    }

    Constraint stabilityGuard(ConstraintFactory all) {
        return all.forEachIncludingNullVars(Task.class)
                .filter(Task::isMoved)
                .groupBy(ConstraintCollectors.count())
                .join(Guards.class)
                .penalizeLong(HARD, (moved, guards) -> Math.max(0, moved - guards.moved()))
                .asConstraint("the plan in force stands, but for a few");
    }

    Constraint weightLeft(ConstraintFactory all) {
        return all.forEachIncludingNullVars(Task.class)
                .filter(task -> task.getDesk() == null)
                .penalizeLong(WEIGHT, task -> task.network().weight())
                .asConstraint("weight left");
    }

    Constraint evenHours(ConstraintFactory all) {
        return loads(all)
                .penalizeLong(
                        WISH,
                        (desk, load) ->
                                Wishes.fullness(load.minutes(), desk.roster().minutes(desk.at())))
                .asConstraint("even hours");
    }

    Constraint evenExposure(ConstraintFactory all) {
        return loads(all)
                .penalizeLong(
                        WISH,
                        (desk, load) ->
                                Wishes.fullness(load.difficult(), desk.roster().difficultAllowed(desk.at())))
                .asConstraint("even exposure");
    }

    Constraint continuity(ConstraintFactory all) {
        return all.forEach(Task.class)
                .filter(task -> task.facts().known() && !Wishes.hasWorkedOn(analyst(task), task.network()))
                .penalizeLong(WISH, task -> Wishes.NEW_FACE)
                .asConstraint("continuity");
    }

    Constraint region(ConstraintFactory all) {
        return all.forEach(Task.class)
                .filter(task -> Wishes.isElsewhere(analyst(task), task.network()))
                .penalizeLong(WISH, task -> Wishes.OTHER_REGION)
                .asConstraint("region");
    }

    Constraint stability(ConstraintFactory all) {
        return all.forEachIncludingNullVars(Task.class)
                .filter(Task::isMoved)
                .penalizeLong(WISH, task -> Wishes.MOVED)
                .asConstraint("stability");
    }

    /** Written once, so that all constraints share one grouping. */
    private static BiConstraintStream<Desk, DeskLoad> loads(ConstraintFactory all) {
        return all.forEach(Task.class).groupBy(Constraints::desk, DeskLoad.ADDED_UP);
    }

    private static Desk desk(Task task) {
        return Objects.requireNonNull(task.getDesk());
    }

    private static Analyst analyst(Task task) {
        var desk = desk(task);
        return desk.roster().analyst(desk.at());
    }
}
