package org.plainsight.app.deciding;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that may not be longer than it says. */
final class Limited extends FilterInputStream {

    /** It was longer. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private long left;

    Limited(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) spend(1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read > 0) spend(read);
        return read;
    }

    private void spend(int bytes) throws TooLong {
        left -= bytes;
        if (left < 0) throw new TooLong();
    }
}
