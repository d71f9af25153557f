package org.plainsight.rules.checks;

import org.plainsight.rules.language.Fault.Place;

/** That no row's review is overdue and that the pack may still weigh, on the day given. */
final class DatesCheck implements Check {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        var asOf = pack.options().asOf();
        var until = pack.pack().charter().experimentalUntil();
        if (until.isBefore(asOf))
            findings.fault(
                    Place.of("pack.yaml").withText("experimentalUntil: " + until),
                    "weighing with this pack stopped after that day, and it is %s".formatted(asOf),
                    "have the board approve a version with a later day");
        for (var indicator : pack.pack().indicators()) {
            if (!indicator.reviewBy().isBefore(asOf)) continue;
            findings.fault(
                    EvidenceCheck.place(pack, indicator),
                    "the row was to be reviewed by %s, and it is %s".formatted(indicator.reviewBy(), asOf),
                    "review its evidence and set a new day");
        }
    }
}
