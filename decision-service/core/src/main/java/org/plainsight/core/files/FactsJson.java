package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Type;

/** Fact sheets as JSON objects: known facts in the vocabulary's order; an unknown fact has no field. */
final class FactsJson {

    private FactsJson() {}

    static void write(JsonGenerator json, FactSheet facts) throws IOException {
        var vocabulary = facts.vocabulary();
        json.writeStartObject();
        for (int slot = 0; slot < vocabulary.size(); slot++) {
            if (!facts.isKnown(slot)) continue;
            var fact = vocabulary.fact(slot);
            json.writeFieldName(fact.name());
            value(json, facts, slot, fact);
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, FactSheet facts, int slot, FactDefinition fact) throws IOException {
        if (fact.type() == Type.TEXT) json.writeString(facts.text(slot));
        else if (!fact.type().isList()) scalar(json, fact, facts.number(slot));
        else {
            json.writeStartArray();
            if (fact.type() == Type.TEXTS) for (var text : facts.texts(slot)) json.writeString(text);
            else for (long raw : facts.numbers(slot)) scalar(json, fact, raw);
            json.writeEndArray();
        }
    }

    private static void scalar(JsonGenerator json, FactDefinition fact, long raw) throws IOException {
        switch (fact.type().member()) {
            case NUMBER:
                if (fact.scale() == 0) json.writeNumber(raw);
                else json.writeNumber(CanonicalJson.plain(BigDecimal.valueOf(raw, fact.scale())));
                break;
            case TRUTH:
                json.writeBoolean(raw != 0);
                break;
            case DAY:
                json.writeString(LocalDate.ofEpochDay(raw).toString());
                break;
            case SPAN:
                json.writeString(Duration.ofSeconds(raw).toString());
                break;
            default:
                json.writeNumber(raw);
        }
    }

    /** The sheet that {@link #write} wrote; what does not fit the vocabulary is noted as a fault. */
    static FactSheet read(Map<?, ?> tree, Vocabulary vocabulary, List<String> faults) {
        var sheet = FactSheet.of(vocabulary);
        tree.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (!vocabulary.has(name)) faults.add("fact " + Limits.shown(name) + " is not in the catalogue");
            else if (!set(sheet, vocabulary.slot(name), vocabulary.fact(vocabulary.slot(name)), value))
                faults.add("fact %s holds %s, which is no %s"
                        .formatted(
                                Limits.shown(name),
                                Limits.shown(String.valueOf(value)),
                                vocabulary.fact(vocabulary.slot(name)).type().feel()));
        });
        return sheet.build();
    }

    private static boolean set(FactSheet.Builder sheet, int slot, FactDefinition fact, Object value) {
        if (fact.type() == Type.TEXT) {
            if (value instanceof String text) sheet.text(slot, text);
            return value instanceof String;
        }
        try {
            if (!fact.type().isList()) {
                sheet.raw(slot, raw(fact, value));
                return true;
            }
            if (!(value instanceof List<?> list)) return false;
            if (fact.type() == Type.TEXTS) {
                var texts = new ArrayList<String>();
                for (var item : list) if (item instanceof String text) texts.add(text);
                sheet.texts(slot, texts);
                return texts.size() == list.size();
            }
            sheet.raws(slot, list.stream().mapToLong(item -> raw(fact, item)).toArray());
            return true;
        } catch (ArithmeticException | DateTimeException | ClassCastException e) {
            // Whatever does not fit is told by the caller, with the fact's name and type.
            return false;
        }
    }

    private static long raw(FactDefinition fact, Object value) {
        switch (fact.type().member()) {
            case TRUTH:
                return (Boolean) value ? 1 : 0;
            case DAY:
                return LocalDate.parse((String) value).toEpochDay();
            case SPAN:
                return Duration.parse((String) value).toSeconds();
            default:
                return ((BigDecimal) value)
                        .setScale(fact.scale())
                        .unscaledValue()
                        .longValueExact();
        }
    }
}
