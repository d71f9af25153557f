package org.plainsight.explain.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.plainsight.explain.Harmless;

/** Builds a page. Whatever comes in as text goes out escaped; markup comes from this package's own literals alone. */
final class Markup {

    /** How much of one text is shown, in code points. */
    private static final int LONGEST = 2_000;

    private static final String CSS = css();

    private final StringBuilder page = new StringBuilder(16_384);

    /** Markup as it stands; only ever given literals. */
    Markup raw(String markup) {
        page.append(markup);
        return this;
    }

    Markup text(String text) {
        escape(Harmless.line(text, LONGEST), page);
        return this;
    }

    /** Words of an advert: kept apart from the direction of the writing around them. */
    Markup strange(String text) {
        return raw("<bdi>").text(text).raw("</bdi>");
    }

    /** An element that holds only text; its opening tag without brackets. */
    Markup element(String tag, String text) {
        int space = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (space < 0 ? tag : tag.substring(0, space)) + ">");
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

    /** Opens a page that stands alone: its style within, no script, and a policy that forbids fetching anything. */
    Markup open(String title, String name, String notice) {
        raw("<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">")
                .raw("<meta name=\"robots\" content=\"noindex\">")
                .element("title", title)
                .raw("<style>\n" + CSS
                        + "</style></head>\n<body><a class=\"skip\" href=\"#main\">Skip to the main part</a>")
                .raw("<header class=\"top\"><div class=\"wide\">")
                .element("p", name)
                .raw("</div></header>\n");
        if (!notice.isEmpty())
            raw("<div class=\"notice\" role=\"region\" aria-label=\"About this data\"><div class=\"wide\">")
                    .element("p", notice)
                    .raw("</div></div>\n");
        return raw("<main id=\"main\" class=\"wide\">\n");
    }

    String close() {
        return raw("</html>\n").page.toString();
    }

    private static String css() {
        try (var in = Markup.class.getResourceAsStream("page.css")) {
            if (in == null) throw new IllegalStateException("the jar lacks page.css");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css cannot be read from the jar", e);
        }
    }
}
