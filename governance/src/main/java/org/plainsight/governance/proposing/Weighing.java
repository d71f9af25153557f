package org.plainsight.governance.proposing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.Approval;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.activating.ReducesOnly;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.SignerKey;

/** What the responsible owner does with the pack in force: activate, roll back, stop, restart, and reduce in an emergency. */
public final class Weighing {

    private final Register register;
    private final Instant now;

    Weighing(Register register, Instant now) {
        this.register = register;
        this.now = now;
    }

    /** Puts an approved change in force from its day on. */
    public Answer activate(int number, Actor.Owner by, Activation activation, SignerKey key) {
        return approve(number, by, activation, key, false);
    }

    /** Makes an emergency change last, which the board has approved since; it goes on without a gap. */
    public Answer ratify(int number, Actor.Owner by, Activation activation, SignerKey key) {
        return approve(number, by, activation, key, true);
    }

    private Answer approve(int number, Actor.Owner by, Activation activation, SignerKey key, boolean ratifying) {
        return register.on(number, now, proposal -> {
            var objections = owners(by).all(notStopped());
            var approval = approval(proposal, by, activation);
            if (approval.isEmpty())
                return new Answer.Refused(objections.all(notApproved(proposal)).list());
            var pack = approval.get().pack();
            objections
                    .all(register.holds(pack))
                    .all(register.replacing(approval.get().sheet().packInForce(), now))
                    .all(emergency(pack, ratifying))
                    .all(approval.get().objections());
            return Answer.of(objections, () -> {
                var record = ApprovalRecord.sign(approval.get(), key).toString();
                return ratifying
                        ? new ProposalEvent.Ratified(number, pack, by.name(), activation, record, now)
                        : new ProposalEvent.Activated(number, pack, by.name(), activation, record, now);
            });
        });
    }

    private Optional<Approval.Voted> approval(Proposal proposal, Actor.Owner by, Activation activation) {
        if (!(proposal.stage() instanceof Stage.Approved || proposal.stage() instanceof Stage.Held))
            return Optional.empty();
        return proposal.stage()
                .sheet()
                .map(sheet -> new Approval.Voted(
                        sheet, proposal.stage().ballot().orElseThrow(), proposal.holds(), by.name(), now, activation));
    }

    private static List<Objection> notApproved(Proposal proposal) {
        return List.of(new Objection(
                Ground.WHEN,
                proposal.name(),
                proposal.subject() instanceof Subject.Rules
                        ? proposal.stage().words()
                        : "changes the board's settings and no pack",
                "what is activated is a pack that a board has approved, once"));
    }

    private List<Objection> emergency(Hash pack, boolean ratifying) {
        var weighs = register.inForce().emergency(now).filter(act -> act.pack().equals(pack));
        return new Objections()
                .unless(
                        ratifying || weighs.isEmpty(),
                        Ground.WHEN,
                        "pack %s".formatted(pack),
                        "weighs as an emergency change",
                        "ratify it")
                .unless(
                        !ratifying || weighs.isPresent(),
                        Ground.WHEN,
                        "pack %s".formatted(pack),
                        "does not weigh as an emergency change, or no longer",
                        "activate it")
                .list();
    }

    /** Goes back to a pack that was approved and in force before; it takes effect at once, and undoes what is scheduled. */
    public Answer rollBack(Hash pack, Actor.Owner by, String reason) {
        var force = register.inForce();
        var earlier = force.approved(pack);
        var until = earlier.flatMap(InForce.Act::until);
        boolean changes = !force.lasting(now).pack().equals(pack)
                || force.scheduled(now).isPresent()
                || force.emergency(now).isPresent();
        var objections = owners(by)
                .all(notStopped())
                .all(register.holds(pack))
                .unless(
                        earlier.filter(act -> !act.from().isAfter(now)).isPresent(),
                        Ground.WHAT,
                        "pack %s".formatted(pack),
                        "was never approved and in force",
                        "it needs a ballot")
                .unless(changes, Ground.WHEN, "pack %s".formatted(pack), "is in force", "there is nothing to undo")
                .all(notOver(pack, until))
                .words("the reason", reason);
        return Answer.of(objections, () -> new PointerEvent.RolledBack(pack, by.name(), reason, until, now));
    }

    /**
     * Puts a pack in force at once, for 72 hours, that only reduces against the one that weighs.
     *
     * @param until the last day of the pack's experiment
     */
    public Answer emergency(
            ReducesOnly proof, Optional<LocalDate> until, Actor.Owner by, String reason, SignerKey key) {
        var pack = proof.after();
        boolean before = register.inForce().acts().stream()
                .anyMatch(act ->
                        act.kind() == InForce.Kind.EMERGENCY && act.pack().equals(pack));
        var objections = owners(by)
                .all(notStopped())
                .all(register.holds(pack))
                .unless(
                        register.inForce().answer(now).equals(new InForce.Answer.Weighs(proof.before())),
                        Ground.WHEN,
                        "pack %s, against which it was proved to reduce,".formatted(proof.before()),
                        "is not the one that weighs",
                        "prove it against that")
                .all(notOver(pack, until))
                .unless(
                        !before,
                        Ground.WHEN,
                        "pack %s".formatted(pack),
                        "was an emergency change before",
                        "have the board vote on it")
                .words("the reason", reason);
        return Answer.of(objections, () -> {
            var approval = new Approval.Emergency(pack, proof.before(), proof.snapshot(), reason, by.name(), now);
            return new PointerEvent.EmergencyMade(
                    pack,
                    proof.before(),
                    proof.snapshot(),
                    until,
                    by.name(),
                    reason,
                    ApprovalRecord.sign(approval, key).toString(),
                    now);
        });
    }

    /** Halts all weighing at once. */
    public Answer stop(Actor.Owner by, String reason) {
        return Answer.of(
                owners(by)
                        .unless(
                                !register.inForce().isStopped(),
                                Ground.WHEN,
                                "weighing",
                                "is stopped",
                                "there is nothing to stop")
                        .words("the reason", reason),
                () -> new PointerEvent.Stopped(register.inForce().lasting(now).pack(), by.name(), reason, now));
    }

    /** Lets weighing go on. */
    public Answer restart(Actor.Owner by, String reason) {
        return Answer.of(
                owners(by)
                        .unless(
                                register.inForce().isStopped(),
                                Ground.WHEN,
                                "weighing",
                                "is not stopped",
                                "there is nothing to restart")
                        .words("the reason", reason),
                () -> new PointerEvent.Restarted(register.inForce().lasting(now).pack(), by.name(), reason, now));
    }

    private List<Objection> notOver(Hash pack, Optional<LocalDate> until) {
        var today = now.atZone(InForce.ZONE).toLocalDate();
        return new Objections()
                .unless(
                        until.filter(today::isAfter).isEmpty(),
                        Ground.WHEN,
                        "the experiment with pack %s".formatted(pack),
                        "ended after %s"
                                .formatted(until.map(LocalDate::toString).orElse("")),
                        "choose another")
                .list();
    }

    private Objections owners(Actor.Owner by) {
        return register.objections(now).all(register.objections(by));
    }

    private List<Objection> notStopped() {
        return new Objections()
                .unless(!register.inForce().isStopped(), Ground.WHEN, "weighing", "is stopped", "restart it first")
                .list();
    }
}
