package org.plainsight.rules.checks;

/** That every family stands in one model, and that each model adds its points in the fixed forms with the pack's caps. */
final class FixedFormsCheck implements Check {

    @Override
    public String name() {
        return "fixed forms and caps";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        findings.faults(FixedForms.faults(pack.pack()));
    }
}
