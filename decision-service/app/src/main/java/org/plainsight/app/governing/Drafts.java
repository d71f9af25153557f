package org.plainsight.app.governing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.proposing.Subject;
import org.plainsight.rules.pack.Pack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of changes that are still being written: each saving is kept, and the newest is the draft. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final Packs packs;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Packs packs, Clock clock) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.clock = clock;
    }

    /** The hash of what a change proposes: what was frozen, or the newest saved draft, or what it started from. */
    @Transactional(readOnly = true)
    public Optional<Hash> proposed(Proposal proposal) {
        if (!(proposal.subject() instanceof Subject.Rules rules)) return Optional.empty();
        if (!(proposal.stage() instanceof Stage.Draft)
                && proposal.stage().frozen().isPresent())
            return proposal.stage().frozen();
        return Optional.of(newest(proposal.number()).orElse(rules.base()));
    }

    private Optional<Hash> newest(int proposal) {
        return jdbc.sql("select pack from draft_version where proposal = ? order by number desc limit 1")
                .param(proposal)
                .query(String.class)
                .optional()
                .map(Hash::new);
    }

    /** Which saving a draft is at: 0 before the first. */
    @Transactional(readOnly = true)
    public int version(int proposal) {
        return jdbc.sql("select coalesce(max(number), 0) from draft_version where proposal = ?")
                .param(proposal)
                .query(Integer.class)
                .single();
    }

    /**
     * Saves a draft.
     *
     * @param after the saving that it was made from
     * @return whether it was saved; false where another was saved since
     */
    @Transactional
    public boolean save(int proposal, int after, Pack pack, UUID person) {
        packs.keep(pack);
        return jdbc.sql(
                                "insert into draft_version (proposal, number, pack, person, at) values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(proposal, after + 1, pack.id().hash(), person, Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
