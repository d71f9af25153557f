package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Charter;
import org.plainsight.rules.pack.Charter.Excluded;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;

/** What {@code pack.yaml} says. */
record CharterFile(String id, String version, Charter charter, List<Family> families, int weakCap) {

    private static final String FILE = "pack.yaml";

    static Optional<CharterFile> read(String text, List<Fault> faults) {
        return SafeYaml.read(FILE, text, faults).map(yaml -> read(Keys.of(FILE, yaml, "the file", faults), faults));
    }

    private static CharterFile read(Keys keys, List<Fault> faults) {
        var id = keys.text("id");
        var version = keys.text("version");
        checkWord(keys, "id", id, "abcdefghijklmnopqrstuvwxyz0123456789-", faults);
        checkWord(keys, "version", version, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-", faults);
        var title = keys.text("title");
        var purpose = keys.text("purpose");
        var status = keys.text("status");
        var owner = Keys.of(
                FILE, keys.take("owner").orElse(new Yaml.Entries(java.util.Map.of(), keys.line())), "`owner`", faults);
        var role = owner.text("role");
        var organisation = owner.text("organisation");
        owner.end();
        var until = keys.day("experimentalUntil");
        var sources = keys.textsByName("sources");
        var families = families(keys, faults);
        var weakCap = keys.whole("weakCap");
        if (weakCap < 0)
            faults.add(Fault.of(keys.place(), "`weakCap` is below 0", "write how much all weak families give at most"));
        var excluded = excluded(keys, sources.keySet(), faults);
        keys.end();
        return new CharterFile(
                id,
                version,
                new Charter(title, purpose, status, role, organisation, until, sources, excluded),
                families,
                weakCap);
    }

    private static void checkWord(Keys keys, String key, String word, String letters, List<Fault> faults) {
        boolean fits = word.length() <= 64
                && word.chars().allMatch(c -> letters.indexOf(c) >= 0)
                && !word.startsWith("-")
                && !word.startsWith(".");
        if (!fits)
            faults.add(Fault.of(
                    keys.place().withText(word),
                    "`%s` may hold only letters, digits and - (a version also .)".formatted(key),
                    "write for example `uk-asw` and \"2026.1\""));
    }

    private static List<Family> families(Keys keys, List<Fault> faults) {
        var families = new ArrayList<Family>();
        var names = new HashSet<String>();
        keys.items("families", item -> {
            var family = Keys.of(FILE, item, "a family", faults);
            var table = family.text("table");
            var strength = strength(family, faults);
            int cap = family.whole("cap");
            family.end();
            if (!table.isEmpty() && !names.add(table))
                faults.add(Fault.of(family.place().withText(table), "the family stands twice", "keep one of them"));
            strength.flatMap(s -> family(family, table, s, cap, faults)).ifPresent(families::add);
        });
        if (families.isEmpty())
            faults.add(Fault.of(keys.place(), "the pack has no families", "list at least one under `families`"));
        return families;
    }

    private static Optional<Strength> strength(Keys family, List<Fault> faults) {
        var word = family.text("strength");
        for (var strength : Strength.values())
            if (strength.name().toLowerCase(Locale.ROOT).equals(word)) return Optional.of(strength);
        if (!word.isEmpty())
            faults.add(Fault.of(
                    family.place().withText(word), "this strength is not known", "write strong, weak or protective"));
        return Optional.empty();
    }

    private static Optional<Family> family(Keys at, String table, Strength strength, int cap, List<Fault> faults) {
        if (strength == Strength.PROTECTIVE ? cap <= 0 : cap >= 0) return Optional.of(new Family(table, strength, cap));
        faults.add(Fault.of(
                at.place().withText(String.valueOf(cap)),
                "the cap does not go with a %s family".formatted(strength.name().toLowerCase(Locale.ROOT)),
                "a protective family's cap is 0 or below, every other's 0 or above"));
        return Optional.empty();
    }

    private static List<Excluded> excluded(Keys keys, Set<String> sources, List<Fault> faults) {
        var excluded = new ArrayList<Excluded>();
        keys.items("excluded", item -> {
            var one = Keys.of(FILE, item, "an excluded indicator", faults);
            var indicator = one.text("indicator");
            var because = one.text("because");
            var cited = one.texts("sources");
            one.end();
            cited.stream()
                    .filter(c -> !sources.contains(c))
                    .forEach(c -> faults.add(Fault.of(
                            one.place().withText(c),
                            "this source is not listed",
                            "add it under `sources` with its citation")));
            excluded.add(new Excluded(indicator, because, cited));
        });
        return excluded;
    }
}
