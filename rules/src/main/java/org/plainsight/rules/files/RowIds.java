package org.plainsight.rules.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;

/** The ids of rows, each given once in a file. */
final class RowIds {

    private static final int LONGEST = 80;

    private final String file;
    private final List<Fault> faults;
    private final Set<String> seen = new HashSet<>();

    RowIds(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    void take(String id, String table, int number) {
        var place = new Place(file, table, String.valueOf(number), "", id);
        if (id.isBlank())
            faults.add(
                    Fault.of(place, "the row has no id", "give it one that tells what it is about, such as contact-1"));
        else if (id.length() > LONGEST || id.chars().anyMatch(Character::isWhitespace))
            faults.add(Fault.of(
                    place, "the row's id is long or holds a space", "write at most 80 characters without spaces"));
        else if (!seen.add(id)) faults.add(Fault.of(place, "two rows have this id", "give each its own"));
    }
}
