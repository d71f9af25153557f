package org.plainsight.cli;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plainsight.rules.pack.Progress;

/** A figure of the README that anyone can have measured again on their own machine. */
interface Measurement {

    /** What to type after {@code measure}. */
    String name();

    /** What it measures, in one plain sentence. */
    String about();

    /**
     * Measures, and gives each figure by its name, with its unit in the name, in reading order. A figure is a whole number, a
     * decimal, a text, or a list or map of figures.
     */
    Map<String, Object> measure(Progress progress);

    /**
     * The same on other made-up adverts, where the figure can be had of any.
     *
     * @param adverts how many for each seed
     */
    default Map<String, Object> measure(List<Long> seeds, long adverts, Progress progress) {
        throw new Stop(Exit.USAGE, "`measure %s` takes no --seed and no --adverts; leave them out".formatted(name()));
    }

    /** The figures as a table or in lines, for a reader. */
    default String inWords(Map<String, Object> figures) {
        var text = new StringBuilder(about()).append('\n');
        figures.forEach((what, figure) -> text.append("  %-44s %s%n".formatted(what, inWords(figure))));
        return text.toString();
    }

    private static String inWords(Object figure) {
        return figure instanceof Long || figure instanceof Integer
                ? NumberFormat.getIntegerInstance(Locale.UK).format(figure)
                : figure.toString();
    }
}
