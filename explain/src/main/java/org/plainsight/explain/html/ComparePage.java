package org.plainsight.explain.html;

import org.plainsight.explain.Comparison;
import org.plainsight.explain.Comparison.FactDifference;
import org.plainsight.explain.Comparison.RowDifference;
import org.plainsight.explain.Comparison.Side;
import org.plainsight.explain.Comparison.Swap;
import org.plainsight.explain.Comparison.SwapWay;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Heading;
import org.plainsight.explain.Plain;

/** Why this one and not that one: only what differs, and what each difference is worth. */
final class ComparePage {

    private static final int WAYS = 6;

    private final Comparison comparison;
    private final Depth depth;

    ComparePage(Comparison comparison, Depth depth) {
        this.comparison = comparison;
        this.depth = depth;
    }

    String page() {
        return Sheet.of(
                "%s and %s"
                        .formatted(
                                comparison.one().subject(), comparison.other().subject()),
                "Plainsight: why this one and not that one",
                "",
                parts(),
                new Markup().element("p", Heading.ARITHMETIC.lead()));
    }

    Markup parts() {
        var page = new Markup();
        page.element(
                "p class=\"kicker\"",
                "%s and %s"
                        .formatted(
                                comparison.one().subject(), comparison.other().subject()));
        page.element("h1", "Why this one and not that one");
        page.raw("<p class=\"lead\">");
        comparison.inShort().forEach(sentence -> page.strange(sentence).raw(" "));
        page.raw("</p>\n");
        if (depth == Depth.LINE) return page;
        sides(page);
        var sections = new Sections().add(Heading.DIFFERENT_ROWS, this::rows).add(Heading.SWAP, this::swap);
        if (depth == Depth.FULL) sections.add(Heading.DIFFERENT_FACTS, this::facts);
        sections.all(page);
        return page;
    }

    private void sides(Markup page) {
        page.table("stack", "Which", "In one sentence", "Result", "#Points");
        side(page, comparison.one());
        side(page, comparison.other());
        page.endTable();
    }

    private static void side(Markup page, Side side) {
        page.row("").brief(side.subject().toString()).then();
        page.cell("", "In short").strange(side.about()).end();
        page.cell("", "Result").text(Plain.upper(side.result()));
        if (!side.route().isEmpty()) page.element("span class=\"note\"", side.route() + " route");
        page.end().cell("num", "Points").text(Plain.number(side.points())).end().endRow();
    }

    private void rows(Markup page) {
        if (comparison.rows().isEmpty()) {
            page.element("p", "No row: the same rows gave both the same points.");
            return;
        }
        page.table(
                "stack",
                "Row",
                "What makes the difference",
                "#" + name(comparison.one()),
                "#" + name(comparison.other()),
                "#Difference");
        comparison.rows().forEach(row -> row(page, row));
        page.row("sum").text("In all").then().cell("none", "").end();
        page.cell("num", name(comparison.one()))
                .text(Plain.number(comparison.one().points()))
                .end();
        page.cell("num", name(comparison.other()))
                .text(Plain.number(comparison.other().points()))
                .end();
        page.cell("num", "Difference")
                .text(Plain.signed(
                        comparison.one().points() - comparison.other().points()))
                .end()
                .endRow()
                .endTable();
    }

    /** The id alone, short enough for the head of a column. */
    private static String name(Side side) {
        return side.subject().id();
    }

    private void row(Markup page, RowDifference row) {
        page.row("")
                .text(row.words())
                .element("span class=\"note\"", row.family())
                .then();
        page.cell("", "Why").strange(row.sentence()).end();
        page.cell("num", name(comparison.one())).text(Plain.signed(row.one())).end();
        page.cell("num", name(comparison.other()))
                .text(Plain.signed(row.other()))
                .end();
        page.cell(row.worth() < 0 ? "num down" : "num up", "Difference")
                .text(Plain.signed(row.worth()))
                .end();
        page.endRow();
    }

    private void facts(Markup page) {
        if (comparison.facts().isEmpty()) {
            page.element("p", "None: all that the rules ask is the same for both.");
            return;
        }
        page.table("stack", "What", name(comparison.one()), name(comparison.other()), "Rows that it decides");
        for (FactDifference fact : comparison.facts()) {
            page.row("").text(Plain.upper(fact.words())).then();
            page.cell("", name(comparison.one())).brief(fact.one()).end();
            page.cell("", name(comparison.other())).brief(fact.other()).end();
            page.cell("", "Rows").text(fact.rows().isEmpty() ? "none" : String.join("; ", fact.rows()));
            page.end().endRow();
        }
        page.endTable();
    }

    private void swap(Markup page) {
        if (comparison.swap() instanceof Swap.NotComputed not) {
            page.element("p", "Not looked for: " + Plain.sentence(not.why()));
            return;
        }
        var swap = (Swap.Computed) comparison.swap();
        if (!swap.ways().isEmpty()) {
            page.table("stack", "What if", "For", "#Points");
            swap.ways().stream().limit(WAYS).forEach(way -> way(page, way));
            page.endTable();
        }
        page.element("p class=\"sub\"", swap.proven());
    }

    private static void way(Markup page, SwapWay way) {
        page.row("");
        ChangesPart.steps(page, way.way());
        page.then().cell("", "For").brief(way.changed().toString()).end();
        page.cell("num", "Points").text(Plain.number(way.way().points())).end().endRow();
    }
}
