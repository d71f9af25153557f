package org.plainsight.governance.activating;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.impact.Impact;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.diff.Reduction;
import org.plainsight.rules.diff.Shown;
import org.plainsight.rules.pack.Pack;

/**
 * The proof that a change only reduces: over all facts there can be nobody gets more points by it, a higher outcome or another
 * route, and nobody among real adverts does. There is no other way to have one than to have it proved.
 */
public final class ReducesOnly {

    /** What came of trying to prove it. */
    public sealed interface Proving {

        record Proved(ReducesOnly proof) implements Proving {}

        /**
         * It is not so, or nobody can say.
         *
         * @param because every reason, each with its witness: made-up facts, or a network or advert of the snapshot
         */
        record Fails(List<String> because) implements Proving {
            public Fails {
                because = List.copyOf(because);
            }
        }
    }

    private final Hash before;
    private final Hash after;
    private final Hash snapshot;

    ReducesOnly(Hash before, Hash after, Hash snapshot) {
        this.before = before;
        this.after = after;
        this.snapshot = snapshot;
    }

    /**
     * Tries to prove it of a change.
     *
     * @param impact of the same two packs; {@link IllegalArgumentException} if it is of others
     */
    public static Proving prove(PackDiff diff, Impact impact) {
        var compared = impact.compared();
        if (!isOf(diff.before(), compared.before().hash())
                || !isOf(diff.after(), compared.after().hash()))
            throw new IllegalArgumentException("the impact is of %s and %s, the diff of %s and %s"
                    .formatted(
                            compared.before(),
                            compared.after(),
                            diff.before().id(),
                            diff.after().id()));
        var because = new ArrayList<>(because(Reduction.of(diff)));
        var rises = impact.rises();
        if (!rises.isNone())
            because.add("of the snapshot %,d networks and %,d adverts by themselves would get more, among them %s"
                    .formatted(rises.networks(), rises.adverts(), String.join(", ", rises.examples())));
        if (!because.isEmpty()) return new Proving.Fails(because);
        return new Proving.Proved(new ReducesOnly(
                new Hash(compared.before().hash()), new Hash(compared.after().hash()), compared.snapshot()));
    }

    private static boolean isOf(Pack pack, String hash) {
        return pack.id().hash().equals(hash);
    }

    private static List<String> because(Reduction reduction) {
        if (reduction instanceof Reduction.Untold untold) return untold.because();
        if (reduction instanceof Reduction.Raises raises)
            return List.of("some facts about %s %s get more by it (made up): %s; %s instead of %s"
                    .formatted(
                            raises.subject().startsWith("a") ? "an" : "a",
                            raises.subject(),
                            raises.witness().inWords(),
                            words(raises.witness().after()),
                            words(raises.witness().before())));
        return List.of();
    }

    private static String words(Shown.Result result) {
        return "%s and %d points%s"
                .formatted(
                        result.outcome().code().replace('-', ' '),
                        result.points(),
                        result.route().map(route -> " by the route " + route).orElse(""));
    }

    /** The pack that the change starts from. */
    public Hash before() {
        return before;
    }

    /** The pack that only reduces. */
    public Hash after() {
        return after;
    }

    /** The adverts on which it was seen too. */
    public Hash snapshot() {
        return snapshot;
    }
}
