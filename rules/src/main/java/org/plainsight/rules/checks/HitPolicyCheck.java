package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;

/**
 * Rows that a table's hit policy cannot bear: rows of U that match together, rows of A that match together and disagree, and
 * rows of F and P that others always hide. A fault of U or A comes with facts on which it happens, built and run.
 */
final class HitPolicyCheck implements Check {

    @Override
    public String name() {
        return "rows against hit policies";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        for (var side : pack.sides()) {
            for (var table : side.grid().tables()) {
                try {
                    look(side, new TableGeometry(table), findings);
                } catch (Box.TooFine limit) {
                    findings.fault(
                            side.place(table),
                            limit.getMessage() + ", so its rows cannot be compared",
                            "split the table into two");
                }
            }
        }
    }

    private static void look(Side side, TableGeometry table, Findings findings) {
        var policy = table.table().table().hitPolicy();
        if (policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY) overlaps(side, table, findings);
        if (policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY) masked(side, table, findings);
    }

    private static void overlaps(Side side, TableGeometry table, Findings findings) {
        var rows = table.table().table().rows();
        var boxes = table.boxes();
        boolean any = table.table().table().hitPolicy() == HitPolicy.ANY;
        for (int later = 1; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (any && rows.get(earlier).output().equals(rows.get(later).output())) continue;
                var both = boxes.get(earlier).and(boxes.get(later));
                if (both.isEmpty()) continue;
                var witness = witness(side, table, both, List.of(earlier, later));
                if (witness.isEmpty()) continue;
                findings.fault(
                        side.place(table.table(), later),
                        "the row matches together with row `%s` and hit policy %s allows %s: %s"
                                .formatted(
                                        rows.get(earlier).id(),
                                        any ? "A" : "U",
                                        any ? "only rows that agree" : "one row only",
                                        witness.get()),
                        "narrow one of the two rows");
            }
        }
    }

    /** Facts on which all the rows match, in words; none where they cannot be built. */
    private static Optional<String> witness(Side side, TableGeometry table, Box box, List<Integer> rows) {
        var facts = side.profiles().build(table.wishes(box));
        boolean ofFacts = table.axes().stream().allMatch(Axis::isOfFact);
        if (ofFacts)
            return facts.filter(sheet -> match(side, table, sheet, rows)).map(InWords::facts);
        // what a table reads from earlier decisions is shown as it would be, since no single fact sets it
        return Optional.of(table.inWords(box));
    }

    private static boolean match(Side side, TableGeometry table, FactSheet sheet, List<Integer> rows) {
        var matching = side.grid().evaluate(side.grid().states(sheet)).matching(table.table());
        return rows.stream().allMatch(matching::get);
    }

    private static void masked(Side side, TableGeometry table, Findings findings) {
        var boxes = table.boxes();
        for (int row = 0; row < boxes.size(); row++) {
            if (boxes.get(row).isEmpty()) continue;
            var before = before(table.table().table(), row);
            var hiding = new ArrayList<Box>();
            for (int other : before) hiding.add(boxes.get(other));
            if (!boxes.get(row).minusAll(hiding).isEmpty()) continue;
            findings.fault(
                    side.place(table.table(), row),
                    "the row is never taken: whenever it matches, %s".formatted(nameHiders(table, row, before, boxes)),
                    "move the row up, narrow the rows before it, or take it out");
        }
    }

    private static String nameHiders(TableGeometry table, int row, List<Integer> before, List<Box> boxes) {
        var names = before.stream()
                .filter(other -> !boxes.get(other).and(boxes.get(row)).isEmpty())
                .map(other -> table.table().table().rows().get(other).id())
                .toList();
        return (names.size() == 1 ? "row " : "one of the rows ") + InWords.names(names) + " comes first";
    }

    /** The rows that the hit policy takes before this one. */
    private static List<Integer> before(Logic.Table table, int row) {
        var before = new ArrayList<Integer>();
        for (int other = 0; other < table.rows().size(); other++) {
            if (table.hitPolicy() == HitPolicy.FIRST ? other < row : priority(table, other) < priority(table, row))
                before.add(other);
        }
        return before;
    }

    private static int priority(Logic.Table table, int row) {
        return table.outputOrder().indexOf(table.rows().get(row).output());
    }
}
