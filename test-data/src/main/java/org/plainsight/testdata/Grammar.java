package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The grammar file: rules that expand, by chance, to sentences with slots such as {@code <town>} still open. */
final class Grammar {
    private final Map<String, Rule> rules = new HashMap<>();

    private Grammar() {}

    static Grammar read() {
        Grammar grammar = new Grammar();
        for (String line : Resources.lines("wording.grammar")) {
            int at = line.indexOf(" = ");
            grammar.rule(line.substring(0, at).strip())
                    .alternatives
                    .addAll(grammar.alternatives(line.substring(at + 3)));
        }
        grammar.rules.forEach((name, rule) -> {
            if (rule.alternatives.isEmpty()) {
                throw new IllegalStateException(
                        "the grammar speaks of a rule `%s` that it does not give: add it or mend the name"
                                .formatted(name));
            }
        });
        return grammar;
    }

    String say(String rule, Dice dice) {
        Rule known = rules.get(rule);
        if (known == null) {
            throw new IllegalArgumentException("the grammar has no rule `%s`".formatted(rule));
        }
        StringBuilder out = new StringBuilder(96);
        known.append(out, dice);
        return out.toString();
    }

    private Rule rule(String name) {
        return rules.computeIfAbsent(name, ignored -> new Rule());
    }

    private List<List<Piece>> alternatives(String text) {
        List<List<Piece>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|", -1)) {
            alternatives.add(pieces(alternative.strip()));
        }
        return alternatives;
    }

    private List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            pieces.add(new Words(text.substring(from, open)));
            pieces.add(rule(text.substring(open + 1, close)));
            from = close + 1;
        }
        pieces.add(new Words(text.substring(from)));
        return pieces;
    }

    private interface Piece {
        void append(StringBuilder out, Dice dice);
    }

    private record Words(String text) implements Piece {
        @Override
        public void append(StringBuilder out, Dice dice) {
            out.append(text);
        }
    }

    private static final class Rule implements Piece {
        private final List<List<Piece>> alternatives = new ArrayList<>();

        @Override
        public void append(StringBuilder out, Dice dice) {
            for (Piece piece : dice.pick(alternatives)) {
                piece.append(out, dice);
            }
        }
    }
}
