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

    public Fault {
        problem = oneLine(problem);
        remedy = oneLine(remedy);
    }

    /** What a pack's author wrote may hold line breaks and control characters; a message may not. */
    private static String oneLine(String text) {
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!gap) line.append(c);
            else if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') line.append(' ');
        }
        return line.toString();
    }

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
     * @param file the file's path in the pack, with {@code :line} where a line is known
     * @param text the very text at fault, shortened to what a line can show
     */
    public record Place(String file, String table, String row, String column, String text) {
        public static Place of(String file) {
            return new Place(file, "", "", "", "");
        }

        public Place withText(String text) {
            var line = oneLine(text);
            return new Place(file, table, row, column, line.length() > 120 ? line.substring(0, 117) + "..." : line);
        }

        /** The file without the line that may follow it. */
        private String fileName() {
            int colon = file.lastIndexOf(':');
            return colon < 0 || line() == 0 ? file : file.substring(0, colon);
        }

        /** The line that follows the file's name after a colon; 0 where none does. */
        private int line() {
            var digits = file.substring(file.lastIndexOf(':') + 1);
            boolean line = file.indexOf(':') >= 0
                    && !digits.isEmpty()
                    && digits.length() < 8
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return line ? Integer.parseInt(digits) : 0;
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

    /** By file, then by line as a number, then by place and problem as text. */
    @Override
    public int compareTo(Fault other) {
        return Comparator.<Fault, String>comparing(f -> f.place().fileName())
                .thenComparingInt(f -> f.place().line())
                .thenComparing(f -> f.place().toString())
                .thenComparing(Fault::problem)
                .thenComparing(f -> f.place().text())
                .compare(this, other);
    }

    /** The fault in one line: place, problem, the text at fault, what to do instead. */
    @Override
    public String toString() {
        var at = place.text().isEmpty() ? "" : ": `" + place.text() + "`";
        return place + ": " + problem + at + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
