package org.plainsight.core.files;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 bytes in the making, for JSON that is mostly the same from line to line. Not thread-safe. */
final class Utf8 extends OutputStream {

    private byte[] bytes;
    private int size;

    Utf8(int expectedBytes) {
        bytes = new byte[Math.max(16, expectedBytes)];
    }

    /** JSON without white space that is known to be plain ASCII. */
    static byte[] ascii(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    int size() {
        return size;
    }

    /** The bytes so far, of which {@link #size} count. Not to be changed. */
    byte[] array() {
        return bytes;
    }

    @Override
    public void write(int one) {
        room(1);
        bytes[size++] = (byte) one;
    }

    @Override
    public void write(byte[] some, int from, int length) {
        room(length);
        System.arraycopy(some, from, bytes, size, length);
        size += length;
    }

    @Override
    public void write(byte[] some) {
        write(some, 0, some.length);
    }

    /** Writes once more what stands between two places. */
    void repeat(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, size, to - from);
        size += to - from;
    }

    /** A JSON string with its quotes. */
    void string(String text) {
        room(text.length() + 2);
        int start = size;
        bytes[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                size = start + 1;
                write(JsonStringEncoder.getInstance().quoteAsUTF8(text));
                break;
            }
            bytes[size++] = (byte) c;
        }
        write('"');
    }

    void number(int number) {
        if (number >= 0 && number < 10) write('0' + number);
        else write(ascii(Integer.toString(number)));
    }

    private void room(int more) {
        if (bytes.length - size < more) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
