package org.plainsight.core.impact;

import java.time.Instant;
import java.util.List;
import org.plainsight.core.runs.Refusal;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.PackId;

/**
 * What a change of rules would do to one frozen file of adverts.
 *
 * @param snapshot the SHA-256 of the adverts
 * @param asOf what "now" means
 * @param days the days from the first posting to the last sight
 * @param networks how many networks there are
 * @param entered newly put forward
 * @param left no longer put forward
 * @param moved put forward before and after, with another outcome or other points
 * @param stayed put forward before and after, the moved ones included
 * @param adverts the same for adverts by themselves, as counts
 * @param minutesEach the assumption: so long does a person look at one network
 * @param groups how kinds of networks fare, those of fewer than ten left out
 * @param hiddenGroups how many kinds were left out for being too small
 * @param causes for each edit that can be left out, how many changes it alone brings about
 * @param flip whether swapping protected words changes any result
 */
public record Impact(
        PackId before,
        PackId after,
        String snapshot,
        Instant asOf,
        long days,
        long networks,
        List<Moved> entered,
        List<Moved> left,
        List<Moved> moved,
        long stayed,
        AdvertCounts adverts,
        int minutesEach,
        List<Group> groups,
        int hiddenGroups,
        List<Cause> causes,
        Flip flip) {

    public Impact {
        entered = List.copyOf(entered);
        left = List.copyOf(left);
        moved = List.copyOf(moved);
        groups = List.copyOf(groups);
        causes = List.copyOf(causes);
    }

    /** What came of it. */
    public sealed interface Measuring {
        record Measured(Impact impact) implements Measuring {}

        record PackAtFault(Pack pack, List<Fault> faults) implements Measuring {
            public PackAtFault {
                faults = List.copyOf(faults);
            }
        }

        record Refused(Refusal refusal) implements Measuring {}
    }

    /**
     * One network whose result changes.
     *
     * @param because the edits each of which, left out by itself, would leave it as it was; empty where only several together do
     */
    public record Moved(String network, int adverts, Standing before, Standing after, List<String> because) {
        public Moved {
            because = List.copyOf(because);
        }
    }

    /** Adverts by themselves. */
    public record AdvertCounts(long of, long entered, long left, long otherPoints) {}

    /**
     * One kind of network: what share is put forward, before and after.
     *
     * @param kind what it is grouped by
     */
    public record Group(String kind, String name, Share before, Share after) {}

    /**
     * An edit and the changes that go away without it.
     *
     * @param separable false where the pack cannot weigh without it
     */
    public record Cause(String edit, boolean separable, long entered, long left, long moved) {}

    /**
     * The flip test.
     *
     * @param words how many words were swapped
     * @param texts in how many texts
     * @param changed the networks that get another result for it; none, if the rules are blind to these words
     */
    public record Flip(long words, long texts, List<String> changed) {
        public Flip {
            changed = List.copyOf(changed);
        }
    }

    /** Hours a week that the entered networks cost, less those that the left ones free, to a tenth. */
    public double hoursAWeek() {
        double weeks = Math.max(1, days / 7.0);
        return Math.round(10.0 * (entered.size() - left.size()) * minutesEach / 60 / weeks) / 10.0;
    }
}
