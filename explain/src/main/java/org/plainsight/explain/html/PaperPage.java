package org.plainsight.explain.html;

import org.plainsight.explain.Paper;

/** Lays a paper out as a page that stands alone: no script, nothing fetched, fit for a telephone and for paper. */
public final class PaperPage {

    private PaperPage() {}

    /** The page. */
    public static String of(Paper paper) {
        var foot = new Markup();
        paper.foot().forEach(line -> foot.element("p class=\"hash\"", line));
        return Sheet.of(paper.title(), paper.name(), "", main(paper), foot);
    }

    /** What stands between its head and its foot, for a page that has its own; see {@link Html#parts}. */
    public static String parts(Paper paper) {
        return main(paper).toString();
    }

    private static Markup main(Paper paper) {
        var page = new Markup().element("h1", paper.title());
        paper.lead().forEach(sentence -> page.element("p", sentence).raw("\n"));
        paper.sections().forEach(section -> section(page, section));
        return page;
    }

    private static void section(Markup page, Paper.Section section) {
        page.raw("<section>").element("h2", section.heading()).raw("\n");
        section.sentences().forEach(sentence -> page.element("p", sentence).raw("\n"));
        section.tables().forEach(table -> table(page, table));
        page.raw("</section>\n");
    }

    private static void table(Markup page, Paper.Table table) {
        if (!table.caption().isEmpty()) page.element("h3 class=\"group\"", table.caption());
        page.table("stack", table.columns().toArray(String[]::new));
        for (var row : table.rows()) {
            page.row("").strange(row.get(0)).then();
            for (int column = 1; column < row.size(); column++) {
                var heading = table.columns().get(column);
                boolean number = heading.startsWith("#");
                page.cell(number ? "num" : "", number ? heading.substring(1) : heading)
                        .strange(row.get(column))
                        .end();
            }
            page.endRow();
        }
        page.endTable();
    }
}
