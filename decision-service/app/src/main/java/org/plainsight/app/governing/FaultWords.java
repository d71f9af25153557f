package org.plainsight.app.governing;

import java.util.List;
import org.plainsight.rules.language.Fault;

/** Faults of a pack as sentences. */
final class FaultWords {

    private FaultWords() {}

    static List<String> of(List<Fault> faults) {
        return faults.stream().map(FaultWords::of).toList();
    }

    static String of(Fault fault) {
        return sentence(fault.toString());
    }

    /** A fault beside the field in which it stands: without the place, since that is seen. */
    static String beside(Fault fault) {
        var words = fault.remedy().isEmpty() ? fault.problem() : fault.problem() + "; " + fault.remedy();
        return sentence(words.replaceAll("`([^`]*)`", "“$1”"));
    }

    /** A clause as a sentence that a page shows. */
    static String sentence(String clause) {
        var text = clause.replace("`", "");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
