package org.plainsight.rules.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Nearest;

/** The keys of one YAML mapping, taken one by one with their types; what is left at the end is unknown. */
final class Keys {

    private static final int LONGEST_TEXT = 4_000;

    private final String file;
    private final int line;
    private final List<Fault> faults;
    private final Map<String, Yaml> left;
    private final Set<String> asked = new LinkedHashSet<>();

    private Keys(String file, Yaml.Entries entries, List<Fault> faults) {
        this.file = file;
        this.line = entries.line();
        this.faults = faults;
        this.left = new HashMap<>(entries.entries());
    }

    /** The keys of a mapping; of anything else none, after a fault. */
    static Keys of(String file, Yaml yaml, String what, List<Fault> faults) {
        if (yaml instanceof Yaml.Entries entries) return new Keys(file, entries, faults);
        faults.add(Fault.of(
                Place.of(file + ":" + yaml.line()),
                "%s is no list of keys and values".formatted(what),
                "write `key: value`"));
        return new Keys(file, new Yaml.Entries(Map.of(), yaml.line()), new ArrayList<>());
    }

    int line() {
        return line;
    }

    /** A text that must be there. */
    String text(String key) {
        return optionalText(key).orElseGet(() -> missing(key));
    }

    Optional<String> optionalText(String key) {
        return take(key).flatMap(value -> {
            if (value instanceof Yaml.Scalar scalar
                    && !scalar.isNothing()
                    && !scalar.text().isBlank()) {
                if (scalar.text().length() > LONGEST_TEXT)
                    fault(value, key, "the text is longer than %d characters".formatted(LONGEST_TEXT), "shorten it");
                return Optional.of(scalar.text().strip());
            }
            if (!(value instanceof Yaml.Scalar))
                fault(value, key, "`%s` is not a text".formatted(key), "write one text");
            return Optional.empty();
        });
    }

    int whole(String key) {
        var number = optionalWhole(key);
        if (number.isEmpty() && !asked.contains(key + "!")) missing(key);
        return number.orElse(0);
    }

    OptionalInt optionalWhole(String key) {
        var value = take(key);
        if (value.isEmpty()) return OptionalInt.empty();
        if (value.get() instanceof Yaml.Scalar scalar && !scalar.quoted()) {
            try {
                return OptionalInt.of(Integer.parseInt(scalar.text()));
            } catch (NumberFormatException e) {
                fault(
                        value.get(),
                        scalar.text(),
                        "`%s` is not a whole number".formatted(key),
                        "write digits, such as 12 or -10");
            }
        } else fault(value.get(), "", "`%s` is not a whole number".formatted(key), "write digits, such as 12 or -10");
        asked.add(key + "!");
        return OptionalInt.empty();
    }

    LocalDate day(String key) {
        var text = text(key);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(Fault.of(
                    place().withText(text),
                    "`%s` is not a day".formatted(key),
                    "write year-month-day, such as 2027-06-30"));
            return LocalDate.EPOCH;
        }
    }

    /** A list of texts; none where the key is missing. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        items(key, item -> {
            if (item instanceof Yaml.Scalar scalar && !scalar.isNothing())
                texts.add(scalar.text().strip());
            else
                fault(
                        item,
                        key,
                        "`%s` holds something that is not a text".formatted(key),
                        "write a list of texts: [a, b]");
        });
        return texts;
    }

    /** Texts by name; none where the key is missing. */
    Map<String, String> textsByName(String key) {
        var texts = new LinkedHashMap<String, String>();
        take(key).ifPresent(value -> {
            if (!(value instanceof Yaml.Entries entries)) {
                fault(value, key, "`%s` is no list of names and texts".formatted(key), "write `name: text`");
                return;
            }
            entries.entries().forEach((name, text) -> {
                if (text instanceof Yaml.Scalar scalar && !scalar.text().isBlank())
                    texts.put(name, scalar.text().strip());
                else fault(text, name, "`%s` in `%s` is not a text".formatted(name, key), "write one text");
            });
        });
        return texts;
    }

    /** Each item of a list; none where the key is missing. */
    void items(String key, Consumer<Yaml> each) {
        take(key).ifPresent(value -> {
            if (value instanceof Yaml.Items items) items.items().forEach(each);
            else if (!(value instanceof Yaml.Scalar scalar && scalar.isNothing()))
                fault(value, key, "`%s` is not a list".formatted(key), "write [a, b], or lines that begin with `- `");
        });
    }

    Optional<Yaml> take(String key) {
        asked.add(key);
        return Optional.ofNullable(left.remove(key));
    }

    /** Names every key that nobody asked for. */
    void end() {
        left.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(unknown -> {
            var near = Nearest.to(
                    unknown.getKey(),
                    asked.stream().filter(k -> !k.endsWith("!")).toList());
            fault(
                    unknown.getValue(),
                    unknown.getKey(),
                    "the key is not known",
                    near.map("did you mean `%s`?"::formatted).orElse("take it out"));
        });
    }

    private String missing(String key) {
        faults.add(Fault.of(place(), "`%s` is missing".formatted(key), "write `%s: ...`".formatted(key)));
        return "";
    }

    Place place() {
        return Place.of(file + ":" + line);
    }

    private void fault(Yaml at, String text, String problem, String remedy) {
        faults.add(Fault.of(Place.of(file + ":" + at.line()).withText(text), problem, remedy));
    }
}
