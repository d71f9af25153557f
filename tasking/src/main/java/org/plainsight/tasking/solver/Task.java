package org.plainsight.tasking.solver;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.plainsight.tasking.workload.Network;

/** A network, and whose desk it lies on; nobody's, if it is left. */
@PlanningEntity
public class Task {
    @SuppressWarnings("NullAway.Init")
    private Facts facts;

    private List<Desk> desks = List.of();
    private @Nullable Desk desk;

    /** For OptaPlanner. */
    public Task() {}

    Task(Facts facts, List<Desk> desks) {
        this.facts = facts;
        this.desks = desks;
    }

    /**
     * What never changes about a task; all copies of it share this.
     *
     * @param at where the network stands in the roster
     * @param able the desks that could take it if they were empty
     * @param inForce the desk that the plan in force gives it, if that can still be kept; otherwise negative
     * @param known whether somebody able has worked on it before
     */
    record Facts(int at, Network network, int[] able, int inForce, boolean known) {}

    @PlanningVariable(nullable = true)
    public @Nullable Desk getDesk() {
        return desk;
    }

    public void setDesk(@Nullable Desk desk) {
        this.desk = desk;
    }

    @ValueRangeProvider
    public List<Desk> getAble() {
        return new AbstractList<>() {
            @Override
            public Desk get(int index) {
                return able(index);
            }

            @Override
            public int size() {
                return facts.able.length;
            }
        };
    }

    Desk able(int index) {
        return desks.get(facts.able[index]);
    }

    boolean isAbleAt(Desk other) {
        return Arrays.binarySearch(facts.able, other.at()) >= 0;
    }

    @PlanningId
    public int getAt() {
        return facts.at;
    }

    @PlanningPin
    public boolean isPinned() {
        return facts.network.pin().isPresent();
    }

    Facts facts() {
        return facts;
    }

    Network network() {
        return facts.network;
    }

    int due() {
        return facts.network.dueDay() - 1;
    }

    /** Whether the plan in force gives it to somebody who can keep it, and this plan does not. */
    boolean isMoved() {
        return facts.inForce >= 0 && (desk == null || desk.at() != facts.inForce);
    }
}
