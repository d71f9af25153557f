package org.plainsight.explain.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page that stands alone: its style within, no script, and a policy that forbids fetching anything. */
final class Sheet {

    private static final String FRAME = css("frame.css");
    private static final String WHY = css("why.css");

    private Sheet() {}

    /** The style of everything that stands within an element of class {@code why}. */
    static String style() {
        return WHY;
    }

    /**
     * The whole page.
     *
     * @param name what stands at the very top
     * @param notice a sentence about the data; may be empty
     * @param main what stands between head and foot
     * @param foot what stands at the bottom
     */
    static String of(String title, String name, String notice, Markup main, Markup foot) {
        var page = new Markup();
        page.raw("<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">")
                .raw("<meta name=\"robots\" content=\"noindex\">")
                .element("title", title)
                .raw("<style>\n" + FRAME + WHY
                        + "</style></head>\n<body><a class=\"skip\" href=\"#main\">Skip to the main part</a>")
                .raw("<header class=\"top\"><div class=\"wide\">")
                .element("p", name)
                .raw("</div></header>\n");
        if (!notice.isEmpty())
            page.raw("<div class=\"notice\" role=\"region\" aria-label=\"About this data\"><div class=\"wide\">")
                    .element("p", notice)
                    .raw("</div></div>\n");
        return page.raw("<main id=\"main\" class=\"wide why\" tabindex=\"-1\">\n")
                .add(main)
                .raw("</main>\n<footer class=\"foot\"><div class=\"wide\">")
                .add(foot)
                .raw("</div></footer></body></html>\n")
                .toString();
    }

    private static String css(String name) {
        try (var in = Sheet.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the jar lacks " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }
}
