package org.plainsight.explain;

/** Makes the words of strangers safe to show: no control character, no mark that turns the direction of writing, no end. */
public final class Harmless {

    private Harmless() {}

    /** The text in one line: what cannot be seen or would steer the screen becomes a sign that can be seen. */
    public static String line(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    /** The same, cut to so many code points with {@code …} where it was longer. */
    public static String line(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return line(text);
        return line(text.substring(0, text.offsetByCodePoints(0, most - 1))) + "…";
    }

    /** Whether showing this character as it is could hide, move or command something. */
    public static boolean isHarmful(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || (type == Character.FORMAT && c != 0x200D)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    private static void append(StringBuilder safe, int c) {
        if (c == '\n' || c == '\r' || c == '\t') safe.append(' ');
        else if (isHarmful(c)) safe.append('\uFFFD');
        else safe.appendCodePoint(c);
    }
}
