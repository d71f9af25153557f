package org.plainsight.explain.json;

import java.io.IOException;
import org.plainsight.explain.Changes;
import org.plainsight.explain.Changes.Step;
import org.plainsight.explain.Changes.Towards;
import org.plainsight.explain.Changes.Way;
import org.plainsight.explain.HangsOn;
import org.plainsight.explain.HangsOn.Split;
import org.plainsight.explain.HangsOn.Without;
import org.plainsight.explain.Sureness;
import org.plainsight.explain.Sureness.Lever;
import org.plainsight.explain.Sureness.Standing;
import org.plainsight.explain.Sureness.Unknowns;

/** Writes what would be if something were otherwise; what nobody computed says so and why. */
final class OtherwiseJson {

    private static final String COMPUTED = "computed";

    private final Out out;

    OtherwiseJson(Out out) {
        this.out = out;
    }

    private void notComputed(String why) throws IOException {
        out.truth(COMPUTED, false);
        out.text("why", why);
    }

    void changes(Changes changes) throws IOException {
        out.object("changes", () -> {
            if (changes instanceof Changes.NotComputed not) notComputed(not.why());
            else changes((Changes.Computed) changes);
        });
    }

    private void changes(Changes.Computed changes) throws IOException {
        out.truth(COMPUTED, true);
        out.list("towards", changes.towards(), this::towards);
        out.text("proof", changes.proof());
    }

    private void towards(Towards towards) throws IOException {
        out.object(() -> {
            out.text("result", towards.code());
            out.text("words", towards.words());
            out.list("ways", towards.ways(), this::way);
            out.text("proven", towards.proven());
        });
    }

    void way(Way way) throws IOException {
        out.object(() -> fields(way));
    }

    void fields(Way way) throws IOException {
        out.list("steps", way.steps(), this::step);
        out.number("points", way.points());
        out.text("outcome", way.code());
        out.textIfAny("route", way.route());
        out.text("sentence", way.sentence());
    }

    private void step(Step step) throws IOException {
        out.object(() -> {
            out.text("fact", step.fact());
            out.text("words", step.words());
            out.text("from", step.from());
            out.text("to", step.to());
            out.text("sentence", step.sentence());
        });
    }

    void hangsOn(HangsOn hangsOn) throws IOException {
        out.object("hangsOn", () -> {
            if (hangsOn instanceof HangsOn.NotComputed not) notComputed(not.why());
            else hangsOn((HangsOn.Computed) hangsOn);
        });
    }

    private void hangsOn(HangsOn.Computed hangsOn) throws IOException {
        out.truth(COMPUTED, true);
        out.text("sentence", hangsOn.sentence());
        out.list("withoutRow", hangsOn.rows(), this::without);
        out.list("withoutAdvert", hangsOn.adverts(), this::without);
        out.list("withoutLink", hangsOn.links(), this::without);
        out.list("splits", hangsOn.splits(), this::split);
    }

    private void without(Without without) throws IOException {
        out.object(() -> {
            out.text("piece", without.piece());
            out.text("words", without.words());
            out.number("points", without.points());
            out.text("outcome", without.code());
            out.textIfAny("route", without.route());
            out.truth("changesTheResult", without.changes());
            out.text("sentence", without.sentence());
        });
    }

    private void split(Split split) throws IOException {
        out.object(() -> {
            out.text("kind", split.kind());
            out.text("via", split.via());
            out.list("pieces", split.pieces(), out.generator()::writeNumber);
            out.text("sentence", split.sentence());
        });
    }

    void sureness(Sureness sureness) throws IOException {
        out.object("sureness", () -> {
            out.object("unknowns", () -> unknowns(sureness.unknowns()));
            out.object("standing", () -> standing(sureness.standing()));
        });
    }

    private void unknowns(Unknowns unknowns) throws IOException {
        if (unknowns instanceof Unknowns.NotComputed not) {
            notComputed(not.why());
            return;
        }
        var it = (Unknowns.Computed) unknowns;
        out.truth(COMPUTED, true);
        out.number("leastPoints", it.least());
        out.number("mostPoints", it.most());
        out.texts("outcomes", it.outcomes());
        out.texts("routes", it.routes());
        out.truth("exact", it.exact());
        out.list("byThemselves", it.levers(), this::lever);
        out.text("sentence", it.sentence());
    }

    private void lever(Lever lever) throws IOException {
        out.object(() -> {
            out.text("fact", lever.fact());
            out.text("words", lever.words());
            out.number("leastPoints", lever.least());
            out.number("mostPoints", lever.most());
            out.texts("outcomes", lever.outcomes());
            out.text("sentence", lever.sentence());
        });
    }

    private void standing(Standing standing) throws IOException {
        if (standing instanceof Standing.NotComputed not) {
            notComputed(not.why());
            return;
        }
        var it = (Standing.Computed) standing;
        out.truth(COMPUTED, true);
        out.number("draws", it.draws());
        out.number("networks", it.networks());
        out.number("rank", it.rank());
        out.number("bestRank", it.best());
        out.number("usualBestRank", it.usualBest());
        out.number("usualWorstRank", it.usualWorst());
        out.number("worstRank", it.worst());
        out.number("drawsPutForward", it.putForward());
        out.number("tied", it.tied());
        out.number("pointsAboveLine", it.pointsAboveLine());
        out.truth("fragile", it.fragile());
        out.texts("sentences", it.sentences());
    }
}
