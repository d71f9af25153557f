package org.plainsight.rules.checks;

import org.plainsight.rules.reference.KieValidation;

/** kie-dmn's own validation of both files. */
final class KieCheck implements Check {

    @Override
    public String name() {
        return "validation by kie-dmn";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        var validation = new KieValidation();
        for (var model : pack.models()) {
            if (model.xml().isEmpty()) continue;
            var faults = validation.faults(model);
            findings.faults(faults);
            if (faults.isEmpty()) findings.say("%s: kie-dmn finds nothing wrong".formatted(model.file()));
        }
    }
}
