package org.plainsight.tasking.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * People, networks that wait, and the plan in force.
 *
 * @param start the first day of the period
 * @param days how many days it has, 1 to {@link #MOST_DAYS}; days without work are days too
 * @param published the plan in force, which a new plan disturbs little; what it says of people or networks that are gone is
 *     kept and does no harm
 */
public record Workload(
        LocalDate start, int days, List<Analyst> analysts, List<Network> networks, List<Assignment> published) {

    public static final int MOST_DAYS = 366;
    public static final int MOST_ANALYSTS = 2_000;
    public static final int MOST_NETWORKS = 100_000;
    /** Networks times analysts: each pair may need a reason of its own. */
    public static final long MOST_PAIRS = 4_000_000;

    public Workload {
        analysts = List.copyOf(analysts);
        networks = List.copyOf(networks);
        published = List.copyOf(published);
        var faults = faults(days, analysts, networks, published);
        if (!faults.isEmpty())
            throw new IllegalArgumentException("the workload breaks its rules: " + String.join("; ", faults));
    }

    /**
     * Everything that keeps these parts from being one workload, each with its place as in the file; empty if nothing does.
     */
    public static List<String> faults(
            int days, List<Analyst> analysts, List<Network> networks, List<Assignment> published) {
        return new WorkloadCheck(days, analysts, networks, published).faults();
    }

    /** The same work with these people, or with others in their place. */
    public Workload withAnalysts(List<Analyst> people) {
        return new Workload(start, days, people, networks, published);
    }

    /** The same people with this work. */
    public Workload withNetworks(List<Network> waiting) {
        return new Workload(start, days, analysts, waiting, published);
    }

    /** The same with this plan in force. */
    public Workload withPublished(List<Assignment> inForce) {
        return new Workload(start, days, analysts, networks, inForce);
    }

    /** The same with one person more. */
    public Workload withAnalyst(Analyst another) {
        var people = new ArrayList<>(analysts);
        people.add(another);
        return withAnalysts(people);
    }

    /**
     * The same with one person off.
     *
     * @param from the first day off, counted from 1
     * @param to the last day off
     */
    public Workload withAbsence(String analyst, int from, int to) {
        return withAnalysts(analysts.stream()
                .map(person -> person.id().equals(analyst) ? person.withAbsence(from, to) : person)
                .toList());
    }

    /** The same with networks more. */
    public Workload withMoreNetworks(List<Network> more) {
        var waiting = new ArrayList<>(networks);
        waiting.addAll(more);
        return withNetworks(waiting);
    }
}
