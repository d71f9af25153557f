package org.plainsight.rules.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.files.PackFolder;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;

/** The example pack, which is sound, with a few words of its files changed. */
final class EditedPack {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<String, List<String[]>> edits = new LinkedHashMap<>();

    static EditedPack example() {
        return new EditedPack();
    }

    /** Replaces every place of a text in a file; the text must be there. */
    EditedPack edit(String file, String from, String to) {
        edits.computeIfAbsent(file, f -> new ArrayList<>()).add(new String[] {from, to});
        return this;
    }

    Pack pack() {
        try {
            var folder = Files.createTempDirectory("edited-pack");
            var source = Path.of("src/test/resources/example-pack");
            try (var files = Files.walk(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var name = source.relativize(file).toString();
                    var target = folder.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, edited(name, Files.readString(file)));
                }
            }
            return PackFolder.read(folder).fold(pack -> pack, refused -> {
                throw new AssertionError("the edited pack is refused: " + refused.faults());
            });
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private String edited(String file, String text) {
        var edited = text;
        for (var edit : edits.getOrDefault(file, List.of())) {
            if (!edited.contains(edit[0])) throw new AssertionError("`%s` is not in %s".formatted(edit[0], file));
            edited = edited.replace(edit[0], edit[1]);
        }
        return edited;
    }

    CheckReport check() {
        return check(pack(), CheckOptions.quick(TODAY));
    }

    List<String> faults() {
        return check().faults().stream().map(Fault::toString).toList();
    }

    static CheckReport check(Pack pack, CheckOptions options) {
        var networks = Catalogue.networks(
                pack.familiesOf(pack.adverts()).stream().map(Family::table).toList());
        return Checks.run(pack, Catalogue.adverts(), networks, options, CaseFacts.none(), Progress.silent());
    }
}
