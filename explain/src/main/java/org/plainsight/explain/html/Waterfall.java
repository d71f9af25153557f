package org.plainsight.explain.html;

import java.util.Locale;
import java.util.stream.Collectors;
import org.plainsight.explain.Explanation.Arithmetic;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.explain.Explanation.Step;
import org.plainsight.explain.Plain;
import org.plainsight.rules.trace.CellVerdict;

/** The sum as a table; the bars only decorate it, so that it can be read without them, on paper and without colour. */
final class Waterfall {

    private final Markup page;
    private final Arithmetic arithmetic;
    private final int low;
    private final int high;

    Waterfall(Markup page, Arithmetic arithmetic) {
        this.page = page;
        this.arithmetic = arithmetic;
        this.low = Math.min(
                0, arithmetic.steps().stream().mapToInt(Step::after).min().orElse(0));
        int most = arithmetic.steps().stream().mapToInt(Step::after).max().orElse(0);
        int lines = arithmetic.lines().stream()
                .flatMapToInt(l -> l.pointsNeeded().stream())
                .max()
                .orElse(0);
        this.high = Math.max(1, Math.max(most, lines) + 1);
    }

    void sum() {
        page.table(
                "stack sums",
                "Row",
                "#Effect",
                "On a scale from %s to %s".formatted(Plain.number(low), Plain.number(high)),
                "#So far");
        arithmetic.steps().forEach(this::step);
        page.row("sum").text("Points in all").then();
        page.cell("num none", "Effect").end().cell("bars", "Scale");
        bar(0, arithmetic.total(), "b-all");
        page.end()
                .cell("num", "In all")
                .text(Plain.number(arithmetic.total()))
                .end()
                .endRow()
                .endTable();
        page.raw("<p class=\"key\" aria-hidden=\"true\"><span>")
                .raw(
                        "<svg width=\"18\" height=\"14\"><rect class=\"b-up\" x=\"1\" y=\"1\" width=\"16\" height=\"12\"/></svg> adds</span> <span>")
                .raw(
                        "<svg width=\"18\" height=\"14\"><rect class=\"b-down\" x=\"1\" y=\"1\" width=\"16\" height=\"12\"/></svg> takes away (hollow)</span> <span>")
                .raw(
                        "<svg width=\"10\" height=\"14\"><line class=\"b-line\" x1=\"5\" x2=\"5\" y1=\"0\" y2=\"14\"/></svg> ")
                .text(lineKey())
                .raw("</span></p>\n");
    }

    private String lineKey() {
        var at = arithmetic.lines().stream()
                .flatMapToInt(line -> line.pointsNeeded().stream())
                .sorted()
                .distinct()
                .mapToObj(Plain::number)
                .collect(Collectors.joining(", "));
        return at.isEmpty() ? "a line of the outcome table" : "the lines of the outcome table: " + at;
    }

    private void step(Step step) {
        page.row("").text(step.words());
        if (!step.words().contains(step.family())) page.element("span class=\"note\"", step.family());
        page.then()
                .cell(step.points() < 0 ? "num down" : "num up", "Effect")
                .text(Plain.signed(step.points()))
                .end();
        page.cell("bars", "Scale");
        bar(step.after() - step.points(), step.after(), step.points() < 0 ? "b-down" : "b-up");
        page.end().cell("num", "So far").text(Plain.number(step.after())).end().endRow();
    }

    private void bar(int from, int to, String kind) {
        page.raw("<svg class=\"track\" width=\"100%\" height=\"26\" aria-hidden=\"true\" focusable=\"false\">");
        page.raw("<rect class=\"%s\" x=\"%s%%\" y=\"5\" width=\"%s%%\" height=\"16\"/>"
                .formatted(kind, percent(Math.min(from, to) - low), percent(Math.abs(to - from))));
        if (low < 0) line("b-zero", 0);
        arithmetic.lines().stream()
                .flatMapToInt(line -> line.pointsNeeded().stream())
                .distinct()
                .forEach(at -> line("b-line", at));
        page.raw("</svg>");
    }

    private void line(String kind, int at) {
        var place = percent(at - low);
        page.raw("<line class=\"%s\" x1=\"%s%%\" x2=\"%s%%\" y1=\"0\" y2=\"26\"/>".formatted(kind, place, place));
    }

    private String percent(int points) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * points / (high - low));
    }

    void lines() {
        page.element("h3", "The lines, most urgent first");
        page.table("stack", "Line", "What it needs, and what was found");
        arithmetic.lines().forEach(this::line);
        page.endTable();
    }

    private void line(Line line) {
        page.row(line.taken() ? "sum" : "").text(Plain.upper(line.words()));
        if (line.taken()) page.element("span class=\"note\"", "this line decided");
        page.then().cell("", "Needs");
        if (line.needs().isEmpty()) page.text("Whatever is left.");
        else {
            page.raw("<ul class=\"plain\">");
            for (Condition need : line.needs())
                page.raw("<li><b>")
                        .text(sign(need))
                        .raw("</b>: ")
                        .strange(need.sentence())
                        .raw("</li>");
            page.raw("</ul>");
        }
        page.end().endRow();
    }

    private static String sign(Condition need) {
        if (need.verdict() == CellVerdict.UNKNOWN) return "Not known";
        return need.verdict() == CellVerdict.FAILED ? "No" : "Yes";
    }
}
