package org.plainsight.app.governing;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.proposing.Subject;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What nobody has to ask for: a ballot whose time is up is closed, and settings that the board approved count. */
@Component
class Clockwork {

    private final Ledger ledger;
    private final Clock clock;

    Clockwork(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tick() {
        try {
            settle();
        } catch (DataAccessException e) {
            LoggerFactory.getLogger(Clockwork.class).debug("the database cannot be reached", e);
        }
    }

    /** Does all of it now. */
    void settle() {
        var register = ledger.standing();
        for (int number : register.proposals().keySet())
            register.proposal(number, clock.instant()).ifPresent(proposal -> {
                if (proposal.stage() instanceof Stage.Balloting it
                        && it.open().isOver(register.board(), clock.instant())) close(proposal);
                if (proposal.subject() instanceof Subject.BoardSettings) adoptIfApproved(proposal.number());
            });
    }

    private void close(Proposal proposal) {
        ledger.act(
                "change:" + proposal.number(),
                "closed a ballot",
                register -> register.orElseThrow().balloting(clock.instant()).close(proposal.number()));
    }

    private void adoptIfApproved(int number) {
        var proposal = ledger.standing().proposal(number, clock.instant());
        if (proposal.filter(it ->
                        it.stage() instanceof Stage.Approved && it.unheard().isEmpty())
                .isPresent())
            ledger.act(
                    "change:" + number,
                    "let the board's new settings count",
                    register ->
                            register.orElseThrow().balloting(clock.instant()).adopt(number));
    }
}
