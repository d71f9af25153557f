package org.plainsight.app.governing;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainsight.rules.Rules;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;

/** Makes a pack with one thing edited, by reading its files anew; what cannot be read is refused with every fault. */
final class Editing {

    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");

    private Editing() {}

    /** What came of an edit. */
    sealed interface Edited {
        record Done(Pack pack) implements Edited {}

        record Refused(List<String> faults) implements Edited {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** A row and where it stands. */
    record Place(Model model, Table table, String decision, Row row, Words words) {
        RowForm form() {
            return RowForm.of(table, row, words);
        }

        int number() {
            return table.rows().indexOf(row);
        }
    }

    /** Where a row stands; ids are unique in a file, and a row of the adverts' file comes first. */
    static Optional<Place> row(Pack pack, String id) {
        return Stream.of(pack.adverts(), pack.networks())
                .flatMap(model -> rows(pack, model))
                .filter(place -> place.row().id().equals(id))
                .findFirst();
    }

    private static Stream<Place> rows(Pack pack, Model model) {
        var words = words(pack, model);
        return model.decisions().stream()
                .filter(decision -> decision.logic() instanceof Table)
                .flatMap(decision -> ((Table) decision.logic())
                        .rows().stream()
                                .map(row -> new Place(model, (Table) decision.logic(), decision.name(), row, words)));
    }

    static Words words(Pack pack, Model model) {
        return Rules.words(model.file().equals(pack.adverts().file()) ? Rules.advertFacts() : Rules.networkFacts(pack));
    }

    /** The pack with a model's text edited. */
    static Edited model(Pack pack, Model model, int change, Function<RowText, Optional<String>> edit) {
        var file = pack.files().getOrDefault(model.file(), "");
        return edit.apply(new RowText(file))
                .map(text -> file(pack, model.file(), text, change))
                .orElseGet(() -> new Edited.Refused(List.of("The row is not in the file any more.")));
    }

    /** The pack with one file replaced; it gets a version of its own, so that two packs are never called the same. */
    static Edited file(Pack pack, String path, String text, int change) {
        var files = new TreeMap<>(pack.files());
        files.put(path, text);
        files.computeIfPresent(
                "pack.yaml",
                (name, charter) -> VERSION.matcher(charter)
                        .replaceFirst(
                                "version: \"%s\"".formatted(version(pack.id().version(), change))));
        var reading = Packs.read(files);
        if (reading instanceof Reading.Read read) return new Edited.Done(read.pack());
        return new Edited.Refused(((Reading.Refused) reading)
                .faults().stream().map(Editing::words).toList());
    }

    private static String version(String before, int change) {
        return before.replaceFirst("-c\\d+$", "") + "-c" + change;
    }

    /** A fault as one sentence. */
    static String words(Fault fault) {
        var text = fault.toString().replace("`", "");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
