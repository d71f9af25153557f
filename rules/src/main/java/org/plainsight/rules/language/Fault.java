package org.plainsight.rules.language;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is wrong with a pack: where, what, and what to do instead.
 *
 * @param weight whether the pack is merely at fault, was refused for safety before it was read on, or cannot be read
 */
public record Fault(Weight weight, Place place, String problem, String remedy) implements Comparable<Fault> {

    /** How a fault is answered. */
    public enum Weight {
        /** Read, understood as far as possible, and wrong. */
        FAULT,
        /** Refused before reading on: over a limit, a DOCTYPE, a link or path that leaves the folder. */
        UNSAFE,
        /** Not there, or not to be opened. */
        UNREADABLE
    }

    /**
     * Where a fault stands; an empty part is not known or does not apply.
     *
     * @param text the very text at fault, shortened to what a line can show
     */
    public record Place(String file, String table, String row, String column, String text) {
        public static Place of(String file) {
            return new Place(file, "", "", "", "");
        }

        public Place withText(String text) {
            return new Place(file, table, row, column, text.length() > 120 ? text.substring(0, 117) + "..." : text);
        }

        @Override
        public String toString() {
            return Stream.of(file, part("table", table), part("row", row), part("column", column))
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private static String part(String what, String name) {
            return name.isEmpty() ? "" : what + " `" + name + "`";
        }
    }

    public static Fault of(Place place, String problem, String remedy) {
        return new Fault(Weight.FAULT, place, problem, remedy);
    }

    public static Fault unsafe(Place place, String problem, String remedy) {
        return new Fault(Weight.UNSAFE, place, problem, remedy);
    }

    public static Fault unreadable(Place place, String problem, String remedy) {
        return new Fault(Weight.UNREADABLE, place, problem, remedy);
    }

    @Override
    public int compareTo(Fault other) {
        return Comparator.<Fault, String>comparing(f -> f.place().toString())
                .thenComparing(Fault::problem)
                .compare(this, other);
    }

    /** The fault in one line: place, problem, the text at fault, what to do instead. */
    @Override
    public String toString() {
        var at = place.text().isEmpty() ? "" : ": `" + place.text() + "`";
        return place + ": " + problem + at + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
