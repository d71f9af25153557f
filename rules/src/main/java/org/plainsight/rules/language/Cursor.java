package org.plainsight.rules.language;

import java.util.List;

/** A place in a list of tokens, moved only forwards. */
final class Cursor {

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : Token.END;
    }

    Token next() {
        var token = peek();
        at++;
        return token;
    }

    void skip(int count) {
        at += count;
    }

    boolean takeSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) at++;
        return found;
    }

    boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        if (found) at++;
        return found;
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol))
            throw Refusal.of("`%s` was expected before %s".formatted(symbol, shownNext()), "close or complete it");
    }

    void expectWord(String word) {
        if (!takeWord(word))
            throw Refusal.of("`%s` was expected before %s".formatted(word, shownNext()), "complete the expression");
    }

    /** Refuses whatever is left over. */
    void expectEnd() {
        if (peek().kind() != Token.Kind.END)
            throw Refusal.of(
                    "%s does not belong here".formatted(shownNext()), "take it out, or correct what stands before it");
    }

    String shownNext() {
        var token = peek();
        return token.kind() == Token.Kind.END ? "the end" : "`" + token.shown() + "`";
    }
}
