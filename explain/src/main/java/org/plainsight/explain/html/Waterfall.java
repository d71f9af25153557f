package org.plainsight.explain.html;

import java.util.Locale;
import org.plainsight.explain.Explanation.Arithmetic;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.explain.Explanation.Step;
import org.plainsight.explain.Heading;
import org.plainsight.rules.trace.CellVerdict;

/** The sum as a table; the bars only decorate it, so that it can be read without them. */
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

    void lay() {
        page.element("h2", Heading.ARITHMETIC.title()).element("p class=\"sub\"", Heading.ARITHMETIC.lead());
        page.raw(
                "<table><thead><tr><th scope=\"col\">Row</th><th scope=\"col\" class=\"num\">Effect</th><th scope=\"col\" class=\"bars\">On a scale from %d to %d</th><th scope=\"col\" class=\"num\">So far</th></tr></thead><tbody>\n"
                        .formatted(low, high));
        arithmetic.steps().forEach(this::step);
        page.raw("<tr class=\"sum\"><th scope=\"row\">Points in all</th><td></td><td class=\"bars\">");
        track(0, arithmetic.total(), "b-all");
        page.raw("</td><td class=\"num\">").text(number(arithmetic.total())).raw("</td></tr></tbody></table>\n");
        page.raw(
                "<p class=\"key\"><i class=\"b-up\"></i>adds <i class=\"b-down\"></i>takes away (striped) <b></b>a line of the outcome table</p>\n");
        lines();
    }

    private void step(Step step) {
        page.raw("<tr><th scope=\"row\">").text(step.words()).element("span class=\"note\"", step.family());
        page.raw(step.points() < 0 ? "</th><td class=\"num down\">" : "</th><td class=\"num up\">")
                .text(signed(step.points()));
        page.raw("</td><td class=\"bars\">");
        track(step.after() - step.points(), step.after(), step.points() < 0 ? "b-down" : "b-up");
        page.raw("</td><td class=\"num\">").text(number(step.after())).raw("</td></tr>\n");
    }

    private void track(int from, int to, String kind) {
        page.raw("<span class=\"track\" aria-hidden=\"true\">");
        page.raw("<i class=\"%s\" style=\"left:%s%%;width:%s%%\"></i>"
                .formatted(kind, percent(Math.min(from, to)), share(Math.abs(to - from))));
        arithmetic.lines().stream()
                .flatMapToInt(line -> line.pointsNeeded().stream())
                .forEach(at -> page.raw("<b style=\"left:%s%%\"></b>".formatted(percent(at))));
        page.raw("</span>");
    }

    private String percent(int points) {
        return share(points - low);
    }

    private String share(int points) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * points / (high - low));
    }

    private void lines() {
        page.raw(
                "<h3>The lines, most urgent first</h3><table class=\"stack\"><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">What it needs, and what was found</th></tr></thead><tbody>\n");
        arithmetic.lines().forEach(this::line);
        page.raw("</tbody></table>\n");
    }

    private void line(Line line) {
        page.raw(line.taken() ? "<tr class=\"sum\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
                .text(Html.upper(line.words()));
        if (line.taken()) page.element("span class=\"note\"", "this line decided");
        page.raw("</th><td>");
        if (line.needs().isEmpty()) page.text("Whatever is left.");
        else {
            page.raw("<ul>");
            for (Condition need : line.needs())
                page.raw("<li><span class=\"yes\">")
                        .text(sign(need))
                        .raw("</span>: ")
                        .strange(need.sentence())
                        .raw("</li>");
            page.raw("</ul>");
        }
        page.raw("</td></tr>\n");
    }

    private static String sign(Condition need) {
        if (need.verdict() == CellVerdict.UNKNOWN) return "Not known";
        return need.verdict() == CellVerdict.FAILED ? "No" : "Yes";
    }

    static String signed(int points) {
        return points > 0 ? "+" + points : number(points);
    }

    static String number(int points) {
        return points < 0 ? "−" + -points : Integer.toString(points);
    }
}
