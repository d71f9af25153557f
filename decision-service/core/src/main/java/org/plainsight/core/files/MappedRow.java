package org.plainsight.core.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one of their rows into the tree of an advert. What cannot be turned is noted, or left as it is for the reader of adverts to refuse. */
final class MappedRow {

    private static final Pattern PRICE =
            Pattern.compile("(£|€|\\$|[A-Z]{3})?\\s*(\\d{1,9}(?:\\.\\d{1,2})?)\\s*(?:/\\s*(\\d{1,6}))?");
    private static final Pattern STOP = Pattern.compile("(.*?)\\s+(\\S+?)\\.\\.(\\S+)");
    private static final Map<String, String> SIGNS = Map.of("£", "GBP", "€", "EUR", "$", "USD");

    private final Mapping mapping;
    private final List<String> faults;

    MappedRow(Mapping mapping, List<String> faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** @param cells their values by column: strings, or what JSON has; a column without a value is absent */
    Map<String, Object> tree(Map<String, Object> cells) {
        var tree = new LinkedHashMap<String, Object>();
        mapping.constants.forEach((field, value) -> put(tree, field, value));
        mapping.fields.forEach((field, columns) -> {
            var given = new ArrayList<Object>();
            for (var column : columns) {
                var cell = cells.get(column);
                if (cell != null && !isBlank(cell)) given.add(cell);
            }
            var value = given.isEmpty() ? null : value(field, given);
            if (value != null) put(tree, field, value);
        });
        return tree;
    }

    private static boolean isBlank(Object cell) {
        return cell == JsonTree.NULL
                || (cell instanceof String text && text.isBlank())
                || (cell instanceof List<?> list && list.isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String field, Object value) {
        int dot = field.indexOf('.');
        if (dot < 0) tree.put(field, value);
        else
            ((Map<String, Object>)
                            tree.computeIfAbsent(field.substring(0, dot), k -> new LinkedHashMap<String, Object>()))
                    .put(field.substring(dot + 1), value);
    }

    private @Nullable Object value(String field, List<Object> given) {
        var shape = Mapping.shape(field);
        if (!shape.isList()) return single(field, shape, given.get(0));
        var items = new ArrayList<Object>();
        for (var cell : given) {
            if (cell instanceof List<?> list) for (var item : list) item(field, shape, item, items);
            else if (cell instanceof String text && shape != Mapping.Shape.TEXT)
                for (var part : text.split(Pattern.quote(mapping.listSeparator))) item(field, shape, part, items);
            else item(field, shape, cell, items);
        }
        return items.isEmpty() ? null : items;
    }

    private void item(String field, Mapping.Shape shape, Object raw, List<Object> items) {
        if (isBlank(raw)) return;
        var item = raw instanceof String text ? ours(field, text.strip()) : raw;
        if (!(item instanceof String text)) {
            items.add(
                    shape == Mapping.Shape.TEXTS && item instanceof BigDecimal number ? number.toPlainString() : item);
            return;
        }
        switch (shape) {
            case NUMBERS -> items.add(number(text));
            case PRICES -> items.add(price(text));
            case IMAGES -> items.add(pair(text, "@", "hash", "scene"));
            case HANDLES -> items.add(pair(text, ":", "platform", "handle"));
            case TOUR -> items.add(stop(text));
            default -> items.add(text);
        }
    }

    private Object single(String field, Mapping.Shape shape, Object cell) {
        var value = cell instanceof String text ? ours(field, text.strip()) : ours(field, cell);
        if (shape == Mapping.Shape.MOMENT) return value instanceof String text ? moment(field, text) : value;
        if (shape == Mapping.Shape.NUMBER) return value instanceof String text ? number(text) : value;
        if (shape == Mapping.Shape.TRUTH) return truth(value);
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    private Object ours(String field, Object theirs) {
        var words = mapping.values.get(field);
        if (words == null) return theirs;
        var key = theirs instanceof BigDecimal number ? number.toPlainString() : String.valueOf(theirs);
        return words.getOrDefault(key, theirs);
    }

    private static Object truth(Object value) {
        if (value.equals("true")) return true;
        return value.equals("false") ? false : value;
    }

    private static Object number(String text) {
        try {
            return text.length() > Limits.NUMBER_CHARS ? text : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            // The reader of adverts says what is wrong with it, at its field.
            return text;
        }
    }

    private Object moment(String field, String text) {
        DateTimeFormatter form = mapping.dates;
        if (form == null) return text;
        try {
            var read = form.parse(text);
            return instant(read);
        } catch (DateTimeException e) {
            faults.add("`%s` is %s, which does not fit `%s`".formatted(field, Limits.shown(text), mapping.datePattern));
            return "1970-01-01T00:00:00Z";
        }
    }

    private String instant(TemporalAccessor read) {
        if (read.isSupported(java.time.temporal.ChronoField.OFFSET_SECONDS))
            return ZonedDateTime.from(read).toInstant().toString();
        var time = read.query(java.time.temporal.TemporalQueries.localTime());
        var local = LocalDateTime.of(LocalDate.from(read), time == null ? LocalTime.MIDNIGHT : time);
        // Of a time that a clock change repeats the earlier offset counts; one that it skips is read as if it had not.
        var moment = local.atZone(mapping.zone).withEarlierOffsetAtOverlap().withZoneSameInstant(ZoneOffset.UTC);
        return moment.toInstant().toString();
    }

    private Object price(String text) {
        var matcher = PRICE.matcher(text);
        if (!matcher.matches()) return text;
        var price = new LinkedHashMap<String, Object>();
        price.put("amount", new BigDecimal(matcher.group(2)));
        if (matcher.group(1) != null) price.put("currency", SIGNS.getOrDefault(matcher.group(1), matcher.group(1)));
        if (matcher.group(3) != null) price.put("minutes", new BigDecimal(matcher.group(3)));
        return price;
    }

    private static Object pair(String text, String between, String first, String second) {
        int at = text.indexOf(between);
        var pair = new LinkedHashMap<String, Object>();
        pair.put(first, at < 0 ? text : text.substring(0, at).strip());
        if (at >= 0) pair.put(second, text.substring(at + between.length()).strip());
        return pair;
    }

    private static Object stop(String text) {
        var matcher = STOP.matcher(text);
        var stop = new LinkedHashMap<String, Object>();
        stop.put("town", matcher.matches() ? matcher.group(1) : text);
        if (matcher.matches()) {
            stop.put("from", matcher.group(2));
            stop.put("to", matcher.group(3));
        }
        return stop;
    }
}
