package org.plainsight.core.files;

/** How much one line of adverts may hold; whatever goes over is a fault of that line. */
final class Limits {
    static final int LINE_BYTES = 1 << 20;
    static final int DEPTH = 16;
    static final int ITEMS = 1_000;
    static final int FIELDS = 500;
    static final int NAME_CHARS = 500;
    static final int NUMBER_CHARS = 40;
    static final int FAULTS = 50;

    /** The most characters of a bad value that a fault repeats. */
    static final int SHOWN_CHARS = 60;

    private Limits() {}

    /** A value as a fault shows it: shortened, in backticks, and without characters that could move a terminal's cursor. */
    static String shown(String value) {
        var text = new StringBuilder(SHOWN_CHARS + 8).append('`');
        int end = Math.min(value.length(), SHOWN_CHARS);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            text.append(
                    Character.isISOControl(c) || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT
                            ? '\uFFFD'
                            : c);
        }
        return text.append(value.length() > end ? "…`" : "`").toString();
    }
}
