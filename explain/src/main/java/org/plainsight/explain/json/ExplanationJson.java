package org.plainsight.explain.json;

import java.io.IOException;
import java.util.Locale;
import org.plainsight.explain.Backing;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Exhibit;
import org.plainsight.explain.Explanation.Gap;
import org.plainsight.explain.Explanation.Left;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.explain.Explanation.Ordinary;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.explain.Explanation.Step;
import org.plainsight.explain.Explanation.Strand;
import org.plainsight.explain.Explanation.Subtotal;
import org.plainsight.explain.Fit;
import org.plainsight.explain.Member;
import org.plainsight.explain.SixParts;

/** Writes an explanation, as far as is asked for. */
final class ExplanationJson {

    private final Out out;
    private final OtherwiseJson otherwise;

    ExplanationJson(Out out) {
        this.out = out;
        this.otherwise = new OtherwiseJson(out);
    }

    void write(Explanation e, Depth depth) throws IOException {
        out.object(() -> {
            line(e, depth);
            if (depth != Depth.LINE) page(e);
            if (depth == Depth.FULL) rest(e);
        });
    }

    private void line(Explanation e, Depth depth) throws IOException {
        out.text("subject", e.subject().toString());
        out.text("depth", depth.name().toLowerCase(Locale.ROOT));
        out.text("line", e.line());
        out.truth("putForward", e.decided().putForward());
        out.text("outcome", e.decided().outcome().code());
        if (e.decided().hasRoute()) out.text("route", e.decided().route());
        out.text("outcomeInWords", e.outcome());
        out.number("points", e.decided().points());
        out.text("decidedAt", e.decided().at().toString());
        rules(e.rules());
    }

    private void page(Explanation e) throws IOException {
        out.text("about", e.about());
        out.texts("inShort", e.inShort());
        out.list("against", e.against(), this::card);
        out.list("ordinaryExplanations", e.ordinary(), this::ordinary);
        out.list("reasonsToLook", e.reasons(), this::card);
        arithmetic(e);
        otherwise.changes(e.changes());
        otherwise.sureness(e.sureness());
        out.list("nearestMisses", e.nearest(), this::miss);
        out.texts("challenge", e.challenge());
    }

    private void rest(Explanation e) throws IOException {
        otherwise.hangsOn(e.hangsOn());
        out.list("furtherMisses", e.further(), this::miss);
        out.list("mightHaveFired", e.mightHaveFired(), this::miss);
        out.list("unknown", e.unknown(), this::gap);
        connections(e);
        sixParts(e.sixParts());
        notLookedAt(e);
    }

    private void sixParts(SixParts parts) throws IOException {
        out.object("sixParts", () -> {
            for (var part : parts.parts())
                out.object(part.kind().key(), () -> {
                    out.texts("process", part.process());
                    out.texts("outcome", part.outcome());
                    if (part.kind() != SixParts.Kind.IMPACT) return;
                    out.texts("mayLeadTo", parts.mayLeadTo());
                    out.texts("mustNotLeadTo", parts.mustNotLeadTo());
                });
        });
    }

    private void fit(Fit fit) throws IOException {
        out.object("fit", () -> {
            out.text("verdict", fit.verdict().words().replace(' ', '-'));
            out.textIfAny("because", fit.because());
        });
    }

    private void backing(Backing backing) throws IOException {
        out.object("backing", () -> {
            out.number("adverts", backing.adverts());
            out.number("sites", backing.sites());
            out.number("accounts", backing.accounts());
            out.number("reviewers", backing.reviewers());
            out.text("sentence", backing.sentence());
        });
    }

    private void card(Card card) throws IOException {
        out.object(() -> {
            row(card.row(), card.family(), card.strength(), card.indicator(), card.points());
            out.list("conditions", card.conditions(), this::condition);
            out.text("whyItMayMatter", card.whyItMayMatter());
            out.text("ordinaryExplanation", card.ordinaryExplanation());
            fit(card.fit());
            out.text("evidenceGrade", card.grading().grade());
            out.list("sources", card.grading().sources(), this::source);
            out.list("evidence", card.evidence(), this::exhibit);
            backing(card.backing());
        });
    }

    private void row(String row, String family, String strength, String indicator, int points) throws IOException {
        out.text("row", row);
        out.text("family", family);
        out.text("strength", strength);
        out.text("indicator", indicator);
        out.number("points", points);
    }

    private void condition(Condition condition) throws IOException {
        out.object(() -> {
            out.text("fact", condition.fact());
            out.text("words", condition.words());
            out.text("asks", condition.asks());
            out.text("found", condition.found());
            out.text(
                    "verdict",
                    condition.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (!condition.distance().isEmpty()) out.text("distance", condition.distance());
            out.text("sentence", condition.sentence());
        });
    }

    private void source(Source source) throws IOException {
        out.object(() -> {
            out.text("name", source.name());
            out.text("citation", source.citation());
        });
    }

    private void exhibit(Exhibit exhibit) throws IOException {
        out.object(() -> {
            out.text("fact", exhibit.fact());
            out.text("factInWords", exhibit.factWords());
            out.text("field", exhibit.field());
            out.text("fieldInWords", exhibit.fieldWords());
            if (!exhibit.via().isEmpty()) out.text("via", exhibit.via());
            if (!exhibit.quote().isEmpty()) {
                out.object("quote", () -> {
                    out.text("before", exhibit.quote().before());
                    out.text("words", exhibit.quote().words());
                    out.text("after", exhibit.quote().after());
                });
            }
            out.texts("adverts", exhibit.adverts());
        });
    }

    private void ordinary(Ordinary ordinary) throws IOException {
        out.object(() -> {
            out.text("words", ordinary.words());
            fit(ordinary.fit());
            out.texts("wouldExplain", ordinary.explains());
        });
    }

    private void arithmetic(Explanation e) throws IOException {
        out.object("arithmetic", () -> {
            out.list("steps", e.arithmetic().steps(), this::step);
            out.number("total", e.arithmetic().total());
            out.list("families", e.arithmetic().families(), this::subtotal);
            out.list("lines", e.arithmetic().lines(), this::line);
        });
    }

    private void step(Step step) throws IOException {
        out.object(() -> {
            out.text("family", step.family());
            out.text("row", step.row());
            out.text("words", step.words());
            out.number("points", step.points());
            out.number("after", step.after());
            out.truth("cap", step.cap());
        });
    }

    private void subtotal(Subtotal subtotal) throws IOException {
        out.object(() -> {
            out.text("family", subtotal.family());
            out.text("strength", subtotal.strength());
            out.number("points", subtotal.points());
            out.truth("counts", subtotal.counts());
        });
    }

    private void line(Line line) throws IOException {
        out.object(() -> {
            out.text("result", line.code());
            out.text("words", line.words());
            out.truth("taken", line.taken());
            if (line.pointsNeeded().isPresent())
                out.number("pointsNeeded", line.pointsNeeded().getAsInt());
            out.list("needs", line.needs(), this::condition);
        });
    }

    private void miss(Miss miss) throws IOException {
        out.object(() -> {
            row(miss.row(), miss.family(), miss.strength(), miss.indicator(), miss.points());
            out.number("conditionsThatPassed", miss.passed());
            out.list("open", miss.open(), this::condition);
        });
    }

    private void gap(Gap gap) throws IOException {
        out.object(() -> {
            out.text("fact", gap.fact());
            out.text("words", gap.words());
            out.text("why", gap.why());
            out.texts("leavesOpen", gap.rows());
        });
    }

    private void connections(Explanation e) throws IOException {
        out.object("connections", () -> {
            out.list("through", e.connections().strands(), this::strand);
            if (!e.connections().words().isEmpty())
                out.texts("words", e.connections().words());
            out.list("adverts", e.connections().members(), this::member);
        });
    }

    private void strand(Strand strand) throws IOException {
        out.object(() -> {
            out.text("kind", strand.kind());
            out.text("via", strand.via());
            out.text("strength", strand.strength());
            out.texts("adverts", strand.adverts());
        });
    }

    private void member(Member member) throws IOException {
        out.object(() -> {
            out.text("id", member.id());
            if (!member.name().isEmpty()) out.text("name", member.name());
            out.text("source", member.source());
            if (!member.town().isEmpty()) out.text("town", member.town());
            out.text("postedAt", member.postedAt().toString());
            out.text("outcome", member.outcome());
            out.number("points", member.points());
        });
    }

    private void notLookedAt(Explanation e) throws IOException {
        out.object("notLookedAt", () -> {
            out.texts("always", e.notLookedAt().always());
            out.list("barred", e.notLookedAt().barred(), this::left);
            out.list("noPointsOnPurpose", e.notLookedAt().excluded(), this::left);
        });
    }

    private void left(Left left) throws IOException {
        out.object(() -> {
            out.text("what", left.what());
            out.text("why", left.why());
        });
    }

    private void rules(Explanation.Rules rules) throws IOException {
        out.object("rules", () -> {
            out.text("id", rules.id());
            out.text("version", rules.version());
            out.text("hash", rules.hash());
            out.text("title", rules.title());
            out.text("status", rules.status());
            out.text("owner", rules.owner());
            out.text("experimentalUntil", rules.experimentalUntil().toString());
        });
    }
}
