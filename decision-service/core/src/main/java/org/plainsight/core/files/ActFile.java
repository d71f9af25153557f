package org.plainsight.core.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.links.Act;
import org.plainsight.core.links.Acts;

/** Reads what analysts said about links, one JSON object a line (schema {@code unlink.schema.json}), plain or gzipped. */
public final class ActFile {

    private static final Set<String> FIELDS = Set.of("act", "a", "b", "kind", "via", "by", "because", "at");
    private static final Pattern PHONE = Pattern.compile("\\+\\d{7,15}");
    private static final int MOST_LINES = 100_000;
    private static final int LONGEST_REASON = 2_000;

    private final List<Act> acts = new ArrayList<>();
    /** The line of each act, from 1, in the order of {@link #acts}. */
    private final List<Long> lines = new ArrayList<>();

    private final List<Rejected> rejected = new ArrayList<>();

    private ActFile() {}

    /** Reads the whole file; all faults of all lines are told at once. */
    public static ActReading read(Path file) {
        try (var in = AdvertFile.open(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            return new ActFile().read(file, reader);
        } catch (CharacterCodingException e) {
            return new ActReading.Unreadable("cannot read `%s`: it is not UTF-8".formatted(file));
        } catch (IOException e) {
            return new ActReading.Unreadable("cannot read `%s`: %s".formatted(file, AdvertFile.why(e)));
        }
    }

    private ActReading read(Path file, BufferedReader reader) throws IOException {
        long number = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (++number > MOST_LINES)
                return new ActReading.Unreadable(
                        "`%s` holds more than %d lines; leave out acts that were undone".formatted(file, MOST_LINES));
            if (!line.isBlank()) line(line, number);
        }
        checkTogether();
        return rejected.isEmpty() ? new ActReading.Read(Acts.of(acts)) : new ActReading.AtFault(rejected);
    }

    private void line(String line, long number) {
        var faults = new ArrayList<String>();
        if (line.length() > Limits.LINE_BYTES) faults.add("is longer than any act is");
        var tree = faults.isEmpty() ? JsonTree.read(line, faults) : Map.<String, Object>of();
        var act = new One(tree, faults).act();
        if (act.isEmpty() || !faults.isEmpty()) {
            rejected.add(new Rejected(number, "", faults));
            return;
        }
        acts.add(act.get());
        lines.add(number);
    }

    /** The act that a line of a run's own copy tells; empty where it tells none. */
    public static Optional<Act> one(String line) {
        var faults = new ArrayList<String>();
        var act = new One(JsonTree.read(line, faults), faults).act();
        return faults.isEmpty() ? act : Optional.empty();
    }

    /** What no line can be blamed for alone: two acts at one moment, and an undo of nothing. */
    private void checkTogether() {
        var faultsOf = new HashMap<Integer, String>();
        var before = new HashMap<String, List<Integer>>();
        for (int i = 0; i < acts.size(); i++)
            before.computeIfAbsent(acts.get(i).topic(), t -> new ArrayList<>()).add(i);
        for (var same : before.values()) {
            same.sort((i, j) -> acts.get(i).compareTo(acts.get(j)));
            for (int k = 0; k < same.size(); k++) together(same, k).ifPresent(fault(same.get(k), faultsOf));
        }
        faultsOf.forEach((i, fault) -> rejected.add(new Rejected(lines.get(i), "", List.of(fault))));
        rejected.sort(java.util.Comparator.comparingLong(Rejected::line));
    }

    private static java.util.function.Consumer<String> fault(int act, Map<Integer, String> faultsOf) {
        return fault -> faultsOf.put(act, fault);
    }

    private Optional<String> together(List<Integer> same, int k) {
        var act = acts.get(same.get(k));
        if (k > 0) {
            var last = acts.get(same.get(k - 1));
            if (last.at().equals(act.at()) && last.kind() != act.kind())
                return Optional.of(
                        "says something else about the same at the same moment as line %d; give the moment of each"
                                .formatted(lines.get(same.get(k - 1))));
            if (act.kind() == Act.Kind.UNDO && last.kind() == Act.Kind.UNDO && !last.equals(act))
                return Optional.of("undoes what line %d undid already".formatted(lines.get(same.get(k - 1))));
            return Optional.empty();
        }
        return act.kind() == Act.Kind.UNDO
                ? Optional.of("undoes nothing: no earlier line says anything about this pair and ground")
                : Optional.empty();
    }

    /** One line. */
    private static final class One {
        private final Map<String, Object> tree;
        private final List<String> faults;

        One(Map<String, Object> tree, List<String> faults) {
            this.tree = tree;
            this.faults = faults;
        }

        Optional<Act> act() {
            if (tree.isEmpty() && !faults.isEmpty()) return Optional.empty();
            var strange = new java.util.TreeSet<>(tree.keySet());
            strange.removeAll(FIELDS);
            if (!strange.isEmpty())
                faults.add("holds %s, which no act has"
                        .formatted(strange.stream().map(Limits::shown).collect(Collectors.joining(", "))));
            var kind = kind();
            var a = words("a", Limits.NAME_CHARS);
            var b = words("b", Limits.NAME_CHARS);
            if (a != null && a.equals(b)) faults.add("names advert %s twice".formatted(Limits.shown(a)));
            var via = via(kind);
            var by = words("by", Limits.NAME_CHARS);
            var because = words("because", LONGEST_REASON);
            var at = moment();
            if (!faults.isEmpty()
                    || kind == null
                    || a == null
                    || b == null
                    || by == null
                    || because == null
                    || at == null) return Optional.empty();
            return Optional.of(Act.of(kind, a, b, via, by, because, at));
        }

        private Act.@Nullable Kind kind() {
            var text = words("act", Limits.NAME_CHARS);
            if (text == null) return null;
            var kind = Act.Kind.of(text);
            if (kind.isEmpty())
                faults.add("`act` is %s, and must be one of %s".formatted(Limits.shown(text), Act.Kind.codes()));
            return kind.orElse(null);
        }

        /** The ground; null where the act is about all of them. */
        private @Nullable Identifier via(Act.@Nullable Kind act) {
            if (!tree.containsKey("kind") && !tree.containsKey("via")) return null;
            if (act == Act.Kind.CONFIRM)
                faults.add("confirms one ground; a pair is confirmed as a whole, so leave `kind` and `via` out");
            var code = words("kind", Limits.NAME_CHARS);
            var value = words("via", Limits.LINE_BYTES);
            if (code == null || value == null) return null;
            var kind = Identifier.Kind.of(code).filter(k -> k != Identifier.Kind.CONFIRMED);
            if (kind.isEmpty()) {
                faults.add("`kind` is %s, and no link has it; copy it from the link".formatted(Limits.shown(code)));
                return null;
            }
            if (kind.get() == Identifier.Kind.PHONE && !PHONE.matcher(value).matches())
                faults.add("`via` is %s, and a phone is written as links show it, such as `+447700900123`"
                        .formatted(Limits.shown(value)));
            return new Identifier(kind.get(), value);
        }

        private @Nullable String words(String field, int most) {
            var value = tree.get(field);
            if (value == null) faults.add("`%s` is missing".formatted(field));
            else if (!(value instanceof String text))
                faults.add("`%s` is %s, and must be a string".formatted(field, Limits.shown(value.toString())));
            else if (text.isBlank()) faults.add("`%s` is blank".formatted(field));
            else if (text.length() > most)
                faults.add("`%s` has %d characters, and at most %d are read".formatted(field, text.length(), most));
            else return text.strip();
            return null;
        }

        private @Nullable Instant moment() {
            var text = words("at", Limits.NAME_CHARS);
            if (text == null) return null;
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                faults.add("`at` is %s, and must be a moment such as `2026-11-01T09:30:00Z`"
                        .formatted(Limits.shown(text)));
                return null;
            }
        }
    }
}
