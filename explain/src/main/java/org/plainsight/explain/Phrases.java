package org.plainsight.explain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.InputExpression;
import org.plainsight.rules.language.Logic.Column;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.trace.CellTrace;
import org.plainsight.rules.trace.CellVerdict;
import org.plainsight.rules.trace.Outcome;

/** Facts, cells and codes in plain words. */
final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Vocabulary vocabulary;
    private final Words words;

    Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new Words(this::fact, this::isCounted);
    }

    Condition condition(CellTrace cell) {
        var unit = unit(cell.column());
        var asked = words.input(cell.column().input());
        var asks = words.asked(cell.column(), cell.cell());
        var found = found(cell.found(), saysTheUnit(asked, unit) ? "" : unit);
        var distance = cell.verdict() == CellVerdict.FAILED ? Distance.words(cell, unit) : "";
        return new Condition(
                cell.column().input().name(),
                asked,
                asks,
                found,
                cell.verdict(),
                distance,
                sentence(cell.verdict(), start(cell, asked), asks, found, distance));
    }

    /** The condition in one clause, without what it asks where it passed. */
    String clause(CellTrace cell) {
        var condition = condition(cell);
        if (cell.verdict() != CellVerdict.PASSED) return condition.sentence();
        return start(cell, condition.words()) + condition.found();
    }

    private static String start(CellTrace cell, String asked) {
        if (cell.column().type() == Type.TRUTH) return asked + ": ";
        return asked + (cell.column().type().isList() ? " are " : " is ");
    }

    /** Whether the words before a number tell what it counts, so that "3 names" would say it twice. */
    private static boolean saysTheUnit(String words, String unit) {
        return words.startsWith("the number of ") || words.startsWith("the percentage of ") || words.contains(unit);
    }

    private static String sentence(CellVerdict verdict, String start, String asks, String found, String distance) {
        return switch (verdict) {
            case NOT_ASKED -> start + found;
            case PASSED -> start + found + (asks.equals(found) ? "" : " (asked for: " + asks + ")");
            case FAILED ->
                start + found + "; asked for: " + asks + (distance.isEmpty() ? "" : ", so it is " + distance);
            case UNKNOWN -> start + "not known (" + found + "); asked for: " + asks;
        };
    }

    /** Whether it is a whole number: every decision is, and every fact that keeps no decimal places. */
    private boolean isCounted(String name) {
        return definition(name).map(fact -> fact.scale() == 0).orElse(true);
    }

    /** A fact by its words in the catalogue; a decision by its own name. */
    String fact(String name) {
        return definition(name).map(FactDefinition::words).orElseGet(() -> decision(name));
    }

    private static String decision(String name) {
        return switch (name) {
            case "Points" -> "the sum of the points";
            case "Strong families" -> "the number of strong families that gave points";
            default -> lowered(name);
        };
    }

    private Optional<FactDefinition> definition(String name) {
        return vocabulary.fact(name);
    }

    /** The unit of what a column answers; a count's is its own. */
    private String unit(Column column) {
        var input = column.input();
        boolean inTheFactsUnit = input instanceof InputExpression.Named || input instanceof InputExpression.Total;
        return inTheFactsUnit
                ? definition(input.name()).map(FactDefinition::unit).orElse("")
                : "";
    }

    static String found(Finding found, String unit) {
        if (found instanceof Finding.Unknown unknown) return unknown.why();
        var value = ((Finding.Known) found).value();
        if (value instanceof Value.Decimal number) return Distance.amount(number.number(), unit);
        return Words.value(value);
    }

    /** What is known of a fact, with its unit; why nothing is known where nothing is. */
    String value(String fact, Finding finding) {
        var unit = definition(fact).map(FactDefinition::unit).orElse("");
        return found(finding, saysTheUnit(fact(fact), unit) ? "" : unit);
    }

    /** Whether the fact's words say something that holds or does not. */
    boolean isStatement(String fact) {
        return definition(fact).filter(d -> d.type() == Type.TRUTH).isPresent();
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case NONE -> "not put forward";
            case WHEN_CAPACITY_ALLOWS -> "put forward, to be looked at when capacity allows";
            case THIS_WEEK -> "put forward, to be looked at this week";
            case SAME_DAY -> "put forward, to be looked at the same day";
        };
    }

    /** When a person is asked to look, fit to follow "enough for a person to look". */
    static String when(Outcome outcome) {
        return switch (outcome) {
            case NONE -> "";
            case WHEN_CAPACITY_ALLOWS -> " when there is time";
            case THIS_WEEK -> " this week";
            case SAME_DAY -> " the same day";
        };
    }

    static String strength(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    /** An advert's field in plain words, fit to follow "in". */
    static String field(String field) {
        return switch (field) {
            case "text" -> "its text";
            case "title" -> "its title";
            case "name" -> "its name";
            case "ages" -> "the site's age field";
            case "phones" -> "the site's phone field";
            case "emails" -> "the site's e-mail field";
            case "handles" -> "the site's field for handles";
            case "account" -> "the account that placed it";
            case "place" -> "its place";
            case "callType" -> "the site's field for where to meet";
            case "prices" -> "its prices";
            case "services" -> "the site's tick boxes";
            case "hours" -> "the site's field for hours";
            case "images" -> "the fingerprints of its pictures";
            case "payment" -> "how it was paid for";
            case "verified" -> "the site's own check";
            case "tour" -> "its declared tour";
            case "agency" -> "its declared agency";
            case "with" -> "whom it says it works with";
            case "postedAt", "updatedAt", "removedAt" -> "its dates";
            case "source" -> "the site it stands on";
            case "reviewer" -> "a review";
            case "id" -> "the advert as a whole";
            case "pattern" -> "what the pattern picks out";
            default -> field;
        };
    }

    /** A link's kind in plain words, fit to follow "the same". */
    static String kind(String kind) {
        return switch (kind) {
            case "phone" -> "phone number";
            case "email" -> "e-mail address";
            case "payment" -> "payer";
            case "text" -> "wording";
            case "image" -> "picture";
            case "place" -> "place";
            case "scene" -> "room";
            case "partner" -> "declared partnership";
            case "confirmed" -> "word of an analyst";
            default -> kind;
        };
    }

    /** The day of a moment in words, such as "1 November 2026". */
    static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** The words with a capital first letter. */
    static String raised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words with a small first letter, unless they begin with an abbreviation. */
    static String lowered(String words) {
        if (words.length() > 1 && Character.isUpperCase(words.charAt(1))) return words;
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
