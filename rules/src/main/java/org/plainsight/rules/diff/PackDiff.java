package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.diff.Edit.Kind;
import org.plainsight.rules.diff.Edit.Part;
import org.plainsight.rules.diff.SideComparison.Half;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;

/**
 * What changes from one pack to another. Start here.
 *
 * @param edits what somebody changed, row by row, in the order of the new pack
 * @param adverts which facts about an advert are weighed otherwise
 * @param networks which facts about a network are weighed otherwise
 */
public record PackDiff(Pack before, Pack after, List<Edit> edits, SideDiff adverts, SideDiff networks) {

    /** What came of comparing. */
    public sealed interface Comparing {
        record Compared(PackDiff diff) implements Comparing {}

        /** One of the packs cannot weigh; all its faults. */
        record Refused(Pack pack, List<Fault> faults) implements Comparing {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    public PackDiff {
        edits = List.copyOf(edits);
    }

    /** Compares two packs; every result that it shows was seen by weighing with both. */
    public static Comparing of(Pack before, Pack after) {
        var old = Weigher.of(before);
        var fresh = Weigher.of(after);
        if (old instanceof Weigher.Making.Refused refused) return new Comparing.Refused(before, refused.faults());
        if (fresh instanceof Weigher.Making.Refused refused) return new Comparing.Refused(after, refused.faults());
        return new Comparing.Compared(
                of(((Weigher.Making.Made) old).weigher(), ((Weigher.Making.Made) fresh).weigher()));
    }

    private static PackDiff of(Weigher before, Weigher after) {
        var adverts = new SideComparison("advert", Half.adverts(before), Half.adverts(after));
        var networks = new SideComparison("network", Half.networks(before), Half.networks(after));
        var edits = new ArrayList<Edit>();
        edits.addAll(new Edits(before.pack().adverts(), after.pack().adverts(), adverts.grid(), adverts.words()).all());
        edits.addAll(
                new Edits(before.pack().networks(), after.pack().networks(), networks.grid(), networks.words()).all());
        edits.addAll(new PackEdits(before.pack(), after.pack()).all());
        return new PackDiff(before.pack(), after.pack(), edits, adverts.compare(), networks.compare());
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return edits.isEmpty() && !adverts.changesAnything() && !networks.changesAnything();
    }

    public List<SideDiff> sides() {
        return List.of(adverts, networks);
    }

    /** Whether facts are found in another way, so that what comes of adverts cannot be told from their facts alone. */
    public boolean changesFacts() {
        return edits.stream().anyMatch(edit -> edit.part() == Part.PATTERN || edit.part() == Part.PHRASE);
    }

    /** How many rows were changed, added, removed or moved. */
    public long rows(Kind kind) {
        return edits.stream()
                .filter(edit -> edit.part() == Part.ROW && edit.kind() == kind)
                .map(edit -> edit.model() + edit.subject())
                .distinct()
                .count();
    }

    /** The whole in two sentences. */
    public String inShort() {
        return InShort.of(this);
    }

    /** The whole in plain words, to be read aloud. */
    public String inWords() {
        return DiffInWords.of(this, List.of());
    }

    /**
     * The same, with how many of a run's subjects lie in each region.
     *
     * @param counted one for each of {@link #sides}, in their order
     */
    public String inWords(List<Counted> counted) {
        return DiffInWords.of(this, counted);
    }

    /**
     * How many real subjects lie in the regions of one side.
     *
     * @param of how many were looked at
     * @param inside for each region, in their order
     */
    public record Counted(long of, List<Long> inside) {
        public Counted {
            inside = List.copyOf(inside);
        }
    }
}
