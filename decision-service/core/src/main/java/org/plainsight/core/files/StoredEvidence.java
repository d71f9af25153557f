package org.plainsight.core.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.core.facts.Basis;
import org.plainsight.core.facts.Ground;
import org.plainsight.core.identifiers.Span;

/** Lines of {@code evidence.jsonl}, read back. */
public final class StoredEvidence {

    private StoredEvidence() {}

    /** What the line tells; empty where it is not as this program writes it. */
    public static Optional<Basis> of(String line) {
        return RunSource.fields(line).flatMap(tree -> {
            if (!(tree.get("fact") instanceof String fact) || !(tree.get("evidence") instanceof List<?> list))
                return Optional.empty();
            var grounds = new ArrayList<Ground>();
            for (var each : list) if (each instanceof Map<?, ?> map) grounds.add(ground(map));
            return Optional.of(new Basis(fact, grounds));
        });
    }

    private static Ground ground(Map<?, ?> map) {
        return new Ground(part(map, "advert"), part(map, "field"), span(map.get("span")), part(map, "via"));
    }

    private static Span span(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list
                        && list.size() == 2
                        && list.get(0) instanceof BigDecimal from
                        && list.get(1) instanceof BigDecimal to
                ? new Span(from.intValue(), to.intValue())
                : Span.WHOLE;
    }

    private static String part(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}
