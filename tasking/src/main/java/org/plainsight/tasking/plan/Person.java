package org.plainsight.tasking.plan;

/** How full one analyst's period is. */
public record Person(
        String analyst,
        String team,
        int networks,
        int minutes,
        int availableMinutes,
        int difficultMinutes,
        int difficultAllowed) {}
