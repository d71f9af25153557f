package org.plainsight.rules.language;

/**
 * One token of a FEEL text.
 *
 * @param text a word, a number or a symbol as written; of a string, what it stands for
 */
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    static final Token END = new Token(Kind.END, "");

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** The token as a message shows it. */
    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.STRING ? FeelText.quoted(text) : text;
    }
}
