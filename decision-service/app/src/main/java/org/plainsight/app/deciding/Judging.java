package org.plainsight.app.deciding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.governing.OwnViewFirst;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people decide about a network: their own view first, then a decision with reasons, then perhaps somebody else's. */
@Service
class Judging {

    /** The ground that is not enough for an action. */
    static final String POINTS = "the points";

    /**
     * What somebody wants to record.
     *
     * @param version of the review as they saw it
     * @param organisation whom to ask, where support is offered
     * @param minutes how long looking took, as it was typed; empty: not said
     */
    record Wanted(
            String outcome, String reason, List<String> grounds, int version, String organisation, String minutes) {
        Wanted {
            grounds = List.copyOf(grounds);
        }

        static Wanted nothing(int version) {
            return new Wanted("", "", List.of(), version, "", "");
        }
    }

    /** What came of it. */
    sealed interface Recorded {
        record Done() implements Recorded {}

        /** Every fault at once, in words for the page. */
        record AtFault(List<String> faults) implements Recorded {}

        /** Somebody decided meanwhile. */
        record Overtaken() implements Recorded {}
    }

    /**
     * How a network stands towards one reader.
     *
     * @param hidesPoints whether the reader's own view comes first
     * @param judgements those that the reader may see: before a second reviewer is done, their own alone
     */
    record Standing(
            Optional<Review> review,
            boolean hidesPoints,
            boolean mayDecide,
            boolean isSecond,
            List<Judgement> judgements) {
        int version() {
            return review.map(Review::version).orElse(0);
        }
    }

    private static final int LONGEST = 5_000;

    private final Reviews reviews;
    private final Judgements judgements;
    private final Referrals referrals;
    private final AccessLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final OwnViewFirst ownViewFirst;

    Judging(
            Reviews reviews,
            Judgements judgements,
            Referrals referrals,
            AccessLog log,
            JdbcClient jdbc,
            Clock clock,
            OwnViewFirst ownViewFirst) {
        this.reviews = reviews;
        this.judgements = judgements;
        this.referrals = referrals;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownViewFirst = ownViewFirst;
    }

    @Transactional(readOnly = true)
    Standing standing(Viewer viewer, String network) {
        var review = reviews.findById(network);
        var all = judgements.findByNetworkOrderByAt(network);
        boolean decides = viewer.is(Role.ANALYST) || viewer.is(Role.SAFEGUARDING_LEAD);
        boolean isOpen = review.filter(r -> !r.isClosed()).isPresent();
        boolean waits = review.filter(Review::waitsForASecond).isPresent();
        boolean isFirst = hasJudged(all, viewer, Judgement.DECISION, review);
        boolean isSecond = waits && !isFirst;
        boolean viewed = hasJudged(all, viewer, Judgement.FIRST_VIEW, review);
        // While a second reviewer is asked for, nobody but the first sees what the first thought.
        var shown = waits
                ? all.stream().filter(j -> j.person().equals(viewer.id())).toList()
                : all.stream()
                        .filter(j -> !j.kind().equals(Judgement.FIRST_VIEW)
                                || j.person().equals(viewer.id()))
                        .toList();
        return new Standing(
                review,
                decides && isOpen && !viewed && ownViewFirst.isSet(),
                decides && !(waits && isFirst),
                isSecond,
                shown);
    }

    private static boolean hasJudged(List<Judgement> all, Viewer viewer, String kind, Optional<Review> review) {
        return all.stream()
                .filter(j -> j.kind().equals(kind) && j.person().equals(viewer.id()))
                .anyMatch(j -> review.filter(r -> r.decision() == j.decision()).isPresent());
    }

    /** Records what the reader thinks before they have seen any points. */
    @Transactional
    Recorded firstView(Viewer viewer, String network, Wanted wanted) {
        var verdict = Verdict.of(wanted.outcome());
        var faults = new ArrayList<String>();
        if (verdict.isEmpty()) faults.add("Choose what you think so far.");
        reason(wanted).ifPresent(faults::add);
        if (!faults.isEmpty()) return new Recorded.AtFault(faults);
        save(viewer, network, Judgement.FIRST_VIEW, verdict.orElseThrow(), wanted, reviews.findById(network));
        return new Recorded.Done();
    }

    /** Records a decision, or a second reviewer's. */
    @Transactional
    Recorded decide(Viewer viewer, String network, Wanted wanted) {
        var faults = faults(wanted);
        if (!faults.isEmpty()) return new Recorded.AtFault(faults);
        var verdict = Verdict.of(wanted.outcome()).orElseThrow();
        var standing = standing(viewer, network);
        if (!standing.mayDecide())
            return new Recorded.AtFault(List.of("Somebody else is asked now: a second reviewer."));
        var review = standing.review().orElseGet(() -> new Review(network, decision(network), clock.instant()));
        if (review.version() != wanted.version()) return new Recorded.Overtaken();
        review.decided(verdict);
        try {
            reviews.saveAndFlush(review);
        } catch (ObjectOptimisticLockingFailureException e) {
            return new Recorded.Overtaken();
        }
        var kind = standing.isSecond() ? Judgement.SECOND : Judgement.DECISION;
        var judgement = save(viewer, network, kind, verdict, wanted, Optional.of(review));
        if (verdict == Verdict.OFFER_SUPPORT)
            referrals.send(viewer, network, judgement.getId(), wanted.organisation(), wanted.reason());
        noteTimeSpent(network, judgement.getId(), wanted.minutes());
        return new Recorded.Done();
    }

    /** For whoever plans: estimates are corrected by it. */
    private void noteTimeSpent(String network, UUID judgement, String minutes) {
        if (minutes.isBlank()) return;
        jdbc.sql("insert into time_spent (judgement, adverts, minutes) select ?, adverts, ? from network where id = ?")
                .params(judgement, Integer.parseInt(minutes.strip()), network)
                .update();
    }

    private Judgement save(
            Viewer viewer, String network, String kind, Verdict verdict, Wanted wanted, Optional<Review> review) {
        log.note(viewer, Act.ALTERATION, "network:" + network, "recorded a " + kind);
        return judgements.saveAndFlush(new Judgement(
                network,
                review.map(Review::decision).orElseGet(() -> decision(network)),
                viewer.id(),
                viewer.name(),
                kind,
                verdict,
                wanted.reason().strip(),
                wanted.grounds(),
                clock.instant()));
    }

    private long decision(String network) {
        return jdbc.sql("select decision from standing where subject = ?")
                .param("network:" + network)
                .query(Long.class)
                .single();
    }

    private List<String> faults(Wanted wanted) {
        var faults = new ArrayList<String>();
        var verdict = Verdict.of(wanted.outcome());
        if (verdict.isEmpty()) faults.add("Choose what you decide.");
        reason(wanted).ifPresent(faults::add);
        boolean others = wanted.grounds().stream().anyMatch(g -> !g.equals(POINTS));
        if (verdict.filter(Verdict::proposesAction).isPresent() && !others)
            faults.add(
                    "Choose at least one ground that is not the points: nothing is done about anybody because of points alone.");
        if (!wanted.minutes().strip().matches("|[1-9][0-9]{0,2}|[1-5][0-9]{3}"))
            faults.add("How long it took is a whole number of minutes, 1 to 5,999, or left out.");
        if (verdict.filter(v -> v == Verdict.OFFER_SUPPORT).isPresent()
                && !referrals.organisations().contains(wanted.organisation()))
            faults.add("Choose the organisation that is asked to offer support.");
        return faults;
    }

    private static Optional<String> reason(Wanted wanted) {
        if (wanted.reason().isBlank()) return Optional.of("Say why, in your own words.");
        if (wanted.reason().length() > LONGEST)
            return Optional.of("Say why in at most %d characters.".formatted(LONGEST));
        return Optional.empty();
    }

    /** Takes a review that is nobody's. */
    @Transactional
    boolean take(Viewer viewer, String network) {
        var review = reviews.findById(network).filter(r -> r.assignedTo().isEmpty() && !r.isClosed());
        review.ifPresent(r -> {
            r.take(viewer.id());
            reviews.saveAndFlush(r);
            log.note(viewer, Act.ALTERATION, "network:" + network, "took the review");
        });
        return review.isPresent();
    }
}
