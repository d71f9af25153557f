package org.plainsight.rules.checks;

/** That every row of every family says what it means, why it may be harmless and what it rests on, with sources listed. */
final class AnnotationsCheck implements Check {

    @Override
    public String name() {
        return "annotations";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        int rows = 0;
        for (var side : pack.sides()) {
            for (var family : side.families()) {
                var table = side.grid().table(family.rowsDecision());
                if (table.isEmpty()) continue;
                for (int row = 0; row < table.get().table().rows().size(); row++) {
                    rows++;
                    var id = table.get().table().rows().get(row).id();
                    var indicator = pack.pack().indicator(id);
                    if (indicator.isEmpty())
                        findings.fault(
                                side.place(table.get(), row),
                                "the row does not say what it means",
                                "fill the annotation columns: Indicator, Why it may matter, Ordinary explanation,"
                                        + " Evidence, Plausible points, Review by");
                }
            }
        }
        findings.say("%s in %s, each with its meaning, ordinary explanation and sources"
                .formatted(
                        InWords.counted(rows, "row", "rows"),
                        InWords.counted(pack.pack().families().size(), "family", "families")));
    }
}
