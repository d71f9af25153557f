package org.plainsight.tasking.plan;

import java.util.ArrayList;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Roster;

/**
 * Lays everybody's networks out over the days: what is due first comes first, and difficult minutes are spread evenly, as far as
 * due days allow. A person's day is made of whole networks where that keeps every due day and limit; where it does not, minutes
 * are counted one by one, and what cannot be kept even so is said.
 */
final class Diary {
    private Diary() {}

    static Schedule of(Roster roster, Allocation allocation) {
        var work = new ArrayList<Schedule.Work>();
        var days = new ArrayList<Schedule.Day>();
        var strains = new ArrayList<Schedule.Strain>();
        for (int a = 0; a < roster.analysts(); a++) {
            var pile = Pile.of(roster, allocation, a);
            var theirs = Sittings.of(pile).orElseGet(() -> MinuteByMinute.of(pile));
            work.addAll(theirs.work());
            days.addAll(theirs.days());
            strains.addAll(theirs.strains());
        }
        return new Schedule(work, days, strains);
    }
}
