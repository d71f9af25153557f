package org.plainsight.explain.text;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.explain.Harmless;

/** Lines of text that break between words, count columns as a terminal does, and never run over the edge. */
public final class Paragraphs {

    private static final int WIDTH = 96;

    private final StringBuilder text = new StringBuilder();

    /** An empty line. */
    public Paragraphs blank() {
        text.append('\n');
        return this;
    }

    /** A paragraph, indented by so many columns. */
    public Paragraphs line(int indent, String words) {
        return line(indent, "", words);
    }

    /** A paragraph whose first line starts with a mark, the others standing under the words. */
    public Paragraphs line(int indent, String mark, String words) {
        return lay(indent, mark, words, indent + columns(mark));
    }

    /** A paragraph that starts with a label; its other lines stand a little to the right of the label. */
    public Paragraphs labelled(int indent, String label, String words) {
        return lay(indent, label, words, indent + 2);
    }

    private Paragraphs lay(int indent, String mark, String words, int hang) {
        text.append(" ".repeat(indent)).append(mark);
        int column = indent + columns(mark);
        boolean first = true;
        for (String word : Harmless.line(words).split(" +")) {
            for (String piece : pieces(word, WIDTH - hang)) {
                int width = columns(piece);
                if (!first && column + 1 + width > WIDTH) {
                    text.append('\n').append(" ".repeat(hang));
                    column = hang;
                    first = true;
                }
                text.append(first ? "" : " ").append(piece);
                column += width + (first ? 0 : 1);
                first = false;
            }
        }
        text.append('\n');
        return this;
    }

    /** One line that is to be copied, so never broken. */
    public Paragraphs verbatim(int indent, String words) {
        text.append(" ".repeat(indent)).append(Harmless.line(words)).append('\n');
        return this;
    }

    /** A word in pieces that each fit a line. */
    private static List<String> pieces(String word, int most) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int width = 0;
        for (int c : word.codePoints().toArray()) {
            if (width + columns(c) > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
                width = 0;
            }
            piece.appendCodePoint(c);
            width += columns(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int columns(String word) {
        return word.codePoints().map(Paragraphs::columns).sum();
    }

    /** Two columns for the scripts and pictures that terminals draw wide; none for marks that sit on the letter before. */
    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F000 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
