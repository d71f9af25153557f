package org.plainsight.rules.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Parsed;

/** What can be changed in a sentence of the dictionary without writing: its numbers, and the things that it speaks of. */
public final class Placeholders {

    private Placeholders() {}

    /**
     * One placeholder of a sentence.
     *
     * @param name its name in the dictionary
     * @param value what stands there now
     * @param choices what may stand there; empty where it is a whole number from 1 to 999,999
     */
    public record Placeholder(String name, String value, List<String> choices) {
        public Placeholder {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A piece of a sentence.
     *
     * @param words what stands there now
     * @param placeholder what can be changed there; empty for fixed words
     */
    public record Piece(String words, Optional<Placeholder> placeholder) {}

    /** A sentence piece by piece, in its order; one piece of fixed words where the dictionary does not know it. */
    public static List<Piece> pieces(String sentence) {
        var all = of(sentence);
        return Dictionary.form(sentence)
                .map(form -> form.pieces().stream()
                        .filter(it -> !it.isEmpty())
                        .map(it -> piece(it, all))
                        .toList())
                .orElse(List.of(new Piece(sentence, Optional.empty())));
    }

    private static Piece piece(String text, List<Placeholder> all) {
        return all.stream()
                .filter(it -> text.equals("{" + it.name() + "}"))
                .findFirst()
                .map(it -> new Piece(it.value(), Optional.of(it)))
                .orElseGet(() -> new Piece(text, Optional.empty()));
    }

    /** The placeholders of a sentence, in its order; none where the dictionary does not know it. */
    public static List<Placeholder> of(String sentence) {
        return Dictionary.form(sentence)
                .map(form -> form.arguments(sentence).entrySet().stream()
                        .map(it -> new Placeholder(it.getKey(), it.getValue(), choices(form, it.getKey())))
                        .toList())
                .orElse(List.of());
    }

    private static List<String> choices(SentenceForm form, String name) {
        return switch (form.kind(name)) {
            case "one" -> Arrays.stream(Mark.values()).map(Mark::one).toList();
            case "many" -> Arrays.stream(Mark.values()).map(Mark::many).toList();
            default -> List.of();
        };
    }

    /** The sentence with other things in its placeholders; those not named stay as they are. */
    public static Parsed<String> filled(String sentence, Map<String, String> values) {
        var form = Dictionary.form(sentence);
        if (form.isEmpty()) return bad("`%s` is no sentence of the dictionary".formatted(sentence), "choose one of it");
        var all = form.get().arguments(sentence);
        for (var value : values.entrySet()) {
            var why = objection(form.get(), all.keySet().contains(value.getKey()), value.getKey(), value.getValue());
            if (why.isPresent()) return why.get();
            all.put(value.getKey(), value.getValue());
        }
        return new Parsed.Good<>(form.get().filled(all));
    }

    private static Optional<Parsed<String>> objection(SentenceForm form, boolean has, String name, String value) {
        if (!has)
            return Optional.of(bad("the sentence has no placeholder `%s`".formatted(name), "name one that it has"));
        var choices = choices(form, name);
        boolean fits = choices.isEmpty() ? value.matches("[1-9]\\d{0,5}") : choices.contains(value);
        if (fits) return Optional.empty();
        return Optional.of(bad(
                "`%s` cannot stand for `%s`".formatted(value, name),
                choices.isEmpty()
                        ? "write a whole number from 1 to 999999"
                        : "choose one of " + String.join(", ", choices)));
    }

    private static Parsed<String> bad(String problem, String remedy) {
        return new Parsed.Bad<>(Fault.Weight.FAULT, problem, remedy);
    }
}
