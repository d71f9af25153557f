package org.plainsight.core.facts;

import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;

/** What reviews say of the people whom their identifiers lead to. */
final class ReviewFacts {

    private static final String CONCERN = "reviewConcern";

    /** One may be a grudge. */
    private static final int CORROBORATING = 2;

    private ReviewFacts() {}

    static void find(Collection<Surroundings.Review> reviews, Lexicon lexicon, Notes notes) {
        var rests = new TreeMap<String, Ground>();
        var concerns = new TreeMap<String, Ground>();
        var reviewers = new TreeSet<String>();
        var concerned = new TreeSet<String>();
        for (var each : reviews) {
            var review = each.review();
            if (review.reviewer().isEmpty()) continue;
            reviewers.add(review.reviewer().get());
            rests.put(
                    review.id(),
                    new Ground(
                            review.id(),
                            each.about().field(),
                            each.about().span(),
                            each.about().identifier().value()));
            for (var field : WordFacts.fields(review))
                for (var hit : lexicon.in(field)) {
                    if (!hit.fact().equals(CONCERN) || hit.negated()) continue;
                    concerned.add(review.reviewer().get());
                    concerns.putIfAbsent(review.id(), new Ground(review.id(), hit.field(), hit.span(), hit.phrase()));
                }
        }
        if (reviewers.isEmpty()) return;
        notes.number("reviewers", reviewers.size(), rests.values());
        var telling = concerns.isEmpty() ? rests.values() : concerns.values();
        notes.number("reviewersReportingConcern", concerned.size(), telling);
        notes.truth("concernCorroborated", concerned.size() >= CORROBORATING, telling);
    }
}
