package org.plainsight.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plainsight.rules.checks.FixedForms;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.HitPolicy;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.language.Words;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Family.Strength;
import org.plainsight.rules.pack.Grade;
import org.plainsight.rules.pack.Indicator;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Outcome;

/** A pack in plain words, top to bottom, so that it can be read aloud to people who never saw a decision table. */
final class PackInWords {

    private final Pack pack;
    private final Vocabulary adverts;
    private final Vocabulary networks;
    private final Function<String, List<String>> notes;
    private final Page page = new Page();

    /**
     * Words for a pack.
     *
     * @param notes what stands under a row besides its meaning, by its id
     */
    PackInWords(Pack pack, Vocabulary adverts, Vocabulary networks, Function<String, List<String>> notes) {
        this.pack = pack;
        this.adverts = adverts;
        this.networks = networks;
        this.notes = notes;
    }

    String text() {
        opening();
        howPointsWork();
        model("How one advert is weighed", pack.adverts(), adverts);
        model("How one network is weighed", pack.networks(), networks);
        patterns();
        excluded();
        lexicon();
        sources();
        return page.text();
    }

    // ---- before the tables

    private void opening() {
        var charter = pack.charter();
        page.title(charter.title());
        page.line("%s, version %s. Status: %s."
                .formatted(pack.id().id(), pack.id().version(), charter.status()));
        page.line("What it is for: " + sentence(charter.purpose()));
        page.line("Who answers for it: %s, %s.".formatted(charter.ownerRole(), charter.ownerOrganisation()));
        page.line(
                "Weighing with it stops after %s.".formatted(Words.value(new Value.Day(charter.experimentalUntil()))));
        page.line("Its fingerprint: " + pack.id().hash());
    }

    private void howPointsWork() {
        page.heading("How to read it");
        page.line("Below are %s in %s. A row says: if these things are true, add or take away so many points."
                .formatted(
                        counted(pack.indicators().size(), "row", "rows"),
                        counted(pack.families().size(), "family", "families")));
        page.line("What is not known is never taken as true and never as false: the row then simply does not count.");
        page.line(
                "Rows about one kind of thing stand in one family, and a family has a limit, however many of its rows are true."
                        + " Strong families count towards an outcome. Weak families add a little: all of them together at most %s."
                                .formatted(points(pack.weakCap()))
                        + " Protective families speak for an ordinary explanation and take points away.");
        page.line("The worse the evidence, the fewer points a row may have: "
                + List.of(Grade.values()).stream()
                        .map(grade ->
                                "%s evidence at most %d".formatted(grade.word().replace('-', ' '), grade.mostPoints()))
                        .collect(Collectors.joining(", "))
                + ".");
        page.line("Points sort work for people. They say nothing about guilt.");
    }

    // ---- one model

    private void model(String heading, Model model, Vocabulary vocabulary) {
        page.heading(heading);
        var words = Rules.words(vocabulary);
        var told = new HashSet<String>();
        for (var family : pack.familiesOf(model)) {
            family(family, model, words);
            told.add(family.table());
            told.add(family.rowsDecision());
        }
        for (var decision : model.decisions()) {
            if (!told.contains(decision.name())) decision(decision, model, words);
        }
    }

    static UnaryOperator<String> called(Vocabulary vocabulary) {
        return name -> vocabulary
                .fact(name)
                .map(FactDefinition::words)
                .orElse(
                        switch (name) {
                            case FixedForms.POINTS -> "the total of points";
                            case FixedForms.STRONG -> "the number of strong families with points";
                            default -> name;
                        });
    }

    private void family(Family family, Model model, Words words) {
        page.subheading("%s (%s)".formatted(family.table(), standing(family)));
        var logic = model.decision(family.rowsDecision()).map(Decision::logic);
        if (logic.isEmpty() || !(logic.get() instanceof Logic.Table table)) return;
        int number = 1;
        for (var row : table.rows()) {
            var indicator = pack.indicator(row.id());
            page.item(number++, indicator.map(Indicator::name).orElse(row.id()));
            page.under(words.row(table, row));
            indicator.ifPresent(this::meaning);
            notes.apply(row.id()).forEach(page::under);
        }
    }

    private static String standing(Family family) {
        return switch (family.strength()) {
            case STRONG -> "a strong family, at most " + points(family.cap());
            case WEAK -> "a weak family, at most " + points(family.cap());
            case PROTECTIVE -> "a protective family, takes away at most " + points(-family.cap());
        };
    }

    private void meaning(Indicator indicator) {
        page.under("Why it may matter: " + sentence(indicator.whyItMayMatter()));
        page.under("Ordinary explanation: " + sentence(indicator.ordinaryExplanation()));
        page.under("Evidence: %s, from %s. Review by %s. Row %s."
                .formatted(
                        indicator.grade().word().replace('-', ' '),
                        String.join(", ", indicator.sources()),
                        Words.value(new Value.Day(indicator.reviewBy())),
                        indicator.row()));
    }

    /** How often a row fired; nothing where no run is looked at. */
    static List<String> fired(Map<String, Long> firings, String row) {
        if (firings.isEmpty()) return List.of();
        long times = firings.getOrDefault(row, 0L);
        return List.of(times == 0 ? "In this run it never fired." : "In this run it fired %s.".formatted(times(times)));
    }

    private void decision(Decision decision, Model model, Words words) {
        page.subheading(subheading(decision));
        if (decision.name().equals(FixedForms.STRONG) && FixedForms.countsStrong(pack, model)) {
            page.line("How many of these have any points: " + strong(model) + ".");
            return;
        }
        if (decision.logic() instanceof Logic.Formula formula) {
            page.line(sentence(words.expression(formula.expression())));
            return;
        }
        var table = (Logic.Table) decision.logic();
        page.line(order(table.hitPolicy()));
        int number = 1;
        for (var row : table.rows()) page.item(number++, asked(table, row.output(), words.row(table, row)));
    }

    private String strong(Model model) {
        return pack.familiesOf(model).stream()
                .filter(family -> family.strength() == Strength.STRONG)
                .map(Family::table)
                .collect(Collectors.joining(", "));
    }

    /** The row's sentence, with what an outcome or a route asks of people in place of its code. */
    private static String asked(Logic.Table table, Value output, String sentence) {
        var code = "%s is %s".formatted(table.outputName(), Words.value(output));
        if (!(output instanceof Value.Text text)) return sentence;
        var asked = Outcome.of(text.text()).map(PackInWords::asked);
        return asked.map(words -> sentence.replace(code, words)).orElse(sentence);
    }

    private static String asked(Outcome outcome) {
        return switch (outcome) {
            case NONE -> "nobody is asked to look (none)";
            case WHEN_CAPACITY_ALLOWS -> "somebody looks when there is time (when-capacity-allows)";
            case THIS_WEEK -> "somebody looks this week (this-week)";
            case SAME_DAY -> "somebody looks the same day (same-day)";
        };
    }

    private static String subheading(Decision decision) {
        return switch (decision.name()) {
            case FixedForms.POINTS -> "Points: what all families come to";
            case FixedForms.STRONG -> "Strong families: how many have points";
            case FixedForms.OUTCOME -> "Outcome: what is asked of people";
            case FixedForms.ROUTE -> "Route: what bypasses the queue, whatever the points";
            default -> decision.name();
        };
    }

    private static String order(HitPolicy policy) {
        return policy == HitPolicy.FIRST
                ? "Read from the top: the first row that fits decides."
                : Words.hitPolicy(policy);
    }

    // ---- after the tables

    private void patterns() {
        if (pack.sentences().isEmpty()) return;
        page.heading("Patterns across the adverts of a network");
        int number = 1;
        for (var pattern : pack.sentences()) {
            page.item(number++, pattern.name());
            page.under("When %s, it is noted as \"%s\"."
                    .formatted(String.join(" and ", pattern.conditions()), pattern.note()));
        }
    }

    private void excluded() {
        if (pack.charter().excluded().isEmpty()) return;
        page.heading("Left out on purpose: these carry no points");
        int number = 1;
        for (var excluded : pack.charter().excluded()) {
            page.item(number++, excluded.indicator());
            page.under("Because " + sentence(excluded.because()));
            if (!excluded.sources().isEmpty()) page.under("Sources: " + String.join(", ", excluded.sources()) + ".");
        }
    }

    private void lexicon() {
        page.heading("Words that are looked for");
        long facts =
                pack.lexicon().stream().map(phrase -> phrase.fact()).distinct().count();
        page.line(
                pack.lexicon().isEmpty()
                        ? "No phrases are looked for in the texts of adverts."
                        : "%s are looked for in the texts of adverts, for %s. They stand in lexicon.csv."
                                .formatted(
                                        counted(pack.lexicon().size(), "phrase", "phrases"),
                                        counted(facts, "fact", "facts")));
        page.line("%s written by the board say what should come of whom. They stand in the folder cases."
                .formatted(counted(pack.cases().size(), "case", "cases")));
    }

    private void sources() {
        if (pack.charter().sources().isEmpty()) return;
        page.heading("Sources");
        pack.charter().sources().forEach((name, citation) -> page.line(name + ": " + sentence(citation)));
    }

    // ---- small words

    private static String points(long points) {
        return counted(points, "point", "points");
    }

    private static String counted(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    private static String times(long times) {
        return times == 1 ? "once" : times == 2 ? "twice" : "%,d times".formatted(times);
    }

    /** The text with a full stop where it has no end of its own. */
    private static String sentence(String text) {
        var trimmed = text.strip();
        return trimmed.isEmpty() || ".!?".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0 ? trimmed : trimmed + ".";
    }

    /** Lines of text, wrapped. */
    private static final class Page {
        private static final int WIDTH = 100;
        private static final String UNDER = "     ";

        private final StringBuilder text = new StringBuilder();

        void title(String title) {
            wrap("", "", title);
            rule('=', title.length());
        }

        void heading(String heading) {
            text.append('\n').append('\n');
            wrap("", "", heading);
            rule('-', heading.length());
        }

        void subheading(String heading) {
            text.append('\n');
            wrap("", "", heading);
        }

        void line(String line) {
            wrap("", "", line);
        }

        void item(int number, String line) {
            wrap("%3d. ".formatted(number), UNDER, line);
        }

        void under(String line) {
            wrap(UNDER, UNDER, line);
        }

        String text() {
            return text.toString();
        }

        private void rule(char with, int length) {
            text.append(String.valueOf(with).repeat(Math.min(length, WIDTH))).append('\n');
        }

        private void wrap(String first, String others, String line) {
            var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
            var current = new StringBuilder(first);
            boolean empty = true;
            for (var word : words) {
                if (!empty && current.length() + 1 + word.length() > WIDTH) {
                    text.append(current).append('\n');
                    current = new StringBuilder(others);
                    empty = true;
                }
                if (!empty) current.append(' ');
                current.append(word);
                empty = false;
            }
            text.append(current).append('\n');
        }
    }
}
