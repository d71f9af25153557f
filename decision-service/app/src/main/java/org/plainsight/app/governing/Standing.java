package org.plainsight.app.governing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.plainsight.app.governing.RulesInForce.Ruling;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Register;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.rules.Weigher;

/**
 * Which rules weigh, what is proposed, and what was before, as the page shows it.
 *
 * @param halted why nothing weighs; empty where something does
 * @param isStopped whether the owner stopped it, and could restart it
 * @param lapsesAt when the rules in force give way unless the board ratifies them; empty where they are no emergency rules
 * @param open changes that may still come into force, the newest first
 * @param closed changes about which everything is decided, the newest first
 * @param history what was done, the newest first
 * @param earlier packs that were in force before and could be again
 */
record Standing(
        String title,
        String version,
        String hash,
        Optional<String> halted,
        boolean isStopped,
        InForce.Act act,
        Optional<InForce.Act> scheduled,
        Optional<Instant> lapsesAt,
        List<Proposal> open,
        List<Proposal> closed,
        List<Past> history,
        List<Earlier> earlier) {

    /** One act, in words. */
    record Past(String what, String version, String by, String reason, Instant at) {}

    /** Rules to which the owner can go back. */
    record Earlier(String hash, String words) {}

    static Standing of(Register register, RulesInForce rules, Instant now) {
        var pack = rules.shown().pack();
        var force = register.inForce();
        var proposals = register.proposals().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(number -> register.proposal(number, now).stream())
                .toList();
        var past = new ArrayList<Past>();
        for (var act : force.acts())
            past.add(new Past(words(act.kind()), version(rules, act.pack()), act.by(), act.reason(), act.at()));
        for (var act : force.lapsed(now))
            past.add(new Past(
                    "Emergency rules gave way to the rules before",
                    version(rules, act.pack()),
                    "the clock",
                    "72 hours went by, and the board did not make them last",
                    act.at().plus(InForce.EMERGENCY)));
        past.sort(Comparator.comparing(Past::at).reversed());
        return new Standing(
                pack.charter().title(),
                pack.id().version(),
                pack.id().hash(),
                rules.now() instanceof Ruling.Halted halted ? Optional.of(halted.because()) : Optional.empty(),
                force.isStopped(),
                force.emergency(now).orElseGet(() -> force.lasting(now)),
                force.scheduled(now),
                force.emergency(now).map(act -> act.at().plus(InForce.EMERGENCY)),
                proposals.stream().filter(p -> !isOver(p.stage())).toList(),
                proposals.stream().filter(p -> isOver(p.stage())).toList(),
                past,
                earlier(force, rules, rules.pointed()));
    }

    /** Whether everything about it is decided. */
    static boolean isOver(Stage stage) {
        return stage instanceof Stage.Withdrawn
                || stage instanceof Stage.Refused
                || stage instanceof Stage.Activated
                || stage instanceof Stage.Adopted
                || stage instanceof Stage.Over;
    }

    private static List<Earlier> earlier(InForce force, RulesInForce rules, Hash pointed) {
        var hashes = new LinkedHashSet<Hash>();
        for (var act : force.acts()) if (force.approved(act.pack()).isPresent()) hashes.add(act.pack());
        hashes.remove(pointed);
        return hashes.stream()
                .map(hash -> new Earlier(
                        hash.hex(),
                        "%s (%s)".formatted(version(rules, hash), hash.hex().substring(0, 12))))
                .toList();
    }

    private static String version(RulesInForce rules, Hash hash) {
        return rules.of(hash.hex())
                .map(Weigher::pack)
                .map(pack -> pack.id().toString())
                .orElse(hash.hex().substring(0, 12));
    }

    private static String words(InForce.Kind kind) {
        return switch (kind) {
            case FOUNDED -> "The shipped rules came into force; nobody has voted on them";
            case ACTIVATED -> "Approved rules were activated";
            case ROLLED_BACK -> "Went back to earlier rules";
            case EMERGENCY -> "Rules that only reduce were put in force for 72 hours";
            case RATIFIED -> "The board made the emergency rules last";
            case STOPPED -> "All weighing was stopped";
            case RESTARTED -> "Weighing went on";
        };
    }
}
