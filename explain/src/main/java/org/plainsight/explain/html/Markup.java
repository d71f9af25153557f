package org.plainsight.explain.html;

import org.plainsight.explain.Harmless;

/** Builds a piece of a page. Whatever comes in as text goes out escaped; markup comes from this package's own literals alone. */
final class Markup {

    /** How much of a sentence is shown, in code points. */
    private static final int LONGEST = 2_000;

    /** How much of a name, an identifier or another short word of an advert is shown. */
    private static final int SHORT = 160;

    private final StringBuilder page = new StringBuilder(4_096);

    /** Markup as it stands; only ever given literals. */
    Markup raw(String markup) {
        page.append(markup);
        return this;
    }

    /** Everything that another piece holds. */
    Markup add(Markup piece) {
        page.append(piece.page);
        return this;
    }

    Markup text(String text) {
        escape(Harmless.line(text, LONGEST), page);
        return this;
    }

    /** A sentence that may hold words of an advert: kept apart from the direction of the writing around it. */
    Markup strange(String text) {
        return raw("<bdi>").text(text).raw("</bdi>");
    }

    /** A short word of an advert, cut where somebody made it long. */
    Markup brief(String text) {
        return strange(Harmless.line(text, SHORT));
    }

    /** An element that holds only text; its opening tag without brackets. */
    Markup element(String tag, String text) {
        int space = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (space < 0 ? tag : tag.substring(0, space)) + ">");
    }

    /** Opens a table that becomes a list of labelled values on a narrow screen, and says so to those who hear it. */
    Markup table(String kind, String... columns) {
        raw("<table class=\"" + kind + "\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
        for (String column : columns) {
            boolean number = column.startsWith("#");
            raw("<th role=\"columnheader\" scope=\"col\"" + (number ? " class=\"num\">" : ">"))
                    .text(number ? column.substring(1) : column)
                    .raw("</th>");
        }
        return raw("</tr></thead><tbody role=\"rowgroup\">\n");
    }

    /** Opens a row and its heading. */
    Markup row(String kind) {
        return raw(kind.isEmpty() ? "<tr role=\"row\">" : "<tr role=\"row\" class=\"" + kind + "\">")
                .raw("<th role=\"rowheader\" scope=\"row\">");
    }

    /** Ends a row's heading. */
    Markup then() {
        return raw("</th>");
    }

    /** Opens a cell that a narrow screen labels. */
    Markup cell(String kind, String label) {
        return raw("<td role=\"cell\"" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + " data-label=\"")
                .text(label)
                .raw("\">");
    }

    Markup end() {
        return raw("</td>");
    }

    Markup endRow() {
        return raw("</tr>\n");
    }

    Markup endTable() {
        return raw("</tbody></table>\n");
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    boolean isEmpty() {
        return page.length() == 0;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
