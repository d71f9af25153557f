package org.plainsight.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.rules.language.Token.Kind;

/** Names of facts and decisions: which are allowed, and which one stands at a place. Names may hold spaces. */
final class Names {

    private static final int LONGEST = 80;
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "then",
            "else",
            "some",
            "every",
            "for",
            "in",
            "satisfies",
            "return",
            "function",
            "external",
            "not",
            "null",
            "true",
            "false",
            "and",
            "or",
            "between",
            "instance",
            "of",
            "date",
            "time",
            "duration",
            "context",
            "is");
    private static final Set<String> FUNCTIONS = Set.of(
            "sum",
            "min",
            "max",
            "count",
            "contains",
            "list contains",
            "list",
            "string",
            "number",
            "boolean",
            "mean",
            "median",
            "mode",
            "all",
            "any",
            "now",
            "today",
            "substring",
            "string length",
            "upper case",
            "lower case",
            "starts with",
            "ends with",
            "matches",
            "replace",
            "split",
            "append",
            "concatenate",
            "remove",
            "reverse",
            "union",
            "flatten",
            "product",
            "stddev",
            "sort",
            "floor",
            "ceiling",
            "abs",
            "modulo",
            "sqrt",
            "log",
            "exp",
            "odd",
            "even",
            "decimal",
            "round",
            "item",
            "range",
            "get value",
            "get entries",
            "day of week",
            "day of year",
            "week of year",
            "month of year",
            "before",
            "after",
            "meets",
            "overlaps",
            "includes",
            "during",
            "starts",
            "finishes",
            "coincides");

    private final Map<String, Type> types;

    Names(Map<String, Type> types) {
        this.types = types;
    }

    /** Why a name may not be used in a pack, if it may not. */
    static Optional<String> fault(String name) {
        if (name.isEmpty()) return Optional.of("a name is missing");
        if (name.length() > LONGEST) return Optional.of("the name is longer than %d characters".formatted(LONGEST));
        var words = name.split(" ", -1);
        if (!Arrays.stream(words).allMatch(Names::isWord) || !Lexer.isWordStart(name.charAt(0)))
            return Optional.of("a name is made of words with single spaces between them, and begins with a letter");
        if (KEYWORDS.contains(words[0]))
            return Optional.of("a name may not begin with FEEL's own word `%s`".formatted(words[0]));
        if (FUNCTIONS.contains(name)) return Optional.of("`%s` is the name of a function of FEEL".formatted(name));
        return Optional.empty();
    }

    private static boolean isWord(String word) {
        if (word.isEmpty()) return false;
        boolean digits = word.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) return word.length() == 1 || word.charAt(0) != '0';
        return Lexer.isWordStart(word.charAt(0)) && word.chars().allMatch(c -> Lexer.isWordPart((char) c));
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    Type type(String name) {
        var type = types.get(name);
        if (type == null) throw new IllegalArgumentException("no name `%s`".formatted(name));
        return type;
    }

    /** Takes the longest known name that stands here. */
    String take(Cursor cursor) {
        var best = "";
        int most = 0;
        for (var name : types.keySet()) {
            int words = taken(name, cursor);
            if (words > most) {
                best = name;
                most = words;
            }
        }
        if (most == 0) throw unknown(cursor);
        mustEnd(best, cursor.peek(most));
        cursor.skip(most);
        return best;
    }

    /** How many tokens the name takes here; 0 where it does not stand here. */
    private static int taken(String name, Cursor cursor) {
        int from = 0;
        for (int i = 0; ; i++) {
            var word = cursor.peek(i);
            if (word.kind() != Kind.WORD && word.kind() != Kind.NUMBER) return 0;
            int to = from + word.text().length();
            if (!name.startsWith(word.text(), from) || (to < name.length() && name.charAt(to) != ' ')) return 0;
            if (to == name.length()) return i + 1;
            from = to + 1;
        }
    }

    /** FEEL reads on as long as what follows begins another name; so a name that might go on is refused. */
    private void mustEnd(String name, Token next) {
        if (!next.isWord()) return;
        var longer = name + " " + next.text();
        types.keySet().stream()
                .filter(other -> other.startsWith(longer + " "))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(
                            "`%s` could be the beginning of `%s`".formatted(longer, other),
                            "put `%s` in brackets".formatted(name));
                });
    }

    private Refusal unknown(Cursor cursor) {
        if (!cursor.peek().isWord())
            return Refusal.of(
                    "%s was found where a name or value belongs".formatted(cursor.shownNext()),
                    "write a name or a value there");
        var words = Stream.iterate(0, i -> i + 1)
                .map(cursor::peek)
                .takeWhile(t -> t.isWord() && !KEYWORDS.contains(t.text()))
                .limit(8)
                .map(Token::text)
                .collect(Collectors.joining(" "));
        var name = words.isEmpty() ? cursor.peek().text() : words;
        return Refusal.of("`%s` is not known here".formatted(name), remedy(name));
    }

    private String remedy(String name) {
        var near = Nearest.to(name, List.copyOf(types.keySet()));
        return near.map("did you mean `%s`? if not, "::formatted).orElse("")
                + "draw an information requirement from where it is made, and spell it as there";
    }
}
