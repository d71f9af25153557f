package org.plainsight.governance.impact;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.pack.PackId;

/**
 * What a change of rules would do to one frozen file of adverts: the part of the evidence that is about people. The same adverts and
 * packs give the same impact, and so the same {@link #hash}, which the evidence sheet binds.
 *
 * @param adverts what the change does to adverts by themselves
 * @param rises who gets more by it, put forward or not
 * @param displaced what looking at other networks would crowd out
 * @param causes for each edit that can change a result, what goes away without it
 * @param flip whether swapping protected words changes any result
 * @param bench what tricks do to both packs
 */
public record Impact(
        Compared compared,
        Networks networks,
        AdvertCounts adverts,
        Rises rises,
        Cost cost,
        Displaced displaced,
        List<Cause> causes,
        Groups groups,
        Reviewed reviewed,
        Flip flip,
        Bench bench) {

    public Impact {
        causes = List.copyOf(causes);
    }

    /**
     * What was compared, over what.
     *
     * @param diff of the semantic diff of the two packs, in words
     * @param snapshot of all adverts and reviews, by id
     * @param asOf what "now" means
     */
    public record Compared(PackId before, PackId after, Hash diff, Hash snapshot, Instant asOf) {}

    /**
     * What the change does to networks.
     *
     * @param of how many there are
     * @param moved put forward before and after, with another outcome or other points
     * @param stayed put forward before and after, the moved ones included
     */
    public record Networks(long of, List<Moved> entered, List<Moved> left, List<Moved> moved, long stayed) {
        public Networks {
            entered = List.copyOf(entered);
            left = List.copyOf(left);
            moved = List.copyOf(moved);
        }
    }

    /**
     * One network whose result changes.
     *
     * @param adverts how many it holds
     * @param placeBefore its place in the queue of those put forward, from 1; 0 where it was not in it
     * @param because the edits each of which, left out by itself, would leave it as it was; empty where only several together do
     */
    public record Moved(
            String network,
            int adverts,
            Standing before,
            Standing after,
            int placeBefore,
            int placeAfter,
            List<String> because) {
        public Moved {
            because = List.copyOf(because);
        }
    }

    /** Adverts by themselves. */
    public record AdvertCounts(long of, long entered, long left, long otherPoints) {}

    /**
     * Who gets more points, a higher outcome or a route that they had not.
     *
     * @param examples the first few of them, as {@code network:ID} or {@code advert:ID}
     */
    public record Rises(long networks, long adverts, List<String> examples) {
        public Rises {
            examples = List.copyOf(examples);
        }

        public boolean isNone() {
            return networks == 0 && adverts == 0;
        }
    }

    /**
     * What the change crowds out of a fortnight's work, planned with both packs for the same people.
     *
     * @param people how many there are, an assumption
     * @param days of work, an assumption
     * @param minutesADay of each, an assumption
     * @param before how many of the networks put forward by the old pack are given to somebody
     * @param after the same by the new pack
     * @param lost networks put forward by both packs that somebody would have looked at and now nobody does
     * @param gained networks put forward by both packs that somebody looks at only now
     */
    public record Displaced(
            int people, int days, int minutesADay, Share before, Share after, List<String> lost, List<String> gained) {
        public Displaced {
            lost = List.copyOf(lost);
            gained = List.copyOf(gained);
        }
    }

    /**
     * An edit and the changes that go away without it.
     *
     * @param separable false where the pack cannot weigh without it
     */
    public record Cause(String edit, boolean separable, long entered, long left, long moved) {}

    /**
     * How kinds of networks fare.
     *
     * @param hidden how many kinds are not shown, since so few networks are of them that somebody could be made out
     */
    public record Groups(List<Group> shown, int hidden) {
        public Groups {
            shown = List.copyOf(shown);
        }
    }

    /**
     * One kind of network: what share is put forward, before and after.
     *
     * @param kind what it is grouped by
     */
    public record Group(String kind, String name, Share before, Share after) {}

    /** What reviewers found among the networks that change. */
    public sealed interface Reviewed {

        /** Nobody gave their findings. */
        record NotKnown() implements Reviewed {}

        /** One for each kind of change. */
        record Known(List<Found> found) implements Reviewed {
            public Known {
                found = List.copyOf(found);
            }
        }
    }

    /**
     * What was found among the networks of one kind of change.
     *
     * @param reviewed how many somebody looked at, of how many
     * @param findings how often each finding was recorded
     */
    public record Found(String change, Share reviewed, SortedMap<String, Long> findings) {
        public Found {
            findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
        }
    }

    /**
     * The flip test.
     *
     * @param words how many words of nationality, ethnicity or language were swapped
     * @param texts in how many texts
     * @param before the networks that get another result for it by the old pack; none, if its rules are blind to these words
     * @param after the same by the new pack
     */
    public record Flip(long words, long texts, List<String> before, List<String> after) {
        public Flip {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * What somebody who knows the rules could do about them.
     *
     * @param adverts how many adverts were played with, a part of the file where it is large
     */
    public record Bench(long adverts, List<Trick> tricks) {
        public Bench {
            tricks = List.copyOf(tricks);
        }
    }

    /** Which way a trick works. */
    public enum Aim {
        /** Adverts that are put forward try not to be. */
        DISGUISE,
        /** Somebody tries to have others put forward. */
        SMEAR
    }

    /**
     * One trick.
     *
     * @param what it does, in words
     * @param before of a disguise the adverts that are put forward all the same, of a smear those that newly are; by the old pack
     * @param after the same by the new pack
     */
    public record Trick(Aim aim, String name, String what, Share before, Share after) {}

    /** The change in five figures. */
    public Figures figures() {
        long entered = networks.entered().size();
        long left = networks.left().size();
        return new Figures(networks.of(), entered, left, networks.stayed(), cost.minutesAWeek(entered - left));
    }

    /** Its one way of being written, in RFC 8785's canonical JSON. */
    public String canonical() {
        return ImpactItem.of(this).canonical();
    }

    /** The SHA-256 of its canonical JSON. */
    public Hash hash() {
        return Hash.of(canonical());
    }
}
