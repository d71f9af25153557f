package org.plainsight.rules.facts;

import org.plainsight.rules.facts.FactDefinition.Basis;
import org.plainsight.rules.facts.FactDefinition.Subject;
import org.plainsight.rules.language.Type;

/** A catalogue entry in the making: plain, read off, imaginable in a counterfactual, until said otherwise. */
record Entry(
        Subject subject,
        String name,
        Type type,
        int scale,
        String unit,
        String words,
        String how,
        String unknownWhen,
        Basis basis,
        boolean imaginable) {

    static Entry of(Subject subject, String name, Type type, String unit, String words) {
        return new Entry(subject, name, type, 0, unit, words, "", "", Basis.FACT, true);
    }

    Entry how(String sentence) {
        return new Entry(subject, name, type, scale, unit, words, sentence, unknownWhen, basis, imaginable);
    }

    Entry unknownWhen(String clause) {
        return new Entry(subject, name, type, scale, unit, words, how, clause, basis, imaginable);
    }

    Entry scale(int places) {
        return new Entry(subject, name, type, places, unit, words, how, unknownWhen, basis, imaginable);
    }

    /** Marks what takes judgement to find: a reading of words, an estimate, a likeness. */
    Entry judged() {
        return new Entry(subject, name, type, scale, unit, words, how, unknownWhen, Basis.ASSESSMENT, imaginable);
    }

    /** Marks what no counterfactual may change: who somebody is, where, and since when. */
    Entry fixed() {
        return new Entry(subject, name, type, scale, unit, words, how, unknownWhen, basis, false);
    }

    FactDefinition define() {
        return new FactDefinition(name, subject, type, scale, unit, words, how, unknownWhen, basis, imaginable, "");
    }
}
