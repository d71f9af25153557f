package org.plainsight.governance.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a log was at a moment: so many leaves with this root (C2SP tlog-checkpoint, with one extension line for the moment).
 *
 * @param origin the log's name, which is also its key's
 */
public record Checkpoint(String origin, long size, Hash root, Instant at) {

    private static final String AT = "at ";

    public Checkpoint {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        if (origin.isEmpty() || origin.contains("\n"))
            throw new IllegalArgumentException("a checkpoint has an origin in one line");
        if (size < 0) throw new IllegalArgumentException("a log cannot have %d leaves".formatted(size));
    }

    /** The text to be signed. */
    public String text() {
        return "%s\n%d\n%s\n%s%s\n".formatted(origin, size, root.base64(), AT, at);
    }

    /** Reads the text of a checkpoint; {@link IllegalArgumentException} says why it is none. */
    public static Checkpoint of(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 5 || !lines[3].startsWith(AT))
            throw new IllegalArgumentException("it is not four lines: origin, size, root, `at` and a moment");
        try {
            var root = new Hash(HexFormat.of().formatHex(Base64.getDecoder().decode(lines[2])));
            var at = Instant.parse(lines[3].substring(AT.length()));
            var checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), root, at);
            if (checkpoint.text().equals(text)) return checkpoint;
        } catch (DateTimeException | IllegalArgumentException notOne) {
            throw new IllegalArgumentException("its size, root or moment cannot be read", notOne);
        }
        throw new IllegalArgumentException("its size, root or moment is not written in the one form");
    }
}
