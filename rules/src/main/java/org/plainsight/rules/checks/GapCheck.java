package org.plainsight.rules.checks;

import java.util.List;

/** Cases for which the outcome table has no row: it must answer every case, unknown facts included. */
final class GapCheck implements Check {

    @Override
    public String name() {
        return "gaps in outcomes";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        for (var side : pack.sides()) {
            var outcome = side.grid().table(FixedNames.OUTCOME);
            if (outcome.isEmpty()) continue;
            var table = new TableGeometry(outcome.get());
            var gaps = gaps(side, table);
            if (gaps.isEmpty()) {
                findings.say("%s: the outcome table has a row for every case"
                        .formatted(side.model().file()));
                continue;
            }
            findings.fault(
                    side.place(table.table()),
                    "no row answers the case " + table.inWords(gaps.get(0)),
                    "add a last row that asks nothing and gives \"none\"");
        }
    }

    private static List<Box> gaps(Side side, TableGeometry table) {
        try {
            return FixedNames.possible(side, table).minusAll(table.boxes());
        } catch (Box.TooFine limit) {
            // too fine to cut up: then the only complete table that can be trusted is one whose last row asks nothing
            boolean last = table.rows() > 0
                    && table.everything().minus(table.box(table.rows() - 1)).isEmpty();
            return last ? List.of() : List.of(table.everything());
        }
    }
}
