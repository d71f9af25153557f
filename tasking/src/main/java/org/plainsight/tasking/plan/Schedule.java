package org.plainsight.tasking.plan;

import java.util.List;

/**
 * Who works on what on which day, and where a day's limits cannot be kept.
 *
 * @param work in the order of analysts and days; within a day what is difficult comes first, and lighter work or rest after it
 * @param strains days on which a limit cannot be kept
 */
public record Schedule(List<Work> work, List<Day> days, List<Strain> strains) {

    public Schedule {
        work = List.copyOf(work);
        days = List.copyOf(days);
        strains = List.copyOf(strains);
    }

    /**
     * Part of a network on one day.
     *
     * @param day counted from 1
     * @param difficultMinutes how many of the minutes show difficult content
     */
    public record Work(String analyst, int day, String network, int minutes, int difficultMinutes) {}

    /**
     * One person's day.
     *
     * @param restMinutes kept free after difficult content, a quarter of its length as far as the day allows; the whole plan never
     *     counts on them
     */
    public record Day(
            String analyst, int day, int availableMinutes, int minutes, int difficultMinutes, int restMinutes) {}

    /** A day on which a limit cannot be kept, with numbers. */
    public record Strain(String analyst, int day, String detail) {}
}
