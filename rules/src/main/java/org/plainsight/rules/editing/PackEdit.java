package org.plainsight.rules.editing;

import java.util.Map;
import org.plainsight.rules.language.Cell;
import org.plainsight.rules.language.Logic.Row;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.Phrase;

/** One small change of a pack. Places count from 0. */
public sealed interface PackEdit {

    /**
     * What a row asks of one column.
     *
     * @param file the model's file
     * @param row the row's id
     */
    record ChangeCell(String file, String row, int column, Cell cell) implements PackEdit {}

    /** What a row gives: its points, in a family. */
    record ChangeOutput(String file, String row, Value output) implements PackEdit {}

    /**
     * What a row says to a reader.
     *
     * @param column the annotation column's name, such as {@code Ordinary explanation}
     */
    record ChangeAnnotation(String file, String row, String column, String words) implements PackEdit {}

    /**
     * One more row.
     *
     * @param decision the decision whose table it joins
     * @param place where it then stands in the table; past the end is the end
     */
    record AddRow(String file, String decision, Row row, int place) implements PackEdit {}

    /** One row less. */
    record RemoveRow(String file, String row) implements PackEdit {}

    /** A row at another place of its table. */
    record MoveRow(String file, String row, int place) implements PackEdit {}

    /**
     * Other numbers or things in a pattern's sentence.
     *
     * @param condition which of its sentences
     * @param values by placeholder, as {@code Placeholders} names them
     */
    record FillSentence(String pattern, int condition, Map<String, String> values) implements PackEdit {
        public FillSentence {
            values = Map.copyOf(values);
        }
    }

    /**
     * One more pattern, with its first sentence.
     *
     * @param name what readers call it
     * @param note the few plain words as which it is noted; a row reads them as a fact
     */
    record AddPattern(String name, NewSentence first, String note) implements PackEdit {}

    /** One pattern less. */
    record RemovePattern(String pattern) implements PackEdit {}

    /** One more sentence at the end of a pattern. */
    record AddSentence(String pattern, NewSentence sentence) implements PackEdit {}

    /**
     * One sentence of a pattern less; its first one stays.
     *
     * @param condition which of its sentences
     */
    record RemoveSentence(String pattern, int condition) implements PackEdit {}

    /**
     * A sentence that somebody begins from the dictionary.
     *
     * @param form a sentence of the form, such as {@code Dictionary.offered} gives as its example
     * @param values by placeholder, as {@code Placeholders} names them; those not named stay as in the form
     */
    record NewSentence(String form, Map<String, String> values) {
        public NewSentence {
            values = Map.copyOf(values);
        }
    }

    /** One more line of the lexicon. */
    record AddPhrase(Phrase phrase) implements PackEdit {}

    /** One line of the lexicon less. */
    record RemovePhrase(Phrase phrase) implements PackEdit {}

    /**
     * One more case, or several.
     *
     * @param file such as {@code cases/board.yaml}; what it holds already stays
     * @param yaml the cases, as the contract has them
     */
    record AddCases(String file, String yaml) implements PackEdit {}

    /**
     * Another text in the place of a case.
     *
     * @param yaml the case, as {@code Draft.caseText} gives it
     */
    record ChangeCase(String name, String yaml) implements PackEdit {}

    /** One case less. */
    record RemoveCase(String name) implements PackEdit {}

    /** The version that the draft is to become. */
    record ChangeVersion(String version) implements PackEdit {}

    /** A line in the CHANGELOG under the draft's version. */
    record NoteChange(String line) implements PackEdit {}

    /** A whole file as somebody uploads it: saved by a DMN editor, for example. */
    record ReplaceFile(String file, byte[] bytes) implements PackEdit {}
}
