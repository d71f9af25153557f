package org.plainsight.tasking.solver;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.InverseRelationShadowVariable;
import org.plainsight.tasking.fit.Roster;

/** An analyst, and what lies on their desk just now. */
@PlanningEntity
public class Desk {
    private int at;

    @SuppressWarnings("NullAway.Init")
    private Roster roster;

    private List<Task> tasks = new ArrayList<>();

    /** For OptaPlanner. */
    public Desk() {}

    Desk(int at, Roster roster) {
        this.at = at;
        this.roster = roster;
    }

    /** What lies on the desk; kept up by OptaPlanner. */
    @InverseRelationShadowVariable(sourceVariableName = "desk")
    public List<Task> getTasks() {
        return tasks;
    }

    public void setTasks(List<Task> tasks) {
        this.tasks = tasks;
    }

    /** Where the analyst stands in the roster. */
    int at() {
        return at;
    }

    Roster roster() {
        return roster;
    }
}
