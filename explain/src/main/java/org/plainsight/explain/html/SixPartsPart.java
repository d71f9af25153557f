package org.plainsight.explain.html;

import java.util.List;
import org.plainsight.explain.SixParts;
import org.plainsight.explain.SixParts.Kind;
import org.plainsight.explain.SixParts.Part;

/** The six kinds of explanation, each with what holds for everybody and what it came to here. */
final class SixPartsPart {

    private final Markup page;

    SixPartsPart(Markup page) {
        this.page = page;
    }

    void lay(SixParts parts) {
        page.raw("<div class=\"six\">");
        for (var part : parts.parts()) {
            page.raw("<div>");
            part(part);
            if (part.kind() == Kind.IMPACT) {
                sentences("It may lead to", parts.mayLeadTo());
                sentences("It must never lead to, by itself", parts.mustNotLeadTo());
            }
            page.raw("</div>\n");
        }
        page.raw("</div>\n");
    }

    private void part(Part part) {
        page.raw("<h3>")
                .text(part.kind().title())
                .element("span class=\"note\"", part.kind().question())
                .raw("</h3>");
        sentences("Here", part.outcome());
        page.raw("<details><summary>For everybody</summary><ul>");
        part.process().forEach(sentence -> page.raw("<li>").strange(sentence).raw("</li>"));
        page.raw("</ul></details>");
    }

    private void sentences(String title, List<String> sentences) {
        page.element("h4", title).raw("<ul>");
        sentences.forEach(sentence -> page.raw("<li>").strange(sentence).raw("</li>"));
        page.raw("</ul>");
    }
}
