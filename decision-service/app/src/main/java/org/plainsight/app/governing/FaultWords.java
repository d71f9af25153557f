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
        var text = fault.toString().replace("`", "");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
