package org.plainsight.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Gzip data that must end where the file ends. Java's own reader passes over whatever it does not understand after a whole
 * part, and so over all adverts that stand behind one damaged byte. Zeros, with which tapes fill their blocks, may follow.
 */
final class WholeGzip extends GZIPInputStream {

    /** Something else follows the gzip data. */
    static final class Trailing extends ZipException {
        private static final long serialVersionUID = 1;
    }

    private static final int TRAILER_BYTES = 8;

    WholeGzip(InputStream in) throws IOException {
        super(in, 1 << 16);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        if (count < 0) requireEnd();
        return count;
    }

    private void requireEnd() throws IOException {
        int left = inf.getRemaining() - TRAILER_BYTES;
        for (int i = len - Math.max(0, left); i < len; i++) if (buf[i] != 0) throw new Trailing();
        for (int next = in.read(); next >= 0; next = in.read()) if (next != 0) throw new Trailing();
    }
}
