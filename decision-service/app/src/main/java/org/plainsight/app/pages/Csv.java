package org.plainsight.app.pages;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as text (RFC 4180), to be opened in a spreadsheet; the first line says what they may not be used for. */
public final class Csv {

    public static final String MARK = "not for immigration enforcement";

    private Csv() {}

    /** The mark, the names of the columns, and the rows, each of them a line made by {@link #line}. */
    public static String of(String columns, Stream<String> rows) {
        return Stream.concat(Stream.of("# " + MARK, columns), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    public static String line(String... cells) {
        return Stream.of(cells).map(Csv::quoted).collect(Collectors.joining(","));
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    static String quoted(String cell) {
        var safe = cell.matches("(?s)^[=+@\\t\\r-].*") ? "'" + cell : cell;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
