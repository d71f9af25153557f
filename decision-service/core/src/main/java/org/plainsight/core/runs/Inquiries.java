package org.plainsight.core.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.explain.Asked;
import org.plainsight.explain.Inquiry;
import org.plainsight.explain.Lacks;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.change.Alternatives;
import org.plainsight.rules.change.Draws;
import org.plainsight.rules.change.Otherwise;
import org.plainsight.rules.change.Rows;
import org.plainsight.rules.facts.FactSheet;

/** Asks what would be otherwise about subjects of one pack. What a run's networks are drawn for is drawn once. */
final class Inquiries {

    private static final int DRAWS = 1_000;
    private static final long SEED = 2026;
    /** So many ways to another result are shown. */
    private static final int SHOWN = 6;

    private static final String NOT_PLAIN =
            "the outcomes of these rules rest on more than facts, points and strong families";

    private final Weigher weigher;
    private final Optional<Otherwise> adverts;
    private final Optional<Otherwise> networks;
    /** The networks of the run by their subjects' names, in the order of the rows. */
    private final Map<String, Integer> places = new HashMap<>();

    private final List<Rows> rows = new ArrayList<>();
    private @Nullable Draws draws;

    Inquiries(Weigher weigher) {
        this.weigher = weigher;
        this.adverts = weigher.advertsOtherwise();
        this.networks = weigher.networksOtherwise();
    }

    /** Takes a network of the run, to rank others among. */
    void rank(StoredDecision network) {
        networks.ifPresent(model -> {
            places.put(network.subject(), rows.size());
            rows.add(model.rows(network.facts()));
        });
    }

    /** @param lacks what the network would come to with less evidence; asked only of a network */
    Inquiry of(StoredDecision decision, boolean network, Supplier<Asked<Lacks>> lacks) {
        var model = network ? networks : adverts;
        if (model.isEmpty()) return Inquiry.none(NOT_PLAIN);
        var facts = decision.facts();
        return new Inquiry(
                new Asked.Found<>(model.get().alternatives(facts, SHOWN)),
                new Asked.Found<>(model.get().possible(facts)),
                new Asked.Found<>(model.get().withoutEachRow(facts)),
                network ? lacks.get() : new Asked.Not<>("it is a single advert"),
                network ? standing(decision.subject()) : new Asked.Not<>("only networks are ranked"));
    }

    private Asked<Draws.Standing> standing(String subject) {
        var place = places.get(subject);
        if (place == null) return new Asked.Not<>("the other networks of its run are not at hand");
        return new Asked.Found<>(draws().standing(place));
    }

    private Draws draws() {
        var made = draws;
        if (made == null) {
            made = Draws.of(networks.orElseThrow(), weigher.pack(), rows, DRAWS, SEED);
            draws = made;
        }
        return made;
    }

    /** The ways to more, or to fewer, points than these. */
    Asked<Alternatives> past(FactSheet facts, boolean network, int points, boolean above) {
        return (network ? networks : adverts)
                .<Asked<Alternatives>>map(model -> new Asked.Found<>(model.pastPoints(facts, points, above, SHOWN)))
                .orElseGet(() -> new Asked.Not<>(NOT_PLAIN));
    }
}
