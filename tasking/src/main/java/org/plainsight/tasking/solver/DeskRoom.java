package org.plainsight.tasking.solver;

import java.util.Arrays;
import org.plainsight.tasking.fit.Roster;

/** What would be left on a desk if some tasks came and some went; a sketch that touches nothing. */
final class DeskRoom {
    private int[] minutesDue = new int[0];
    private int difficult;
    private Desk desk = new Desk();

    /** Starts from what lies on the desk. */
    DeskRoom at(Desk desk) {
        this.desk = desk;
        int days = desk.roster().days();
        if (minutesDue.length != days) minutesDue = new int[days];
        else Arrays.fill(minutesDue, 0);
        difficult = 0;
        for (var task : desk.getTasks()) put(task);
        return this;
    }

    /** Starts from what is pinned to the desk. */
    DeskRoom clear(Desk desk) {
        at(desk);
        for (var task : desk.getTasks()) if (!task.isPinned()) take(task);
        return this;
    }

    void put(Task task) {
        minutesDue[task.due()] += task.network().minutes();
        difficult += task.network().difficultMinutes();
    }

    void take(Task task) {
        minutesDue[task.due()] -= task.network().minutes();
        difficult -= task.network().difficultMinutes();
    }

    Desk desk() {
        return desk;
    }

    boolean fits() {
        Roster roster = desk.roster();
        if (difficult > roster.difficultAllowed(desk.at())) return false;
        int asked = 0;
        for (int day = 0; day < minutesDue.length; day++) {
            asked += minutesDue[day];
            if (asked > roster.minutesUpTo(desk.at(), day)) return false;
        }
        return true;
    }

    boolean fits(Task task) {
        put(task);
        boolean fits = fits();
        take(task);
        return fits;
    }
}
