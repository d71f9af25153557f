package org.plainsight.app.governing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Discussion;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.voting.Ballot;

/**
 * One change, as its page shows it to whoever reads it.
 *
 * @param pack the hash of what is proposed
 * @param drawn what it changes; empty where it changes no rules, or what is kept cannot weigh
 * @param report its evidence; empty before there is any
 * @param isCurrent whether the report is the evidence that the ballot would rest on
 * @param making how far the evidence has come that is being computed
 * @param threads what was said, by the row or place that it is about
 * @param me whoever reads, if they have a say
 * @param waitedFor the seats that may vote and have not
 * @param settings the board's settings as they are and as they are proposed; empty where rules are
 */
record ChangeView(
        Proposal proposal,
        Optional<Hash> pack,
        Optional<Diffs.Drawn> drawn,
        Optional<EvidenceReport> report,
        boolean isCurrent,
        Optional<Evidence.Making> making,
        Map<String, List<Discussion.Strand>> threads,
        Optional<Actor> me,
        List<String> waitedFor,
        List<SettingLine> settings) {

    ChangeView {
        waitedFor = List.copyOf(waitedFor);
        settings = List.copyOf(settings);
    }

    Optional<Ballot> ballot() {
        return proposal.stage().ballot();
    }

    /** Whether it changes the rules, and not how the board decides. */
    boolean isOfRules() {
        return settings.isEmpty();
    }

    /** The hash of what a ballot would be opened on; empty where there is nothing yet. */
    Optional<Hash> ballotOn() {
        if (!isOfRules())
            return proposal.stage() instanceof Stage.Submitted
                    ? proposal.stage().frozen()
                    : Optional.empty();
        return proposal.stage() instanceof Stage.Evidenced it
                ? Optional.of(it.evidence().hash())
                : Optional.empty();
    }

    boolean isDraft() {
        return proposal.stage() instanceof Stage.Draft;
    }

    boolean isMine() {
        return me.filter(proposal.author()::equals).isPresent();
    }

    boolean isOwner() {
        return me.filter(Actor.Owner.class::isInstance).isPresent();
    }

    boolean mayAsk() {
        return me.isPresent() && !isDraft();
    }

    boolean mayQuestion() {
        return mayAsk() && (proposal.stage() instanceof Stage.Submitted || proposal.stage() instanceof Stage.Evidenced);
    }

    boolean mayAnswer() {
        return isMine() || isOwner();
    }

    /** Whether whoever reads can vote just now. */
    boolean mayVote() {
        return proposal.stage() instanceof Stage.Balloting
                && me.filter(it -> it instanceof Actor.Member member && waitedFor.contains(member.seat()))
                        .isPresent();
    }

    boolean isHolding(java.util.Set<String> holding) {
        return me.filter(it -> it instanceof Actor.Member member && holding.contains(member.seat()))
                        .isPresent()
                && !isMine();
    }

    boolean mayBeHeld() {
        return proposal.stage() instanceof Stage.Submitted
                || proposal.stage() instanceof Stage.Evidenced
                || proposal.stage() instanceof Stage.Balloting
                || proposal.stage() instanceof Stage.Approved;
    }

    List<Discussion.Strand> about(String where) {
        return threads.getOrDefault(where, List.of());
    }

    /** What was said about no row that is shown. */
    List<Discussion.Strand> aboutTheWhole() {
        var shown = drawn.stream()
                .flatMap(it -> it.redline().tables().stream())
                .flatMap(table -> table.lines().stream())
                .map(Redline.Line::row)
                .toList();
        return threads.entrySet().stream()
                .filter(entry -> !shown.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    String seat() {
        return me.map(it -> it instanceof Actor.Member member ? member.seat() + " seat" : "responsible owner")
                .orElse("");
    }
}
