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
        page.element("h1", report.title());
        report.sentences().forEach(sentence -> page.element("p", sentence).raw("\n"));
        page.raw("<p><strong>")
                .text("Put forward is not a finding that anyone has done wrong.")
                .raw("</strong> ")
                .text("It means that the adverts are unusual enough together for a person to look.")
                .raw("</p>\n");
        putForward();
        groups();
        others();
        return Sheet.of(report.title(), "Plainsight", report.notice(), page, new Markup().element("p", report.rules()));
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
        if (when) page.table("stack", "Network", "In one sentence", "To be looked at");
        else page.table("stack", "Network", "In one sentence");
        for (Entry entry : entries) {
            page.row("");
            if (entry.page().isEmpty()) page.brief(entry.id());
            else
                page.raw("<a href=\"")
                        .text(entry.page())
                        .raw("\">")
                        .brief(entry.id())
                        .raw("</a>");
            page.then().cell("", "In short").strange(entry.sentence()).end();
            if (when) page.cell("", "To be looked at").text(entry.when()).end();
            page.endRow();
        }
        page.endTable();
    }

    private void groups() {
        if (report.groups().isEmpty()) return;
        page.element("h2", "How each group fared");
        page.element(
                "p class=\"sub\"",
                "Known only because these adverts are made up. Of each group's adverts, how many stand in a network that was put forward.");
        page.table("stack", "Group", "#Adverts", "#Put forward");
        report.groups().forEach(this::group);
        page.endTable();
    }

    private void group(Group group) {
        page.row("").text(group.name()).element("span class=\"note\"", group.lawful() ? "lawful" : "not lawful");
        page.then().cell("num", "Adverts").text(number(group.adverts())).end();
        page.cell("num", "Put forward").text(number(group.putForward())).end().endRow();
    }

    private static String number(long n) {
        return String.format(Locale.UK, "%,d", n);
    }
}
