package org.plainsight.rules.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Value;

/**
 * All facts about one subject, one slot each, kept as plain columns so that weighing touches no boxed value. Numbers are
 * whole numbers of the fact's smallest unit (pence for a scale of 2), days count from 1970-01-01, spans are seconds, truth
 * is 0 or 1. Immutable.
 */
public final class FactSheet {

    /** Stands in {@link #cell} for an unknown fact; no number comes so low there. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final long[] NONE = {};

    private final Vocabulary vocabulary;
    /** For each slot its number, as near as an int comes to it, or {@link #UNKNOWN}. */
    private final int[] cells;
    /** The numbers in full; none where each fits an int, as nearly all do. */
    private final long[] numbers;
    /** A String, a String[] or a long[] where known; the reason why not where unknown. */
    private final @Nullable Object[] objects;

    private FactSheet(Builder builder) {
        this.vocabulary = builder.vocabulary;
        this.cells = new int[builder.numbers.length];
        boolean allFit = true;
        for (int slot = 0; slot < cells.length; slot++) {
            long number = builder.numbers[slot];
            cells[slot] = cell(builder.known[slot], number);
            allFit &= number == (int) number && number != UNKNOWN;
        }
        this.numbers = allFit ? NONE : builder.numbers.clone();
        this.objects = builder.objects.clone();
    }

    private static int cell(boolean known, long number) {
        return known ? (int) Math.max(UNKNOWN + 1, Math.min(number, Integer.MAX_VALUE)) : UNKNOWN;
    }

    public static Builder of(Vocabulary vocabulary) {
        return new Builder(vocabulary);
    }

    /** A builder that holds all that this sheet does: for the same facts, some of them otherwise. */
    public Builder but() {
        var builder = new Builder(vocabulary);
        for (int slot = 0; slot < cells.length; slot++) {
            builder.known[slot] = isKnown(slot);
            builder.numbers[slot] = isKnown(slot) ? number(slot) : 0;
            builder.objects[slot] = objects[slot];
        }
        return builder;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public boolean isKnown(int slot) {
        return cells[slot] != UNKNOWN;
    }

    /** A known number as near as an int comes to it, or {@link #UNKNOWN}: one read for the inner loop of weighing. */
    public int cell(int slot) {
        return cells[slot];
    }

    /** The raw number of a known number, truth, day, span or months fact. */
    public long number(int slot) {
        return numbers.length == 0 ? cells[slot] : numbers[slot];
    }

    /** The text of a known text fact. */
    public String text(int slot) {
        return (String) content(slot);
    }

    /** The members of a known list of texts. Not to be changed. */
    public String[] texts(int slot) {
        return (String[]) content(slot);
    }

    /** The raw members of a known list of numbers, truths or days. Not to be changed. */
    public long[] numbers(int slot) {
        return (long[]) content(slot);
    }

    private Object content(int slot) {
        var content = objects[slot];
        if (content == null)
            throw new IllegalStateException("fact `%s` holds no text or list"
                    .formatted(vocabulary.fact(slot).name()));
        return content;
    }

    /** What tells the known value of a fact from other values of the same fact, by equality. */
    Object distinct(int slot) {
        var type = vocabulary.fact(slot).type();
        if (type == Type.TEXT) return text(slot);
        if (type == Type.TEXTS) return List.of(texts(slot));
        if (!type.isList()) return number(slot);
        return Arrays.stream(numbers(slot)).boxed().toList();
    }

    /** What is known of the fact, as a value of the language. */
    public Finding finding(int slot) {
        if (!isKnown(slot)) {
            var why = objects[slot];
            return new Finding.Unknown(why == null ? vocabulary.fact(slot).unknownWhen() : (String) why);
        }
        return new Finding.Known(value(slot));
    }

    public Finding finding(String name) {
        return finding(vocabulary.slot(name));
    }

    private Value value(int slot) {
        var definition = vocabulary.fact(slot);
        if (definition.type() == Type.TEXT) return new Value.Text(text(slot));
        if (definition.type() == Type.TEXTS)
            return new Value.Many(
                    Arrays.stream(texts(slot)).<Value>map(Value.Text::new).toList());
        if (!definition.type().isList()) return scalar(definition, number(slot));
        var members = new ArrayList<Value>();
        for (long raw : numbers(slot)) members.add(scalar(definition, raw));
        return new Value.Many(members);
    }

    private static Value scalar(FactDefinition definition, long raw) {
        return switch (definition.type().member()) {
            case NUMBER -> new Value.Decimal(BigDecimal.valueOf(raw, definition.scale()));
            case TRUTH -> new Value.Truth(raw != 0);
            case DAY -> new Value.Day(LocalDate.ofEpochDay(raw));
            case SPAN -> new Value.Span(Duration.ofSeconds(raw));
            case MONTHS -> new Value.Months(Math.toIntExact(raw));
            default -> throw new IllegalStateException("fact `%s` is no number".formatted(definition.name()));
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactSheet sheet
                && sheet.vocabulary == vocabulary
                && Arrays.equals(sheet.cells, cells)
                && Arrays.equals(sheet.numbers, numbers)
                && Arrays.deepEquals(sheet.objects, objects);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(numbers);
    }

    /** Fills a sheet; every fact not set stays unknown for the reason that its definition gives. */
    public static final class Builder {
        private final Vocabulary vocabulary;
        private final boolean[] known;
        private final long[] numbers;
        private final @Nullable Object[] objects;

        private Builder(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            this.known = new boolean[vocabulary.size()];
            this.numbers = new long[vocabulary.size()];
            this.objects = new @Nullable Object[vocabulary.size()];
        }

        /** Sets a number, truth, day, span or months fact by its raw number. */
        public Builder raw(int slot, long raw) {
            known[slot] = true;
            numbers[slot] = raw;
            objects[slot] = null;
            return this;
        }

        public Builder truth(int slot, boolean truth) {
            return raw(slot, truth ? 1 : 0);
        }

        public Builder text(int slot, String text) {
            return object(slot, text);
        }

        public Builder texts(int slot, List<String> texts) {
            return object(slot, texts.toArray(String[]::new));
        }

        public Builder raws(int slot, long[] raws) {
            return object(slot, raws.clone());
        }

        public Builder unknown(int slot, String why) {
            known[slot] = false;
            numbers[slot] = 0;
            objects[slot] = why;
            return this;
        }

        private Builder object(int slot, Object content) {
            known[slot] = true;
            numbers[slot] = 0;
            objects[slot] = content;
            return this;
        }

        /** Sets a fact from a value of its type; a number is rounded half up to the fact's scale. */
        public Builder set(String name, Value value) {
            int slot = vocabulary.slot(name);
            var definition = vocabulary.fact(slot);
            if (value instanceof Value.Many many) return setMany(slot, definition, many);
            if (value instanceof Value.Text text && definition.type() == Type.TEXT) return text(slot, text.text());
            return raw(slot, raw(definition, value));
        }

        private Builder setMany(int slot, FactDefinition definition, Value.Many many) {
            if (definition.type() == Type.TEXTS)
                return texts(
                        slot,
                        many.values().stream().map(v -> ((Value.Text) v).text()).toList());
            return raws(
                    slot,
                    many.values().stream().mapToLong(v -> raw(definition, v)).toArray());
        }

        private static long raw(FactDefinition definition, Value value) {
            var type = definition.type().member();
            if (value instanceof Value.Decimal number && type == Type.NUMBER)
                return number.number()
                        .setScale(definition.scale(), RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact();
            if (value instanceof Value.Truth truth && type == Type.TRUTH) return truth.truth() ? 1 : 0;
            if (value instanceof Value.Day day && type == Type.DAY)
                return day.day().toEpochDay();
            if (value instanceof Value.Span span && type == Type.SPAN)
                return span.span().toSeconds();
            if (value instanceof Value.Months months && type == Type.MONTHS) return months.months();
            throw new IllegalArgumentException("fact `%s` holds %s, and was given `%s`"
                    .formatted(definition.name(), definition.type().feel(), value));
        }

        /** Takes over the known value of another sheet of the vocabulary. */
        Builder same(int slot, FactSheet sheet) {
            known[slot] = true;
            numbers[slot] = sheet.number(slot);
            objects[slot] = sheet.objects[slot];
            return this;
        }

        public FactSheet build() {
            return new FactSheet(this);
        }
    }
}
