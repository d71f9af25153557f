package org.plainsight.governance.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a bundle: UTF-8, each ended by one line feed, none longer than a megabyte. */
final class BundleLines {

    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private long number;

    BundleLines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or nothing at the end of the bundle. */
    Optional<String> next() throws IOException {
        int first = in.read();
        if (first < 0) return Optional.empty();
        number++;
        var line = new ByteArrayOutputStream();
        for (int b = first; b != '\n'; b = in.read()) {
            if (b < 0) throw malformed("is cut off before its end");
            if (line.size() == LONGEST) throw malformed("is longer than a megabyte");
            line.write(b);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.of(new String(line.toByteArray(), StandardCharsets.ISO_8859_1));
        }
    }

    Found malformed(String what) {
        return new Found(Verdict.Kind.MALFORMED, "line %d %s".formatted(number, what));
    }
}
