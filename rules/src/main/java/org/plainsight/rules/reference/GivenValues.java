package org.plainsight.rules.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;

/** Values as a caller writes them, text for days and spans, as the model's inputs; every fault at once. */
final class GivenValues {

    private final Model model;
    private final List<String> faults;

    private GivenValues(Model model, List<String> faults) {
        this.model = model;
        this.faults = faults;
    }

    /** All inputs of the model: kie-dmn skips a decision whose input is left out, and reads null as unknown. */
    static Map<String, @Nullable Object> of(Model model, Map<String, ?> given, List<String> faults) {
        return new GivenValues(model, faults).inputs(given);
    }

    private Map<String, @Nullable Object> inputs(Map<String, ?> given) {
        for (var name : given.keySet())
            if (!model.facts().containsKey(name)) faults.add("`%s` is no input of `%s`".formatted(name, model.name()));
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        model.facts().forEach((name, type) -> inputs.put(name, value(name, type, given.get(name))));
        return inputs;
    }

    private @Nullable Object value(String name, Type type, @Nullable Object given) {
        if (given == null) return null;
        if (!type.isList()) return one(name, type, given);
        if (!(given instanceof List<?> list)) return refuse(name, type, given);
        var values = new ArrayList<@Nullable Object>();
        for (var each : list) values.add(each == null ? refuse(name, type, list) : one(name, type.member(), each));
        return values;
    }

    private @Nullable Object one(String name, Type type, Object given) {
        try {
            return switch (type) {
                case NUMBER -> given instanceof Number ? new BigDecimal(given.toString()) : refuse(name, type, given);
                case TRUTH -> given instanceof Boolean ? given : refuse(name, type, given);
                case TEXT -> given instanceof String ? given : refuse(name, type, given);
                case DAY -> LocalDate.parse(given.toString());
                case SPAN -> Duration.parse(given.toString());
                default -> refuse(name, type, given);
            };
        } catch (DateTimeException | NumberFormatException e) {
            return refuse(name, type, given);
        }
    }

    private @Nullable Object refuse(String name, Type type, Object given) {
        var shown = given.toString();
        faults.add("`%s` is `%s`, which is no %s"
                .formatted(name, shown.substring(0, Math.min(60, shown.length())), type.feel()));
        return null;
    }
}
