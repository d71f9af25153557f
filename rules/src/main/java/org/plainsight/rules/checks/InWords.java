package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.Value;

/** Facts and results as a line of words. */
final class InWords {

    private InWords() {}

    /** The known facts, in the vocabulary's order: {@code hoursPerDay 24, answeredByOther true}. */
    static String facts(FactSheet sheet) {
        var known = new ArrayList<String>();
        for (var fact : sheet.vocabulary().facts()) {
            if (sheet.finding(fact.name()) instanceof Finding.Known value)
                known.add(fact.name() + " " + FeelText.value(value.value()));
        }
        return known.isEmpty() ? "nothing known" : String.join(", ", known);
    }

    static String finding(Finding finding) {
        return finding instanceof Finding.Known known ? FeelText.value(known.value()) : "unknown";
    }

    static String value(Value value) {
        return FeelText.value(value);
    }

    /** {@code `a`, `b` and 3 more}. */
    static String names(List<String> names) {
        var shown = names.stream().limit(5).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > 5 ? shown + " and " + (names.size() - 5) + " more" : shown;
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String counted(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}
