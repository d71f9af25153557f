package org.plainsight.rules.checks;

import java.util.ArrayList;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.FeelText;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;

/**
 * Protected characteristics and what stands in for them: in the questions and cells of tables, in sentences, in the lexicon.
 * Barred facts themselves are found where facts are looked at.
 */
final class BarredCheck implements Check {

    @Override
    public String name() {
        return "barred facts and words";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        for (var model : pack.models()) tables(model, findings);
        for (var sentence : pack.pack().sentences()) {
            var text = new ArrayList<>(sentence.conditions());
            text.add(sentence.name());
            text.add(sentence.note());
            look(new Place("patterns.sentences", "", sentence.name(), "", ""), String.join(" ", text), findings);
        }
        for (var phrase : pack.pack().lexicon()) {
            look(Place.of("lexicon.csv"), phrase.phrase(), findings);
            lexiconFact(phrase.fact(), phrase.phrase(), findings);
        }
    }

    private static void lexiconFact(String fact, String phrase, Findings findings) {
        if (Catalogue.lexiconFacts().contains(fact)) return;
        var barred = Catalogue.barred().fact(fact);
        findings.fault(
                Place.of("lexicon.csv").withText(phrase + "," + fact),
                barred.map(definition -> "no phrase may tell `%s`: %s".formatted(fact, definition.barred()))
                        .orElse("no fact `%s` is filled by phrases".formatted(fact)),
                barred.isPresent()
                        ? "take the phrase out"
                        : "use one of " + String.join(", ", Catalogue.lexiconFacts()));
    }

    private static void tables(Model model, Findings findings) {
        for (var decision : model.decisions()) {
            if (!(decision.logic() instanceof Logic.Table table)) continue;
            for (var column : table.columns()) {
                var place = new Place(model.file(), decision.name(), "", column.label(), "");
                look(place, mentioned(column.input()), findings);
            }
            for (var row : table.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    var place = new Place(
                            model.file(),
                            decision.name(),
                            row.id(),
                            table.columns().get(column).label(),
                            "");
                    look(place, mentioned(row.cells().get(column)), findings);
                }
            }
        }
    }

    /** What a question compares with; the fact's own name is looked up in the catalogue and not read as words. */
    private static String mentioned(InputExpression input) {
        return input instanceof InputExpression.Named
                ? ""
                : FeelText.input(input).replace(input.name(), "");
    }

    private static String mentioned(Cell cell) {
        return FeelText.cell(cell);
    }

    private static void look(Place place, String text, Findings findings) {
        for (var word : Catalogue.barredWordsIn(text)) {
            var reason = Catalogue.barred().fact(word.fact()).map(fact -> fact.barred());
            findings.fault(
                    place.withText(text),
                    "`%s` tells or stands in for what no pack may read: %s"
                            .formatted(word.word(), reason.orElse(word.fact())),
                    "say it without the word, or take it out");
        }
    }
}
