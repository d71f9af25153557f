package org.plainsight.rules.language;

import java.util.List;
import java.util.Optional;
import org.plainsight.rules.language.Expression.Comparator;
import org.plainsight.rules.language.Expression.Function;

/** Finds the type of a formula and refuses what would mix types; {@code null} goes with every type. */
final class FormulaTypes {

    private final Names names;

    FormulaTypes(Names names) {
        this.names = names;
    }

    /** The type of the formula, empty where it can only be null. */
    Optional<Type> of(Expression expression) {
        if (expression instanceof Expression.Literal it) return Optional.of(Type.of(it.value()));
        if (expression instanceof Expression.Unknown) return Optional.empty();
        if (expression instanceof Expression.Result it) return Optional.of(names.type(it.decision()));
        if (expression instanceof Expression.Arithmetic it) return arithmetic(it);
        if (expression instanceof Expression.Comparison it) return comparison(it);
        if (expression instanceof Expression.Choice it) return choice(it);
        if (expression instanceof Expression.Call it) return call(it);
        return listing((Expression.Listing) expression);
    }

    private Optional<Type> arithmetic(Expression.Arithmetic it) {
        number(it.left(), it.operator().feel());
        number(it.right(), it.operator().feel());
        return Optional.of(Type.NUMBER);
    }

    private void number(Expression part, String sign) {
        var type = of(part);
        if (type.isEmpty()) throw Refusal.of("`%s` with null is always null".formatted(sign), "leave null out");
        if (type.get() != Type.NUMBER)
            throw Refusal.of(
                    "`%s` takes numbers, and `%s` is %s"
                            .formatted(sign, FeelText.expression(part), CellReader.noun(type.get())),
                    "count or choose first, then calculate");
    }

    private Optional<Type> comparison(Expression.Comparison it) {
        var left = of(it.left());
        var right = of(it.right());
        var sign = it.comparator().feel();
        boolean ordering = it.comparator() != Comparator.EQUALS && it.comparator() != Comparator.DIFFERS;
        if (left.isPresent() && right.isPresent() && left.get() != right.get())
            throw Refusal.of(
                    "`%s` compares %s with %s"
                            .formatted(sign, CellReader.noun(left.get()), CellReader.noun(right.get())),
                    "compare like with like");
        var type = left.or(() -> right);
        if (type.isPresent() && (type.get().isList() || (ordering && !type.get().isOrdered())))
            throw Refusal.of(
                    "`%s` does not go with %s".formatted(sign, CellReader.noun(type.get())),
                    "compare single values that have an order");
        if (ordering && (left.isEmpty() || right.isEmpty()))
            throw Refusal.of("`%s` with null is always null".formatted(sign), "write = null or != null");
        return Optional.of(Type.TRUTH);
    }

    private Optional<Type> choice(Expression.Choice it) {
        var condition = of(it.condition());
        if (condition.isEmpty() || condition.get() != Type.TRUTH)
            throw Refusal.of(
                    "`if` needs a question, and `%s` is none".formatted(FeelText.expression(it.condition())),
                    "write a comparison, such as if Points > 0");
        var then = of(it.then());
        var otherwise = of(it.otherwise());
        if (then.isPresent() && otherwise.isPresent() && then.get() != otherwise.get())
            throw Refusal.of(
                    "`then` gives %s and `else` gives %s"
                            .formatted(CellReader.noun(then.get()), CellReader.noun(otherwise.get())),
                    "let both give the same kind of thing");
        return then.or(() -> otherwise);
    }

    private Optional<Type> call(Expression.Call it) {
        var name = it.function().feel();
        var types = it.arguments().stream().map(this::of).toList();
        boolean oneList = types.size() == 1 && types.get(0).filter(Type::isList).isPresent();
        if (it.function() == Function.COUNT) {
            if (!oneList) throw Refusal.of("`count` takes one list", "write count([a, b]) or count(a list)");
            return Optional.of(Type.NUMBER);
        }
        boolean numbers =
                types.stream().allMatch(t -> t.filter(Type.NUMBER::equals).isPresent());
        if (!numbers && !(oneList && types.get(0).filter(Type.NUMBERS::equals).isPresent()))
            throw Refusal.of(
                    "`%s` takes numbers, or one list of numbers".formatted(name), "write %s(a, b)".formatted(name));
        return Optional.of(Type.NUMBER);
    }

    private Optional<Type> listing(Expression.Listing it) {
        List<Type> types = it.members().stream().map(this::member).distinct().toList();
        if (types.isEmpty()) throw Refusal.of("an empty list has no type", "leave it out, or use null");
        if (types.size() > 1) throw Refusal.of("the list mixes kinds of things", "put values of one type into a list");
        var type = types.get(0);
        if (type.isList() || type == Type.SPAN || type == Type.MONTHS)
            throw Refusal.of(
                    "a list of %s is not known".formatted(CellReader.noun(type)),
                    "list texts, numbers, truths or dates");
        return Optional.of(type.listOf());
    }

    private Type member(Expression member) {
        return of(member)
                .orElseThrow(() ->
                        Refusal.of("the list holds null", "choose a value for it first: if x = null then 0 else x"));
    }
}
