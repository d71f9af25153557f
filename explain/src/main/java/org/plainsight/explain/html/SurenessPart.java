package org.plainsight.explain.html;

import org.plainsight.explain.Plain;
import org.plainsight.explain.Sureness;
import org.plainsight.explain.Sureness.Lever;
import org.plainsight.explain.Sureness.Standing;
import org.plainsight.explain.Sureness.Unknowns;

/** How the result stands if what is not known, or the points of the rows, were otherwise. */
final class SurenessPart {

    private final Markup page;

    SurenessPart(Markup page) {
        this.page = page;
    }

    void lay(Sureness sureness) {
        if (sureness.unknowns() instanceof Unknowns.Computed unknowns) unknowns(unknowns);
        if (sureness.standing() instanceof Standing.Computed standing) standing(standing);
    }

    private void unknowns(Unknowns.Computed unknowns) {
        page.element("h3 class=\"group\"", "If what is not known were known");
        page.raw("<p>").strange(unknowns.sentence()).raw("</p>");
        if (unknowns.levers().isEmpty()) return;
        page.table("stack", "By itself", "What it could do", "#Fewest points", "#Most points");
        unknowns.levers().forEach(this::lever);
        page.endTable();
    }

    private void lever(Lever lever) {
        page.row("").text(Plain.upper(lever.words())).then();
        page.cell("", "Could do").strange(lever.sentence()).end();
        page.cell("num", "Fewest points").text(Plain.number(lever.least())).end();
        page.cell("num", "Most points").text(Plain.number(lever.most())).end().endRow();
    }

    private void standing(Standing.Computed standing) {
        page.element("h3 class=\"group\"", "If the rows had other points");
        standing.sentences().forEach(sentence -> page.element("p", sentence));
        page.raw("<dl class=\"facts small\">");
        fact("Rank by the rules", Plain.none(standing.rank()), "of %,d networks".formatted(standing.networks()));
        fact(
                "Rank in nine draws of ten",
                standing.usualBest() == standing.usualWorst()
                        ? Plain.none(standing.usualBest())
                        : "%,d to %,d".formatted(standing.usualBest(), standing.usualWorst()),
                "best %,d, worst %,d".formatted(standing.best(), standing.worst()));
        fact(
                "Put forward in",
                "%,d of %,d".formatted(standing.putForward(), standing.draws()),
                standing.fragile() ? "draws: fragile" : "draws");
        fact("With exactly its points", Plain.none(standing.tied()), "other networks");
        page.raw("</dl>\n");
    }

    private void fact(String term, String words, String more) {
        page.raw("<div>")
                .element("dt", term)
                .raw("<dd>")
                .text(words)
                .element("small", more)
                .raw("</dd></div>");
    }
}
