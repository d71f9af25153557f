package org.plainsight.governance.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Records as items, and back: each component under its name, a component that is empty left out, and which of a sealed type's records
 * it is under {@code is}. Components are texts, whole numbers, hashes, instants, days, enums, records, and lists, sets, maps from text
 * and optionals of them.
 */
public final class Written {

    private static final String IS = "is";

    private Written() {}

    /** The record as an item. */
    public static Item.Fields of(Record value) {
        var fields = new TreeMap<String, Item>();
        fields.put(IS, new Item.Text(value.getClass().getSimpleName()));
        for (var component : value.getClass().getRecordComponents()) {
            var part = part(value, component);
            if (part instanceof Optional<?> optional)
                optional.ifPresent(it -> fields.put(component.getName(), item(it)));
            else fields.put(component.getName(), item(part));
        }
        return new Item.Fields(fields);
    }

    private static Object part(Record value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read `%s` of %s".formatted(component.getName(), value), e);
        }
    }

    private static Item item(Object value) {
        if (value instanceof Record record && !(value instanceof Hash)) return of(record);
        if (value instanceof Integer || value instanceof Long) return new Item.Whole(((Number) value).longValue());
        if (value instanceof Collection<?> many)
            return new Item.Listing(many.stream().map(Written::item).toList());
        if (value instanceof Map<?, ?> map) {
            var fields = new TreeMap<String, Item>();
            map.forEach((name, part) -> fields.put(name.toString(), item(part)));
            return new Item.Fields(fields);
        }
        return new Item.Text(value instanceof Enum<?> it ? it.name() : value.toString());
    }

    /**
     * The value that was written so.
     *
     * @param type a record, or a sealed type of records
     * @throws IllegalArgumentException saying what does not fit
     */
    public static <T> T read(Item item, Class<T> type) {
        return type.cast(value(item, type));
    }

    private static Object value(Item item, Type type) {
        if (type instanceof ParameterizedType many) return many(item, many);
        var plain = (Class<?>) type;
        if (item instanceof Item.Whole it && plain == int.class) return Math.toIntExact(it.number());
        if (item instanceof Item.Whole it && plain == Integer.class) return Math.toIntExact(it.number());
        if (item instanceof Item.Whole it && plain == long.class) return it.number();
        if (item instanceof Item.Text it) return text(it.text(), plain);
        if (item instanceof Item.Fields it) return record(it, plain);
        throw new IllegalArgumentException("%s is no %s".formatted(item.canonical(), plain.getSimpleName()));
    }

    private static Object text(String text, Class<?> type) {
        if (type == String.class) return text;
        if (type == Hash.class) return new Hash(text);
        if (type == Instant.class) return Instant.parse(text);
        if (type == LocalDate.class) return LocalDate.parse(text);
        return Stream.ofNullable(type.getEnumConstants())
                .flatMap(Arrays::stream)
                .filter(it -> ((Enum<?>) it).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`%s` is no %s".formatted(text, type.getSimpleName())));
    }

    private static Object many(Item item, ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            var map = new LinkedHashMap<String, Object>();
            fields(item).fields().forEach((name, part) -> map.put(name, value(part, arguments[1])));
            return map;
        }
        if (!(item instanceof Item.Listing list))
            throw new IllegalArgumentException("%s is no list".formatted(item.canonical()));
        var values = new ArrayList<Object>();
        for (var part : list.items()) values.add(value(part, arguments[0]));
        return type.getRawType() == List.class ? values : new LinkedHashSet<>(values);
    }

    private static Item.Fields fields(Item item) {
        if (item instanceof Item.Fields it) return it;
        throw new IllegalArgumentException("%s is no object".formatted(item.canonical()));
    }

    private static Object record(Item.Fields item, Class<?> type) {
        if (!(item.fields().get(IS) instanceof Item.Text name))
            throw new IllegalArgumentException("it does not say which %s it is".formatted(type.getSimpleName()));
        var found = records(type)
                .filter(it -> it.getSimpleName().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no %s called `%s`".formatted(type.getSimpleName(), name.text())));
        return made(
                found,
                Arrays.stream(found.getRecordComponents())
                        .map(component -> component(item, component))
                        .toArray());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.ofNullable(type.getPermittedSubclasses())
                        .flatMap(Arrays::stream)
                        .flatMap(Written::records);
    }

    private static Object component(Item.Fields item, RecordComponent component) {
        var part = Optional.ofNullable(item.fields().get(component.getName()));
        if (component.getType() == Optional.class) {
            var inner = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return part.map(it -> value(it, inner));
        }
        return value(
                part.orElseThrow(
                        () -> new IllegalArgumentException("it says nothing of `%s`".formatted(component.getName()))),
                component.getGenericType());
    }

    private static Object made(Class<?> type, Object[] parts) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            var cause = e.getCause();
            throw new IllegalArgumentException(cause == null ? type.getSimpleName() : cause.getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
