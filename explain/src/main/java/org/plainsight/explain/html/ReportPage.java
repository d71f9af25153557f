package org.plainsight.explain.html;

import java.util.List;
import java.util.Locale;
import org.plainsight.explain.html.Report.Entry;
import org.plainsight.explain.html.Report.Group;

/** Lays a report out as a page that stands alone beside the explanations that it links to. */
public final class ReportPage {

    private final Report report;
    private final Markup page = new Markup();

    private ReportPage(Report report) {
        this.report = report;
    }

    /** The page. */
    public static String of(Report report) {
        return new ReportPage(report).lay();
    }

    private String lay() {
        page.open(report.title(), "Plainsight", report.notice());
        page.element("h1 style=\"margin-top:28px\"", report.title());
        report.sentences().forEach(sentence -> page.element("p", sentence).raw("\n"));
        page.raw("<p><strong>")
                .text("Put forward is not a finding that anyone has done wrong.")
                .raw("</strong> ")
                .text("It means that the adverts are unusual enough together for a person to look.")
                .raw("</p>\n");
        putForward();
        groups();
        others();
        page.raw("</main>\n<footer class=\"foot\"><div class=\"wide\">")
                .element("p", report.rules())
                .raw("</div></footer></body>");
        return page.close();
    }

    private void putForward() {
        page.element(
                "h2", "Networks put forward (%d)".formatted(report.putForward().size()));
        if (report.putForward().isEmpty()) {
            page.element("p", "None.");
            return;
        }
        page.element("p class=\"sub\"", "Each leads to its reasons, for and against.");
        table(report.putForward(), true);
    }

    private void others() {
        page.element("h2", "Other networks (%s)".formatted(number(report.othersInAll())));
        page.element(
                "p class=\"sub\"",
                "Adverts that share something, and that nobody is asked to look at. Their order says nothing about them.");
        table(report.others(), false);
        long more = report.othersInAll() - report.others().size();
        if (more > 0) page.element("p", "and %s more in networks.jsonl".formatted(number(more)));
    }

    private void table(List<Entry> entries, boolean when) {
        page.raw(
                "<table class=\"stack\"><thead><tr><th scope=\"col\">Network</th><th scope=\"col\">In one sentence</th>");
        if (when) page.raw("<th scope=\"col\">To be looked at</th>");
        page.raw("</tr></thead><tbody>\n");
        for (Entry entry : entries) {
            page.raw("<tr><th scope=\"row\">");
            if (entry.page().isEmpty()) page.strange(entry.id());
            else
                page.raw("<a href=\"")
                        .text(entry.page())
                        .raw("\">")
                        .strange(entry.id())
                        .raw("</a>");
            page.raw("</th><td data-label=\"In short\">")
                    .strange(entry.sentence())
                    .raw("</td>");
            if (when)
                page.raw("<td data-label=\"To be looked at\">")
                        .text(entry.when())
                        .raw("</td>");
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    }

    private void groups() {
        if (report.groups().isEmpty()) return;
        page.element("h2", "How each group fared");
        page.element(
                "p class=\"sub\"",
                "Known only because these adverts are made up. Of each group's adverts, how many stand in a network that was put forward.");
        page.raw(
                "<table class=\"stack\"><thead><tr><th scope=\"col\">Group</th><th scope=\"col\" class=\"num\">Adverts</th><th scope=\"col\" class=\"num\">Put forward</th></tr></thead><tbody>\n");
        report.groups().forEach(this::group);
        page.raw("</tbody></table>\n");
    }

    private void group(Group group) {
        page.raw("<tr><th scope=\"row\">")
                .text(group.name())
                .element("span class=\"note\"", group.lawful() ? "lawful" : "not lawful");
        page.raw("</th><td class=\"num\" data-label=\"Adverts\">").text(number(group.adverts()));
        page.raw("</td><td class=\"num\" data-label=\"Put forward\">")
                .text(number(group.putForward()))
                .raw("</td></tr>\n");
    }

    private static String number(long n) {
        return String.format(Locale.UK, "%,d", n);
    }
}
