package org.plainsight.tasking.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Some tasks go to other desks, or to nobody's, all at once. */
final class Reassignment extends AbstractMove<WorkingPlan> {
    private final List<Step> steps;

    Reassignment(List<Step> steps) {
        this.steps = steps;
    }

    /** One task and where it goes. */
    record Step(Task task, @Nullable Desk to) {}

    /** What the plan's weight gains; below 0 if it loses. */
    long weightGained() {
        long gained = 0;
        for (var step : steps) {
            if (step.to != null) gained += step.task.network().weight();
            if (step.task.getDesk() != null) gained -= step.task.network().weight();
        }
        return gained;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<WorkingPlan> director) {
        return steps.stream().anyMatch(step -> step.task.getDesk() != step.to);
    }

    @Override
    protected Reassignment createUndoMove(ScoreDirector<WorkingPlan> director) {
        var back = new ArrayList<Step>(steps.size());
        for (int i = steps.size() - 1; i >= 0; i--)
            back.add(new Step(steps.get(i).task, steps.get(i).task.getDesk()));
        return new Reassignment(back);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<WorkingPlan> director) {
        for (var step : steps) {
            director.beforeVariableChanged(step.task, "desk");
            step.task.setDesk(step.to);
            director.afterVariableChanged(step.task, "desk");
        }
    }

    @Override
    public Collection<? extends Object> getPlanningEntities() {
        var tasks = new LinkedHashSet<Object>();
        steps.forEach(step -> tasks.add(step.task));
        return tasks;
    }

    @Override
    public Collection<? extends Object> getPlanningValues() {
        var desks = new ArrayList<@Nullable Object>();
        steps.forEach(step -> desks.add(step.to));
        return desks;
    }
}
