package org.plainsight.rules.checks;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.CaseExample.Given;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.CaseFacts.Computed;

/** What the cases of a pack give, as facts about one side of it. */
final class CaseSheets {

    /** A case made ready to run, or why it cannot be run. */
    sealed interface Ready {
        record ToRun(Side side, FactSheet sheet) implements Ready {
            boolean isAbout(Side other) {
                return side.model().file().equals(other.model().file());
            }
        }

        record AtFault(List<String> problems) implements Ready {
            public AtFault {
                problems = List.copyOf(problems);
            }
        }

        record NotRun() implements Ready {}
    }

    private final Side adverts;
    private final Side networks;
    private final CaseFacts computes;

    CaseSheets(Side adverts, Side networks, CaseFacts computes) {
        this.adverts = adverts;
        this.networks = networks;
        this.computes = computes;
    }

    Ready ready(CaseExample example) {
        if (example.given() instanceof Given.OfAdvert advert)
            return computed(adverts, computes.advert(advert.advert()));
        if (example.given() instanceof Given.OfNetwork network)
            return computed(networks, computes.network(network.adverts()));
        return ofFacts(example, ((Given.OfFacts) example.given()).facts());
    }

    private static Ready computed(Side side, Computed computed) {
        if (computed instanceof Computed.Refused refused) return new Ready.AtFault(refused.faults());
        if (!(computed instanceof Computed.Facts facts)) return new Ready.NotRun();
        return new Ready.ToRun(side, over(side.vocabulary(), facts.sheet()));
    }

    /** The same facts over another vocabulary of the same names; what it does not have stays unknown. */
    private static FactSheet over(Vocabulary vocabulary, FactSheet sheet) {
        if (sheet.vocabulary() == vocabulary) return sheet;
        var copy = FactSheet.of(vocabulary);
        for (var fact : vocabulary.facts()) {
            if (!sheet.vocabulary().has(fact.name())) continue;
            if (sheet.finding(fact.name()) instanceof Finding.Known known) copy.set(fact.name(), known.value());
        }
        return copy.build();
    }

    // ---- facts as a case file writes them

    private Ready ofFacts(CaseExample example, Map<String, Object> given) {
        var side = sideOf(example, given);
        var problems = new ArrayList<String>();
        var sheet = FactSheet.of(side.vocabulary());
        given.forEach((name, plain) -> {
            var definition = side.vocabulary().fact(name);
            if (definition.isEmpty()) {
                problems.add("%s has no fact `%s`".formatted(side.model().file(), name));
                return;
            }
            if (plain == null || "unknown".equals(plain)) return;
            var value = value(definition.get(), definition.get().type(), plain);
            if (value.isPresent()) sheet.set(name, value.get());
            else
                problems.add(
                        "`%s` is no value for `%s`, which holds %s".formatted(plain, name, holds(definition.get())));
        });
        return problems.isEmpty() ? new Ready.ToRun(side, sheet.build()) : new Ready.AtFault(problems);
    }

    /** Which model the facts are about: by their names, and where both have them all, by the name of the file. */
    private Side sideOf(CaseExample example, Map<String, Object> given) {
        long advertFacts =
                given.keySet().stream().filter(adverts.vocabulary()::has).count();
        long networkFacts =
                given.keySet().stream().filter(networks.vocabulary()::has).count();
        if (advertFacts != networkFacts) return advertFacts > networkFacts ? adverts : networks;
        return example.file().toLowerCase(Locale.ROOT).contains("network") ? networks : adverts;
    }

    private static String holds(FactDefinition definition) {
        return definition.scale() > 0
                ? "numbers with up to %d decimal places".formatted(definition.scale())
                : definition.type().feel();
    }

    private static Optional<Value> value(FactDefinition definition, Type type, @Nullable Object plain) {
        if (type.isList()) return plain instanceof List<?> list ? many(definition, list) : Optional.empty();
        try {
            return switch (type) {
                case TEXT -> plain instanceof String text ? Optional.of(new Value.Text(text)) : Optional.empty();
                case TRUTH -> plain instanceof Boolean truth ? Optional.of(new Value.Truth(truth)) : Optional.empty();
                case NUMBER -> number(definition, plain);
                case DAY -> Optional.of(new Value.Day(LocalDate.parse(String.valueOf(plain))));
                case SPAN -> Optional.of(new Value.Span(Duration.parse(String.valueOf(plain))));
                case MONTHS ->
                    Optional.of(new Value.Months(
                            Math.toIntExact(Period.parse(String.valueOf(plain)).toTotalMonths())));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADate) {
            // the caller names the value and what it should have been
            return Optional.empty();
        }
    }

    private static Optional<Value> number(FactDefinition definition, @Nullable Object plain) {
        if (!(plain instanceof Number)) return Optional.empty();
        var number = new Value.Decimal(new BigDecimal(plain.toString()));
        return number.number().scale() <= definition.scale() ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Value> many(FactDefinition definition, List<?> list) {
        var values = new ArrayList<Value>();
        for (var member : list) {
            var value = value(definition, definition.type().member(), member);
            if (value.isEmpty()) return Optional.empty();
            values.add(value.get());
        }
        return Optional.of(new Value.Many(values));
    }
}
