package org.plainsight.rules.checks;

import java.util.List;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.grid.GridTable;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;

/**
 * One model of a pack, adverts or networks, on its grid.
 *
 * @param inFixedForms whether its points add up in the fixed forms, so that caps may be relied on
 */
record Side(Pack pack, Vocabulary vocabulary, Grid grid, boolean inFixedForms, FactProfiles profiles) {

    Model model() {
        return grid.model();
    }

    List<Family> families() {
        return pack.familiesOf(model());
    }

    Place place(GridTable table) {
        return new Place(model().file(), table.decision(), "", "", "");
    }

    Place place(GridTable table, int row) {
        return new Place(
                model().file(), table.decision(), table.table().rows().get(row).id(), "", "");
    }
}
