package org.plainsight.app.governing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changes of the rules that the board is still considering would give people to look at, where that was computed. */
@Component
public class ForeseenWork {

    /**
     * What one change would do.
     *
     * @param change its number
     * @param more networks that only the proposed rules put forward, of the adverts that are kept
     * @param fewer networks that only the rules in force put forward
     * @param days that these adverts span
     * @param minutesEach how long looking at one is taken to last
     */
    public record Foreseen(int change, String title, long more, long fewer, long days, int minutesEach) {}

    private final Ledger ledger;
    private final Evidence evidence;
    private final Clock clock;

    ForeseenWork(Ledger ledger, Evidence evidence, Clock clock) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Of every change that is frozen and not in force yet, the newest first. */
    @Transactional(readOnly = true)
    public List<Foreseen> ofChangesConsidered() {
        var register = ledger.standing();
        return register.proposals().keySet().stream()
                .sorted((a, b) -> b - a)
                .flatMap(number -> register.proposal(number, clock.instant()).stream())
                .filter(proposal -> isConsidered(proposal.stage()))
                .flatMap(proposal -> foreseen(proposal).stream())
                .toList();
    }

    /** Of one such change; empty if there is none of that number, or nothing is known of it. */
    @Transactional(readOnly = true)
    public Optional<Foreseen> of(int change) {
        return ofChangesConsidered().stream()
                .filter(foreseen -> foreseen.change() == change)
                .findFirst();
    }

    private static boolean isConsidered(Stage stage) {
        return stage instanceof Stage.Submitted
                || stage instanceof Stage.Evidenced
                || stage instanceof Stage.Balloting
                || stage instanceof Stage.Approved
                || stage instanceof Stage.Held;
    }

    private Optional<Foreseen> foreseen(Proposal proposal) {
        return evidence.newest(proposal.number())
                .map(report -> new Foreseen(
                        proposal.number(),
                        proposal.title(),
                        report.counts().entered(),
                        report.counts().left(),
                        report.days(),
                        report.minutesEach()));
    }
}
