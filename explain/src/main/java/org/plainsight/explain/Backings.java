package org.plainsight.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.plainsight.explain.Explanation.Exhibit;

/** Counts the independent sources behind a row's evidence. */
final class Backings {

    private final Map<String, Origin> origins = new HashMap<>();

    Backings(Dossier dossier) {
        for (var origin : dossier.origins()) origins.put(origin.id(), origin);
    }

    /** @param more whether there may have been more evidence than was kept */
    Backing of(List<Exhibit> evidence, boolean more) {
        var shown = new TreeSet<String>();
        for (var exhibit : evidence) shown.addAll(exhibit.adverts());
        var known =
                shown.stream().filter(origins::containsKey).map(origins::get).toList();
        var adverts = known.stream().filter(o -> !o.review()).toList();
        var reviews = known.stream().filter(Origin::review).toList();
        int others = shown.size() - known.size();
        int sites = different(adverts, Origin::site);
        int accounts = different(adverts, o -> o.account().isEmpty() ? "" : o.site() + '\n' + o.account());
        int reviewers = different(reviews, Origin::reviewer);
        return new Backing(
                adverts.size() + others,
                sites,
                accounts,
                reviewers,
                sentence(adverts.size() + others, sites, accounts, reviews.size(), reviewers, more));
    }

    private static int different(List<Origin> origins, Function<Origin, String> key) {
        return (int)
                origins.stream().map(key).filter(k -> !k.isEmpty()).distinct().count();
    }

    private static String sentence(int adverts, int sites, int accounts, int reviews, int reviewers, boolean more) {
        var parts = new ArrayList<String>();
        if (adverts > 0) {
            var placed = accounts == 0 ? "" : " by " + Plain.count(accounts, "account", "accounts");
            var stand = sites == 0 ? "" : " on " + Plain.count(sites, "site", "sites");
            parts.add(
                    Plain.count(adverts, "advert", "adverts") + stand + (placed.isEmpty() ? "" : ", placed" + placed));
        }
        if (reviews > 0) {
            var by = reviewers == 0
                    ? ", which do not say who wrote them"
                    : " by " + Plain.count(reviewers, "reviewer", "reviewers");
            parts.add(Plain.count(reviews, "review", "reviews") + by);
        }
        if (parts.isEmpty()) return "It rests on the network as a whole, not on single adverts.";
        var few = adverts + reviews == 1 ? " Nothing else confirms it." : "";
        if (more)
            return "It rests on at least " + String.join(", and on ", parts)
                    + ". There may be more: only some of it is kept.";
        return "It rests on " + String.join(", and on ", parts) + "." + few;
    }
}
