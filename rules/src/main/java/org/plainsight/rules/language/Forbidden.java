package org.plainsight.rules.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Names the forbidden constructs of FEEL in a text that was refused, so that the refusal says why they are forbidden. */
final class Forbidden {

    private static final String FACT = "use a fact of the catalogue that holds the answer";
    private static final Map<String, Refusal> WORDS = Map.ofEntries(
            entry("external", "external functions run code", "write a row or a fact instead"),
            entry("function", "function definitions can run code", "write a row or a fact instead"),
            entry("for", "`for` may run without end", "use count, sum, min, max or some ... in a fact that is a list"),
            entry(
                    "return",
                    "`for` may run without end",
                    "use count, sum, min, max or some ... in a fact that is a list"),
            entry("every", "`every` is not read", "ask the opposite with some, or " + FACT),
            entry("instance", "`instance of` is not read", "the catalogue says what type a fact has"),
            entry("between", "`between` is not read", "write an interval such as [3..5]"),
            entry("and", "`and` is not read", "give each condition a column of its own, or nest one `if` in another"),
            entry("or", "`or` is not read", "separate values by commas, or give each condition a row of its own"));
    private static final Map<String, Refusal> CALLS = Map.of(
            "matches", pattern("matches"),
            "replace", pattern("replace"),
            "split", pattern("split"),
            "now", clock("now"),
            "today", clock("today"),
            "invoke", refusal("calls by name are not read", FACT));

    private Forbidden() {}

    static Optional<Refusal> in(String text) {
        List<Token> tokens;
        try {
            tokens = Lexer.tokens(text);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> at(tokens, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> at(List<Token> tokens, int i) {
        var token = tokens.get(i);
        boolean calls = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
        if (token.isWord()) {
            var call = calls ? CALLS.get(token.text()) : null;
            return Optional.ofNullable(call == null ? WORDS.get(token.text()) : call);
        }
        if (token.isSymbol("{"))
            return Optional.of(refusal("contexts in braces are not read", "write one decision for each entry"));
        if (token.isSymbol("**")) return Optional.of(refusal("`**` is not read", "multiply, or " + FACT));
        if (token.isSymbol("?"))
            return Optional.of(refusal("`?` is not read", "a cell speaks of its own column: write the values alone"));
        if (token.isSymbol(".") && i + 1 < tokens.size() && tokens.get(i + 1).isWord())
            return Optional.of(refusal(
                    "`.%s` reads a property, which can run code"
                            .formatted(tokens.get(i + 1).text()),
                    FACT));
        if (token.isSymbol("."))
            return Optional.of(refusal("a point stands alone", "write numbers as 0.5, intervals as [3..5]"));
        return Optional.empty();
    }

    private static Map.Entry<String, Refusal> entry(String word, String problem, String remedy) {
        return Map.entry(word, refusal(problem, remedy));
    }

    private static Refusal pattern(String function) {
        return refusal(
                "`%s` takes patterns, which can run without end".formatted(function),
                "use contains(text, \"part\"), or a phrase of the lexicon");
    }

    private static Refusal clock(String function) {
        return refusal(
                "`%s()` would give another answer tomorrow".formatted(function),
                "use a fact: the day is fixed by --as-of");
    }

    private static Refusal refusal(String problem, String remedy) {
        return Refusal.of(problem, remedy);
    }
}
