package org.plainsight.rules.grid;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/**
 * A vector of states as text: base64url without padding over a version byte and each state, seven bits a byte, lowest first,
 * the eighth bit telling that more follow.
 */
public final class StateText {

    private static final int VERSION = 1;

    /** What a text turned out to be. */
    public sealed interface Reading {

        /** The states in the order of the grid's axes over facts. */
        final class Vector implements Reading {
            private final short[] states;

            private Vector(short[] states) {
                this.states = states;
            }

            public short[] states() {
                return states.clone();
            }
        }

        /** No vector of this grid, and why. */
        record Misfit(String why) implements Reading {}
    }

    private final int[] sizes;

    StateText(int[] sizes) {
        this.sizes = sizes;
    }

    String write(short[] states) {
        var bytes = new ByteArrayOutputStream(states.length + 8);
        bytes.write(VERSION);
        for (int state : states) {
            int rest = state;
            while (rest >= 0x80) {
                bytes.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    Reading read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return new Reading.Misfit("`%s` is not base64url".formatted(shortened(text)));
        }
        if (bytes.length == 0 || bytes[0] != VERSION)
            return new Reading.Misfit("the trace is not of form %d".formatted(VERSION));
        return read(bytes);
    }

    private Reading read(byte[] bytes) {
        short[] states = new short[sizes.length];
        int at = 1;
        for (int axis = 0; axis < sizes.length; axis++) {
            int state = 0;
            int shift = 0;
            boolean more = true;
            while (more) {
                if (at == bytes.length || shift > 14)
                    return new Reading.Misfit(
                            "the trace breaks off at question %d of %d".formatted(axis + 1, sizes.length));
                state |= (bytes[at] & 0x7f) << shift;
                shift += 7;
                more = bytes[at++] < 0;
            }
            if (state >= sizes[axis] || (shift > 7 && state < 1 << (shift - 7)))
                return new Reading.Misfit("question %d has no state %d".formatted(axis + 1, state));
            states[axis] = (short) state;
        }
        if (at != bytes.length)
            return new Reading.Misfit("the trace goes on after question %d".formatted(sizes.length));
        return new Reading.Vector(states);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 37) + "..." : text;
    }
}
