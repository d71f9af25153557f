package org.plainsight.core.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;

/** Fills one fact sheet and keeps what each fact rests on. A fact that the vocabulary does not have is passed over. */
final class Notes {

    /** As many grounds as a reader can use; the fact itself counts all of them. */
    static final int MOST_GROUNDS = 20;

    /** A number or a truth that was noted, by its slot. */
    record Note(int slot, long raw, List<Ground> grounds) {}

    private final Vocabulary vocabulary;
    private final FactSheet.Builder sheet;
    private final @Nullable List<Ground>[] grounds;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Notes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.sheet = FactSheet.of(vocabulary);
        this.grounds = new List[vocabulary.size()];
    }

    void number(String fact, long number, Collection<Ground> rests) {
        if (!vocabulary.has(fact)) return;
        int slot = vocabulary.slot(fact);
        long unit = 1;
        for (int i = vocabulary.fact(slot).scale(); i > 0; i--) unit *= 10;
        sheet.raw(slot, number * unit);
        rest(slot, rests);
    }

    void number(String fact, long number, Ground ground) {
        number(fact, number, List.of(ground));
    }

    /** A number that may not be whole; rounded half up to the fact's scale. */
    void decimal(String fact, BigDecimal number, Collection<Ground> rests) {
        if (!vocabulary.has(fact)) return;
        int slot = vocabulary.slot(fact);
        sheet.raw(
                slot,
                number.setScale(vocabulary.fact(slot).scale(), RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact());
        rest(slot, rests);
    }

    void truth(String fact, boolean truth, Collection<Ground> rests) {
        if (!vocabulary.has(fact)) return;
        int slot = vocabulary.slot(fact);
        sheet.truth(slot, truth);
        rest(slot, rests);
    }

    void truth(String fact, boolean truth, Ground ground) {
        truth(fact, truth, List.of(ground));
    }

    void text(String fact, String text, Ground ground) {
        if (!vocabulary.has(fact)) return;
        int slot = vocabulary.slot(fact);
        sheet.text(slot, text);
        rest(slot, List.of(ground));
    }

    void texts(String fact, Collection<String> texts, Collection<Ground> rests) {
        if (!vocabulary.has(fact)) return;
        int slot = vocabulary.slot(fact);
        sheet.texts(slot, List.copyOf(texts));
        rest(slot, rests);
    }

    void numbers(String fact, long[] numbers, Ground ground) {
        if (!vocabulary.has(fact)) return;
        int slot = vocabulary.slot(fact);
        sheet.raws(slot, numbers);
        rest(slot, List.of(ground));
    }

    /** Says more closely than the catalogue why a fact is not known. */
    void unknown(String fact, String why) {
        if (vocabulary.has(fact)) sheet.unknown(vocabulary.slot(fact), why);
    }

    private void rest(int slot, Collection<Ground> rests) {
        grounds[slot] = rests.size() <= MOST_GROUNDS
                ? List.copyOf(rests)
                : rests.stream().limit(MOST_GROUNDS).toList();
    }

    /** What was noted so far, of numbers and truths alone. */
    List<Note> noted() {
        var facts = sheet.build();
        var noted = new ArrayList<Note>();
        for (int slot = 0; slot < grounds.length; slot++) {
            var rests = grounds[slot];
            if (rests != null) noted.add(new Note(slot, facts.number(slot), rests));
        }
        return List.copyOf(noted);
    }

    /** Notes what was noted elsewhere in the same vocabulary. */
    void add(List<Note> notes) {
        for (var note : notes) {
            sheet.raw(note.slot(), note.raw());
            grounds[note.slot()] = note.grounds();
        }
    }

    Facts done() {
        var bases = new ArrayList<Basis>();
        for (int slot = 0; slot < grounds.length; slot++) {
            var rests = grounds[slot];
            if (rests != null) bases.add(new Basis(vocabulary.fact(slot).name(), rests));
        }
        return new Facts(sheet.build(), bases);
    }
}
