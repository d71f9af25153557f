package org.plainsight.tasking.solver;

import java.util.ArrayList;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies what moves and shares what does not; OptaPlanner copies each new best plan. */
public class WorkingPlanCloner implements SolutionCloner<WorkingPlan> {

    @Override
    public WorkingPlan cloneSolution(WorkingPlan original) {
        var desks = new ArrayList<Desk>(original.desks().size());
        for (var desk : original.desks()) desks.add(new Desk(desk.at(), desk.roster()));
        var tasks = new ArrayList<Task>(original.tasks().size());
        for (var task : original.tasks()) {
            var copy = new Task(task.facts(), desks);
            var desk = task.getDesk();
            copy.setDesk(desk == null ? null : desks.get(desk.at()));
            tasks.add(copy);
        }
        for (var desk : original.desks())
            for (var task : desk.getTasks()) desks.get(desk.at()).getTasks().add(tasks.get(task.getAt()));
        return new WorkingPlan(desks, tasks, original.guards(), original.score(), original.outlook());
    }
}
