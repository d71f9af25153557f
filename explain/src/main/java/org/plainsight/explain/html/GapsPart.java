package org.plainsight.explain.html;

import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Gap;
import org.plainsight.explain.Explanation.Left;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.explain.Explanation.NotLookedAt;
import org.plainsight.explain.Heading;
import org.plainsight.explain.Plain;

/** What did not count: rows that nearly fired or might have, what is not known, and what was not looked at. */
final class GapsPart {

    private final Markup page;

    GapsPart(Markup page) {
        this.page = page;
    }

    /** The nearest misses, and the others in a fold. */
    void nearest(List<Miss> nearest, List<Miss> further) {
        misses(nearest);
        if (further.isEmpty()) return;
        page.raw("<details><summary>")
                .text("%s (%d)".formatted(Heading.FURTHER.title(), further.size()))
                .raw("</summary><ul>");
        further.forEach(miss -> page.raw("<li><b>")
                .text(miss.indicator())
                .raw("</b>: ")
                .strange(miss.open().stream().map(Condition::sentence).collect(Collectors.joining("; and ")))
                .raw("</li>\n"));
        page.raw("</ul></details>\n");
    }

    void misses(List<Miss> misses) {
        if (misses.isEmpty()) return;
        page.raw("<ul class=\"cards\">");
        for (Miss miss : misses) {
            page.raw("<li class=\"plain\"><div class=\"head\">");
            page.element("h3", miss.indicator());
            page.element("span class=\"points\"", "would have given " + Plain.signed(miss.points()))
                    .raw("</div>");
            CardList.conditions(page, miss.open());
            page.element("p class=\"sub\"", "Family: %s (%s).".formatted(miss.family(), miss.strength()))
                    .raw("</li>\n");
        }
        page.raw("</ul>\n");
    }

    void unknown(List<Gap> gaps) {
        if (gaps.isEmpty()) return;
        page.table("stack", "What", "Why it is not known", "What it leaves open");
        for (var gap : gaps) {
            page.row("").text(Plain.upper(gap.words())).then();
            page.cell("", "Why").text(gap.why()).end();
            page.cell("", "Leaves open").text(gap.rows().isEmpty() ? "nothing" : String.join("; ", gap.rows()));
            page.end().endRow();
        }
        page.endTable();
    }

    void notLookedAt(NotLookedAt not) {
        page.raw("<ul>");
        not.always().forEach(s -> page.element("li", s));
        page.raw("</ul>");
        left("By rule never read, and why", not.barred());
        left("Indicators that carry no points on purpose, and why", not.excluded());
    }

    private void left(String title, List<Left> lefts) {
        if (lefts.isEmpty()) return;
        page.raw("<details><summary>").text(title).raw("</summary><ul>");
        lefts.forEach(left -> page.raw("<li><b>")
                .text(Plain.upper(left.what()))
                .raw("</b>: ")
                .text(left.why())
                .raw("</li>"));
        page.raw("</ul></details>\n");
    }
}
