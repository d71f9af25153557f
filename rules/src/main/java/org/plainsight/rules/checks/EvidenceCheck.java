package org.plainsight.rules.checks;

import java.util.Optional;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Grade;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.pack.Pack;

/** That no row carries more points than its evidence allows, nor points of the wrong sign, nor stands where it may not. */
final class EvidenceCheck implements Check {

    @Override
    public String name() {
        return "points against evidence";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        for (var indicator : pack.pack().indicators()) {
            var strength = strength(pack.pack(), indicator);
            if (strength.isEmpty()) continue;
            var place = place(pack, indicator);
            points(indicator, place, findings);
            sign(indicator, strength.get(), place, findings);
            standing(indicator, strength.get(), place, findings);
        }
    }

    private static void points(Indicator indicator, Place place, Findings findings) {
        int most = indicator.grade().mostPoints();
        if (Math.abs(indicator.points()) > most)
            findings.fault(
                    place,
                    "%d points are more than evidence graded %s allows (%d)"
                            .formatted(indicator.points(), indicator.grade().word(), most),
                    "give at most %d, or show better evidence".formatted(most));
        if (indicator.points() < indicator.plausibleLow() || indicator.points() > indicator.plausibleHigh())
            findings.fault(
                    place,
                    "%d points are outside the plausible %d..%d"
                            .formatted(indicator.points(), indicator.plausibleLow(), indicator.plausibleHigh()),
                    "change the points, or say why the range is another");
    }

    private static void sign(Indicator indicator, Strength strength, Place place, Findings findings) {
        boolean lowers = indicator.points() < 0;
        if (indicator.points() == 0 || lowers == (strength == Strength.PROTECTIVE)) return;
        findings.fault(
                place,
                lowers
                        ? "the row takes points away in a family that adds"
                        : "the row adds points in a protective family",
                lowers ? "move it to a protective family" : "move it to another family");
    }

    /** Low and very low evidence may lower, and may add only among the weak, whose caps hold it below every line. */
    private static void standing(Indicator indicator, Strength strength, Place place, Findings findings) {
        boolean poor = indicator.grade() == Grade.LOW || indicator.grade() == Grade.VERY_LOW;
        if (!poor || strength != Strength.STRONG) return;
        findings.fault(
                place,
                "evidence graded %s stands in a strong family"
                        .formatted(indicator.grade().word()),
                "move the row to a weak family, or show better evidence");
    }

    private static Optional<Strength> strength(Pack pack, Indicator indicator) {
        return pack.families().stream()
                .filter(family -> family.table().equals(indicator.family()))
                .map(family -> family.strength())
                .findFirst();
    }

    static Place place(Examined pack, Indicator indicator) {
        var rows = indicator.family() + " rows";
        var file = pack.models().stream()
                .filter(model -> model.decision(rows).isPresent())
                .map(model -> model.file())
                .findFirst()
                .orElse("");
        return new Place(file, rows, indicator.row(), "", "");
    }
}
