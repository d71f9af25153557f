package org.plainsight.explain.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.plainsight.explain.Harmless;

/** Escapes, besides what JSON asks for, every character that would steer a terminal or turn the direction of writing. */
final class VisibleEscapes extends CharacterEscapes {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int[] ASCII = ascii();

    private static int[] ascii() {
        var escapes = standardAsciiEscapesForJSON();
        escapes[0x7F] = ESCAPE_CUSTOM;
        return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII.clone();
    }

    /** Called with every character beyond ASCII; halves of a pair are not to be told apart here and pass. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        if (Character.isSurrogate((char) c) || !Harmless.isHarmful(c)) return null;
        return new SerializedString("\\u%04x".formatted(c));
    }
}
