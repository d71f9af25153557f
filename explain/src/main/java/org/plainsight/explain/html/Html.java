package org.plainsight.explain.html;

import org.plainsight.explain.Comparison;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explanation;

/** Lays explanations and comparisons out as HTML: as a page that stands alone, or as parts of somebody else's page. */
public final class Html {

    private Html() {}

    /** The page, with everything on it. */
    public static String of(Explanation explanation) {
        return of(explanation, Depth.FULL);
    }

    public static String of(Explanation explanation, Depth depth) {
        return of(explanation, depth, "", "");
    }

    /**
     * The page with a notice above it and a way back.
     *
     * @param notice a sentence for the reader of this page ("Made-up adverts."); may be empty
     * @param back the relative address of the page that lists it; may be empty
     */
    public static String of(Explanation explanation, Depth depth, String notice, String back) {
        return new WhyPage(explanation, depth).page(notice, back);
    }

    /**
     * What stands between the head and the foot of that page, from its first heading ({@code h1}) to its last part, for a page
     * that has a head of its own. It belongs in an element of class {@code why}, with {@link #style} in the page's style; its
     * parts have ids such as {@code reasons}, {@code against} and {@code challenge} to link to.
     */
    public static String parts(Explanation explanation, Depth depth) {
        return new WhyPage(explanation, depth).parts().toString();
    }

    /** The page of a comparison. */
    public static String of(Comparison comparison, Depth depth) {
        return new ComparePage(comparison, depth).page();
    }

    /** What stands between the head and the foot of that page, as for an explanation. */
    public static String parts(Comparison comparison, Depth depth) {
        return new ComparePage(comparison, depth).parts().toString();
    }

    /** The style that the parts need; all of it is for elements within one of class {@code why}. */
    public static String style() {
        return Sheet.style();
    }
}
