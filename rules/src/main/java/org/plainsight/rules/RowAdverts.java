package org.plainsight.rules;

import java.util.List;

/**
 * Made-up adverts, or networks of them, for the card of one row: each was weighed before it is shown here.
 *
 * @param fires on which the row fires, each as a short paragraph; may be empty
 * @param nearly on which it nearly does; may be empty
 */
public record RowAdverts(List<String> fires, List<String> nearly) {

    static final RowAdverts NONE = new RowAdverts(List.of(), List.of());

    public RowAdverts {
        fires = List.copyOf(fires);
        nearly = List.copyOf(nearly);
    }
}
