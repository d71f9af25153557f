package org.plainsight.tasking.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.fit.Wishes;

/** All desks and tasks while they are moved about. */
@PlanningSolution(solutionCloner = WorkingPlanCloner.class)
public class WorkingPlan {
    @PlanningEntityCollectionProperty
    private List<Desk> desks = List.of();

    @PlanningEntityCollectionProperty
    private List<Task> tasks = List.of();

    @ProblemFactProperty
    private Guards guards = new Guards(0, 0);

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    @SuppressWarnings("NullAway.Init")
    private Outlook outlook;

    /** For OptaPlanner. */
    public WorkingPlan() {}

    WorkingPlan(
            List<Desk> desks,
            List<Task> tasks,
            Guards guards,
            @Nullable HardMediumSoftLongScore score,
            Outlook outlook) {
        this.desks = desks;
        this.tasks = tasks;
        this.guards = guards;
        this.score = score;
        this.outlook = outlook;
    }

    /** An allocation laid out on desks. */
    static WorkingPlan of(Roster roster, Allocation allocation, Allocation kept, Guards guards, Outlook outlook) {
        var desks = IntStream.range(0, roster.analysts())
                .mapToObj(a -> new Desk(a, roster))
                .toList();
        var tasks = new ArrayList<Task>();
        for (int n = 0; n < roster.networks(); n++) {
            int at = n;
            boolean known = IntStream.of(roster.able(n))
                    .anyMatch(a -> Wishes.hasWorkedOn(roster.analyst(a), roster.network(at)));
            var task = new Task(new Task.Facts(n, roster.network(n), roster.able(n), kept.analystOf(n), known), desks);
            if (allocation.isAssigned(n)) {
                task.setDesk(desks.get(allocation.analystOf(n)));
                desks.get(allocation.analystOf(n)).getTasks().add(task);
            }
            tasks.add(task);
        }
        return new WorkingPlan(desks, tasks, guards, null, outlook);
    }

    Allocation allocation() {
        return Allocation.of(tasks.stream()
                .mapToInt(task -> {
                    var desk = task.getDesk();
                    return desk == null ? -1 : desk.at();
                })
                .toArray());
    }

    /** Tasks that are not pinned and that somebody could take. */
    List<Task> movable() {
        return tasks.stream()
                .filter(task -> !task.isPinned() && task.facts().able().length > 0)
                .toList();
    }

    List<Desk> desks() {
        return desks;
    }

    List<Task> tasks() {
        return tasks;
    }

    Guards guards() {
        return guards;
    }

    @Nullable
    HardMediumSoftLongScore score() {
        return score;
    }

    Outlook outlook() {
        return outlook;
    }
}
