package org.plainsight.app.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a directory says about somebody: texts by name, read without trust in their kind. */
record Claims(Map<String, Object> all) {

    /** All texts under a name, in which a dot leads into an object; none where it is not there or holds something else. */
    List<String> texts(String name) {
        var value = at(all, name);
        if (value instanceof String text) return List.of(text);
        if (value instanceof Collection<?> many)
            return many.stream()
                    .flatMap(one -> one instanceof String text ? Stream.of(text) : Stream.empty())
                    .toList();
        return List.of();
    }

    /** The first of them; empty where there is none. */
    String text(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    private static @Nullable Object at(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) return claims.get(name);
        int dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, name.substring(dot + 1))
                : null;
    }
}
