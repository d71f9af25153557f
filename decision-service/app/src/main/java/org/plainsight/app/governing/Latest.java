package org.plainsight.app.governing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was read or computed last, by what it follows from alone; the oldest gives way. */
final class Latest<K, V> {

    private static final int KEPT = 20;

    private final Map<K, V> kept = new LinkedHashMap<>() {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    };

    /** What is kept, or what is made now; two who ask at once may both make it, since it comes out the same. */
    Optional<V> of(K key, Supplier<Optional<V>> making) {
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) return Optional.of(known);
        }
        var made = making.get();
        synchronized (kept) {
            made.ifPresent(it -> kept.put(key, it));
        }
        return made;
    }
}
