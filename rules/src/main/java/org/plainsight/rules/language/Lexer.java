package org.plainsight.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.language.Token.Kind;

/** Cuts a FEEL text into tokens, in one pass and without patterns that could run long. */
final class Lexer {

    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_DIGITS = 34;
    private static final List<String> SYMBOLS = List.of(
            "..", "<=", ">=", "!=", "**", "<", ">", "=", "(", ")", "[", "]", ",", "+", "-", "*", "/", "@", ".", "{",
            "}", ":", "?");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        if (text.length() > MOST_CHARACTERS)
            throw Refusal.unsafe(
                    "a text of %d characters is too long".formatted(text.length()),
                    "write at most %d characters; split it into rows or decisions".formatted(MOST_CHARACTERS));
        return new Lexer(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) at++;
            else if (c == '"') tokens.add(new Token(Kind.STRING, string()));
            else if (isDigit(c)) tokens.add(new Token(Kind.NUMBER, number()));
            else if (isWordStart(c)) tokens.add(new Token(Kind.WORD, word()));
            else tokens.add(new Token(Kind.SYMBOL, symbol()));
        }
        return tokens;
    }

    private String symbol() {
        if (text.startsWith("//", at) || text.startsWith("/*", at))
            throw Refusal.of("a comment inside a formula is not read", "use an annotation column or a description");
        for (String symbol : SYMBOLS)
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return symbol;
            }
        char c = text.charAt(at);
        if ("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'".indexOf(c) >= 0)
            throw Refusal.of(
                    "`%c` is not a quotation mark that FEEL knows".formatted(c),
                    "use straight double quotes: \"text\"");
        if ("\u2264\u2265\u2260".indexOf(c) >= 0)
            throw Refusal.of("the sign `%c` is not known".formatted(c), "write <=, >= or not(null, ...)");
        throw Refusal.of("the sign %s is not known".formatted(shown(c)), "take it out");
    }

    private static String shown(char c) {
        return Character.isISOControl(c) || Character.isSurrogate(c) ? "U+%04X".formatted((int) c) : "`" + c + "`";
    }

    private String word() {
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at))) at++;
        return text.substring(from, at);
    }

    private String number() {
        int from = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        var number = text.substring(from, at);
        if (at < text.length() && isWordPart(text.charAt(at)))
            throw Refusal.of(
                    "`%s%s` is not a plain number".formatted(number, word()), "write the number out in digits");
        if (number.length() > MOST_DIGITS)
            throw Refusal.unsafe(
                    "a number of %d digits is too long".formatted(number.length()), "write at most 34 digits");
        if (number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.')
            throw Refusal.of("`%s` begins with a needless 0".formatted(number), "leave the leading 0 out");
        return number;
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) at++;
    }

    private String string() {
        var content = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return content.toString();
            if (Character.isISOControl(c))
                throw Refusal.of(
                        "a text in quotes holds a line break or control character", "write \\n for a line break");
            content.append(c == '\\' ? escape() : c);
        }
        throw Refusal.of("a text in quotes is not closed", "close it with \"");
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'u' -> codeUnit();
            default ->
                throw Refusal.of(
                        "`\\%c` is not known inside quotes".formatted(c), "write \\\", \\\\, \\n, \\t, \\r or \\uXXXX");
        };
    }

    private char codeUnit() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            if (digit < 0) throw Refusal.of("`\\u` needs four hex digits", "write for example \\u00e9");
            code = code * 16 + digit;
        }
        if (Character.isSurrogate((char) code))
            throw Refusal.of("`\\u%04x` is half a character".formatted(code), "write the character itself");
        return (char) code;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(char c) {
        return c == '_' || (Character.isLetter(c) && !Character.isSurrogate(c));
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }
}
