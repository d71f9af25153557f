package org.plainsight.explain.html;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.plainsight.explain.Heading;

/** The parts of a page under their headings, with a list of contents; a part that has nothing to say is left out of both. */
final class Sections {

    private final Map<Heading, Markup> sections = new EnumMap<>(Heading.class);

    /** Adds a part after those that were added before; their order is that of {@link Heading}. */
    Sections add(Heading heading, Consumer<Markup> part) {
        var body = new Markup();
        part.accept(body);
        if (!body.isEmpty()) sections.put(heading, body);
        return this;
    }

    /** Links to the parts. */
    void contents(Markup page) {
        page.raw("<nav class=\"contents\" aria-labelledby=\"h-contents\"><h2 id=\"h-contents\">On this page</h2><ul>");
        for (Heading heading : sections.keySet())
            page.raw("<li><a href=\"#" + heading.anchor() + "\">")
                    .text(heading.title())
                    .raw("</a></li>");
        page.raw("</ul></nav>\n");
    }

    void all(Markup page) {
        sections.forEach((heading, body) -> {
            page.raw("<section id=\"" + heading.anchor() + "\" aria-labelledby=\"h-" + heading.anchor() + "\">")
                    .element("h2 id=\"h-" + heading.anchor() + "\"", heading.title())
                    .raw("\n");
            if (!heading.lead().isEmpty())
                page.element("p class=\"sub\"", heading.lead()).raw("\n");
            page.add(body).raw("</section>\n");
        });
    }
}
