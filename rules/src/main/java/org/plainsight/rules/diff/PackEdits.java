package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plainsight.rules.diff.Edit.Part;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Sentence;

/** Finds what somebody changed in a pack outside its models. */
final class PackEdits {

    private final Pack before;
    private final Pack after;
    private final List<Edit> edits = new ArrayList<>();

    PackEdits(Pack before, Pack after) {
        this.before = before;
        this.after = after;
    }

    List<Edit> all() {
        compare(Part.FAMILY, families(before), families(after));
        field(Part.LIMIT, "all weak families together", "" + before.weakCap(), "" + after.weakCap());
        compare(
                Part.PATTERN,
                named(before.sentences(), Sentence::name, PackEdits::words),
                named(after.sentences(), Sentence::name, PackEdits::words));
        compare(Part.PHRASE, phrases(before), phrases(after));
        compare(
                Part.CASE,
                named(before.cases(), PackEdits::name, PackEdits::words),
                named(after.cases(), PackEdits::name, PackEdits::words));
        given();
        charter();
        compare(Part.SOURCE, before.charter().sources(), after.charter().sources());
        compare(
                Part.EXCLUDED,
                named(before.charter().excluded(), e -> e.indicator(), e -> e.because()),
                named(after.charter().excluded(), e -> e.indicator(), e -> e.because()));
        return List.copyOf(edits);
    }

    private static Map<String, String> families(Pack pack) {
        return named(pack.families(), Family::table, family -> switch (family.strength()) {
            case STRONG -> "strong, at most " + family.cap();
            case WEAK -> "weak, at most " + family.cap();
            case PROTECTIVE -> "protective, takes away at most " + -family.cap();
        });
    }

    private static String words(Sentence sentence) {
        return "when %s, note it as \"%s\"".formatted(String.join(" and ", sentence.conditions()), sentence.note());
    }

    private static String words(CaseExample example) {
        var then = example.then();
        var parts = new ArrayList<String>();
        then.outcome().ifPresent(outcome -> parts.add("outcome " + outcome));
        then.route().ifPresent(route -> parts.add("route " + route));
        then.points().ifPresent(points -> parts.add(points + " points"));
        if (!then.fires().isEmpty()) parts.add("fires " + String.join(", ", then.fires()));
        if (!then.not().isEmpty()) parts.add("does not fire " + String.join(", ", then.not()));
        return String.join("; ", parts) + "; because " + example.because();
    }

    /** Two files may have a case of one name. */
    private static String name(CaseExample example) {
        return example.name() + "` of `" + example.file();
    }

    /** What a case gives is a tree of its file; that it changes is told, and read there. */
    private void given() {
        for (var example : after.cases()) {
            boolean changed = before.cases().stream()
                    .filter(old -> name(old).equals(name(example)))
                    .noneMatch(old -> old.given().equals(example.given()));
            boolean known = before.cases().stream().anyMatch(old -> name(old).equals(name(example)));
            if (known && changed)
                edits.add(Edit.changed(
                        Part.CASE, name(example), "what is given", "as in the old file", "as in the new file"));
        }
    }

    /** A phrase may stand for several facts and in several languages, so it is named with them. */
    private static Map<String, String> phrases(Pack pack) {
        return named(pack.lexicon(), p -> "%s (%s, %s)".formatted(p.phrase(), p.fact(), p.language()), p -> p.note());
    }

    private static <T> Map<String, String> named(List<T> things, Function<T, String> name, Function<T, String> words) {
        var named = new LinkedHashMap<String, String>();
        for (var thing : things) named.merge(name.apply(thing), words.apply(thing), (a, b) -> a + "; " + b);
        return named;
    }

    private void compare(Part part, Map<String, String> was, Map<String, String> is) {
        var names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (var name : names) {
            var old = was.get(name);
            var fresh = is.get(name);
            if (old == null) edits.add(Edit.added(part, name, String.valueOf(fresh)));
            else if (fresh == null) edits.add(Edit.removed(part, name, old));
            else if (!old.equals(fresh)) edits.add(Edit.changed(part, name, "", old, fresh));
        }
    }

    private void charter() {
        var was = before.charter();
        var is = after.charter();
        field(Part.CHARTER, "version", before.id().version(), after.id().version());
        field(Part.CHARTER, "title", was.title(), is.title());
        field(Part.CHARTER, "purpose", was.purpose(), is.purpose());
        field(Part.CHARTER, "status", was.status(), is.status());
        field(
                Part.CHARTER,
                "owner",
                was.ownerRole() + ", " + was.ownerOrganisation(),
                is.ownerRole() + ", " + is.ownerOrganisation());
        field(
                Part.CHARTER,
                "last day of weighing",
                Words.value(new Value.Day(was.experimentalUntil())),
                Words.value(new Value.Day(is.experimentalUntil())));
    }

    private void field(Part part, String name, String old, String fresh) {
        if (!old.equals(fresh)) edits.add(Edit.changed(part, name, "", old, fresh));
    }
}
