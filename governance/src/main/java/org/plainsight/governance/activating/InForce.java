package org.plainsight.governance.activating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.audit.Hash;

/** Which pack weighs: a list of acts to which acts are only ever added. Immutable; whoever holds one sees one pack throughout. */
public final class InForce {

    /** So long does an emergency change last unless the board ratifies it. */
    public static final Duration EMERGENCY = Duration.ofDays(3);

    /** What was done. */
    public enum Kind {
        FOUNDED,
        ACTIVATED,
        ROLLED_BACK,
        EMERGENCY,
        RATIFIED,
        STOPPED,
        RESTARTED
    }

    /** One act. */
    public record Act(Kind kind, Hash pack, String by, String reason, Instant at) {}

    /** What came of a step. */
    public sealed interface Step {
        record Taken(InForce next) implements Step {}

        record Refused(String because) implements Step {}
    }

    /** What weighs at a moment. */
    public sealed interface Answer {
        record Weighs(Hash pack) implements Answer {}

        /** Nothing weighs; old explanations stay readable. */
        record Stopped(String because) implements Answer {}
    }

    /**
     * The proof that an emergency change only reduces.
     *
     * @param geometry no facts at all get more points, or are newly put forward
     * @param snapshot nobody in the snapshot does
     */
    public record ReducesOnly(boolean geometry, boolean snapshot) {}

    private final List<Act> acts;

    private InForce(List<Act> acts) {
        this.acts = List.copyOf(acts);
    }

    /** Starts from the shipped pack, on which nobody has voted. */
    public static InForce founded(Hash pack, String by, Instant at) {
        return new InForce(List.of(new Act(Kind.FOUNDED, pack, by, "unvoted", at)));
    }

    /** Everything that was done, in order. */
    public List<Act> acts() {
        return acts;
    }

    /**
     * Activates a pack whose approval record holds.
     *
     * @param instead the pack that its evidence compared it with; another one in force since makes the evidence stale
     */
    public Step activate(Hash pack, Hash instead, ApprovalRecord.Checking record, String by, Instant at) {
        if (record instanceof ApprovalRecord.Checking.Refused refused) return new Step.Refused(refused.because());
        if (!isStopped() && !answer(at).equals(new Answer.Weighs(instead)))
            return new Step.Refused(
                    "another pack is in force than the one that the evidence compared with; make the evidence anew");
        return add(Kind.ACTIVATED, pack, by, "approved", at);
    }

    /** Goes back to a pack that was in force before. */
    public Step rollBack(Hash pack, String by, String reason, Instant at) {
        boolean known = acts.stream()
                .anyMatch(act -> act.pack().equals(pack)
                        && (act.kind() == Kind.ACTIVATED || act.kind() == Kind.RATIFIED || act.kind() == Kind.FOUNDED));
        if (!known)
            return new Step.Refused("pack %s was never approved and in force; it needs a ballot".formatted(pack));
        return add(Kind.ROLLED_BACK, pack, by, reason, at);
    }

    /** The owner alone puts a pack in force that only reduces, for 72 hours. */
    public Step emergency(Hash pack, ReducesOnly proof, String by, String reason, Instant at) {
        if (!proof.geometry())
            return new Step.Refused("some facts would get more points by it; an emergency change only reduces");
        if (!proof.snapshot())
            return new Step.Refused(
                    "somebody in the snapshot would get more points by it; an emergency change only reduces");
        return add(Kind.EMERGENCY, pack, by, reason, at);
    }

    /** The board makes the emergency change last. */
    public Step ratify(ApprovalRecord.Checking record, String by, Instant at) {
        if (record instanceof ApprovalRecord.Checking.Refused refused) return new Step.Refused(refused.because());
        var last = pointer();
        if (last.kind() != Kind.EMERGENCY) return new Step.Refused("there is no emergency change to ratify");
        if (!at.isBefore(last.at().plus(EMERGENCY)))
            return new Step.Refused("the emergency change ended at " + last.at().plus(EMERGENCY));
        return add(Kind.RATIFIED, last.pack(), by, "ratified", at);
    }

    /** Halts all weighing at once. */
    public Step stop(String by, String reason, Instant at) {
        if (isStopped()) return new Step.Refused("weighing is stopped already");
        return add(Kind.STOPPED, pointer().pack(), by, reason, at);
    }

    public Step restart(String by, String reason, Instant at) {
        if (!isStopped()) return new Step.Refused("weighing is not stopped");
        return add(Kind.RESTARTED, pointer().pack(), by, reason, at);
    }

    private Step add(Kind kind, Hash pack, String by, String reason, Instant at) {
        if (by.isBlank() || reason.isBlank()) return new Step.Refused("who does it and why must be said");
        if (isStopped() && kind != Kind.RESTARTED) return new Step.Refused("weighing is stopped; restart it first");
        var latest = acts.get(acts.size() - 1).at();
        if (at.isBefore(latest)) return new Step.Refused("the clock went back: the latest act was at " + latest);
        var more = new ArrayList<>(acts);
        more.add(new Act(kind, pack, by, reason, at));
        return new Step.Taken(new InForce(more));
    }

    private boolean isStopped() {
        return acts.get(acts.size() - 1).kind() == Kind.STOPPED;
    }

    /** The last act that names a pack to weigh with. */
    private Act pointer() {
        return pointerBefore(acts.size()).orElseThrow();
    }

    private Optional<Act> pointerBefore(int end) {
        for (int i = end - 1; i >= 0; i--)
            if (acts.get(i).kind() != Kind.STOPPED && acts.get(i).kind() != Kind.RESTARTED)
                return Optional.of(acts.get(i));
        return Optional.empty();
    }

    /** What weighs at this moment; an emergency change that nobody ratified has given way to the pack before it. */
    public Answer answer(Instant now) {
        if (isStopped()) {
            var stop = acts.get(acts.size() - 1);
            return new Answer.Stopped(
                    "weighing was stopped by %s at %s: %s".formatted(stop.by(), stop.at(), stop.reason()));
        }
        int end = acts.size();
        var act = pointer();
        while (act.kind() == Kind.EMERGENCY && !now.isBefore(act.at().plus(EMERGENCY))) {
            end = acts.indexOf(act);
            act = pointerBefore(end).orElseThrow();
        }
        return new Answer.Weighs(act.pack());
    }
}
