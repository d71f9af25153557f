package org.plainsight.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Advert.Part;
import org.plainsight.core.identifiers.Span;

/** The facts that an advert's words tell. */
final class WordFacts {

    private static final List<String> TRUTHS = List.of(
            "answeredByOther",
            "pluralVoice",
            "openTerms",
            "videoRefused",
            "screeningWording",
            "newInTown",
            "depositWording",
            "safetyWording");

    private final Advert advert;
    private final Notes notes;
    private final List<Tokens> fields;
    private final Map<String, List<Lexicon.Hit>> hits = new TreeMap<>();
    /** Both fields as a whole, where a fact rests on what they do not say. */
    private final List<Ground> whole;

    WordFacts(Advert advert, Lexicon lexicon, Notes notes) {
        this.advert = advert;
        this.notes = notes;
        this.fields = fields(advert);
        this.whole = fields.stream().map(f -> Ground.of(advert.id(), f.field)).toList();
        for (var field : fields)
            for (var hit : lexicon.in(field))
                if (!hit.negated())
                    hits.computeIfAbsent(hit.fact(), f -> new ArrayList<>()).add(hit);
    }

    /** Title and text, where they are given. */
    static List<Tokens> fields(Advert advert) {
        var fields = new ArrayList<Tokens>(2);
        if (advert.gives(Part.TITLE)) fields.add(new Tokens("title", advert.title()));
        if (advert.gives(Part.TEXT)) fields.add(new Tokens("text", advert.text()));
        return fields;
    }

    void find() {
        for (var fact : TRUTHS) notes.truth(fact, hits.containsKey(fact), grounds(fact));
        boolean game = hits.containsKey("rolePlayWording");
        notes.truth("controlWording", hits.containsKey("controlWording") && !game, control(game));
        var trust = new TreeSet<String>();
        for (var hit : hits.getOrDefault("trustPhrases", List.of())) trust.add(hit.phrase());
        notes.number("trustPhrases", trust.size(), grounds("trustPhrases"));
        voice();
        alphabets();
        ages();
        notes.number("textWords", fields.stream().mapToInt(f -> f.words.size()).sum(), whole);
    }

    /** Words that mix letters of several alphabets: nobody writes so, but whoever hides a word from machines. */
    private void alphabets() {
        var mixed = new ArrayList<Ground>();
        for (var field : fields)
            for (int word = 0; word < field.words.size(); word++)
                if (Alphabets.mixed(field.words.get(word)))
                    mixed.add(new Ground(
                            advert.id(),
                            field.field,
                            Span.of(field.text, field.from(word), field.to(word)),
                            field.words.get(word)));
        notes.truth("mixedAlphabets", !mixed.isEmpty(), mixed.isEmpty() ? whole : mixed);
    }

    private void ages() {
        var stated = new StatedAges(advert, fields);
        stated.conflict().ifPresent(years -> notes.number("ageConflictYears", years, stated.grounds()));
    }

    private void voice() {
        var voice = Voice.of(fields);
        notes.truth("thirdPersonVoice", voice.isThirdPerson(), whole);
        if (voice.hasShare()) notes.number("firstPersonShare", voice.firstShare(), whole);
    }

    /** What speaks for control, and what says that it is a game. */
    private List<Ground> control(boolean game) {
        var grounds = new ArrayList<>(grounds("controlWording"));
        if (game && hits.containsKey("controlWording")) grounds.addAll(grounds("rolePlayWording"));
        return grounds;
    }

    private List<Ground> grounds(String fact) {
        var found = hits.get(fact);
        if (found == null) return whole;
        return found.stream()
                .map(h -> new Ground(advert.id(), h.field(), h.span(), h.phrase()))
                .toList();
    }
}
