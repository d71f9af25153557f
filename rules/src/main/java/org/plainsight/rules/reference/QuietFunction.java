package org.plainsight.rules.reference;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;

/**
 * A FEEL function of kie-dmn that answers null for null, as DMN 1.3 section 10.3.4 says. As it comes, kie-dmn answers null
 * and raises an error besides, and throws the whole decision away for it: one unknown list would silence every row of a
 * table, those that do not ask about it too.
 */
final class QuietFunction extends BaseFEELFunction {

    private final BaseFEELFunction asItComes;
    private final boolean overMembers;

    private QuietFunction(BaseFEELFunction asItComes, boolean overMembers) {
        super(asItComes.getName());
        this.asItComes = asItComes;
        this.overMembers = overMembers;
    }

    /** A function of its arguments as they stand. */
    static QuietFunction of(BaseFEELFunction asItComes) {
        return new QuietFunction(asItComes, false);
    }

    /** A function of the members of a list, or of its arguments taken as one; null of an empty list too. */
    static QuietFunction ofMembers(BaseFEELFunction asItComes) {
        return new QuietFunction(asItComes, true);
    }

    @Override
    public @Nullable Object invokeReflectively(EvaluationContext context, Object[] arguments) {
        if (anyUnknown(Arrays.asList(arguments))) return null;
        if (overMembers && (members(arguments).isEmpty() || anyUnknown(members(arguments)))) return null;
        return asItComes.invokeReflectively(context, arguments);
    }

    private static List<?> members(Object[] arguments) {
        return arguments.length == 1 && arguments[0] instanceof List<?> list ? list : Arrays.asList(arguments);
    }

    /** Not {@code contains(null)}, which an immutable list refuses to answer. */
    private static boolean anyUnknown(List<?> values) {
        return values.stream().anyMatch(value -> value == null);
    }

    @Override
    public Object defaultValue() {
        return asItComes.defaultValue();
    }
}
