package org.plainsight.rules.patterns;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The adverts that a sentence has picked out, and what the next sentence may ask of them. Public for Drools alone.
 *
 * <p>When it is hopeful, whatever is unknown counts as if it fitted: so a pattern that no hopeful reading meets is absent,
 * and one that only a hopeful reading meets is unknown.
 */
public final class Those {

    private static final long DAY = 86_400;

    private final List<Sighting> sightings;
    private final boolean hopeful;
    private final String by;

    Those(Collection<Sighting> sightings, boolean hopeful, String by) {
        this(
                hopeful,
                by,
                sightings.stream()
                        .sorted(Comparator.comparingLong(Sighting::at).thenComparing(Sighting::advert))
                        .toList());
    }

    private Those(boolean hopeful, String by, List<Sighting> inOrder) {
        this.sightings = inOrder;
        this.hopeful = hopeful;
        this.by = by;
    }

    /** Adverts that are in order already; the list must not change any more. */
    static Those inOrder(List<Sighting> sightings, boolean hopeful, String by) {
        return new Those(hopeful, by, sightings);
    }

    /** A fixed order of all picks of one sentence: no two have both what brought them together and their first advert. */
    static final Comparator<Those> BY_BEGINNING = Comparator.comparing(Those::by)
            .thenComparing(those -> those.sightings.get(0).at())
            .thenComparing(those -> those.sightings.get(0).advert());

    /** Whether whatever is unknown counts as if it fitted. */
    boolean isHopeful() {
        return hopeful;
    }

    /** The adverts' ids, ascending. */
    List<String> adverts() {
        return sightings.stream().map(Sighting::advert).sorted().toList();
    }

    /** The adverts by time. */
    List<Sighting> inOrder() {
        return sightings;
    }

    /** What brought them together, in words ("phone +447700900123"). */
    String by() {
        return by;
    }

    public int number() {
        return sightings.size();
    }

    /** How many different marks of this kind they show. */
    public int different(String kind) {
        return count(sightings, Mark.valueOf(kind), hopeful);
    }

    public boolean atMost(String kind, int most) {
        var mark = Mark.valueOf(kind);
        return count(sightings, mark, false) <= most
                && (hopeful || sightings.stream().allMatch(s -> s.knows(mark)));
    }

    public boolean within(int days) {
        return sightings.get(sightings.size() - 1).at() - sightings.get(0).at() <= days * DAY;
    }

    /** Whether none of them says that it declares this; one that does not say either way leaves it unknown. */
    public boolean noneDeclares(String what) {
        var declared = Declared.valueOf(what);
        return sightings.stream().map(Sighting::declared).noneMatch(d -> saysSo(d, declared));
    }

    private boolean saysSo(Map<Declared, Boolean> declared, Declared what) {
        var said = declared.get(what);
        return said == null ? !hopeful : said;
    }

    static int count(Collection<Sighting> sightings, Mark mark, boolean hopeful) {
        var seen = new HashSet<String>();
        int unknown = 0;
        for (var sighting : sightings) {
            seen.addAll(sighting.all(mark));
            if (!sighting.knows(mark)) unknown++;
        }
        return hopeful ? seen.size() + unknown : seen.size();
    }

    @Override
    public String toString() {
        return by + ": " + adverts().stream().collect(Collectors.joining(", "));
    }
}
