package org.plainsight.rules.language;

/** The type of a fact, a column or a decision. */
public enum Type {
    TEXT("string"),
    NUMBER("number"),
    TRUTH("boolean"),
    DAY("date"),
    SPAN("days and time duration"),
    MONTHS("years and months duration"),
    TEXTS("list of strings"),
    NUMBERS("list of numbers"),
    TRUTHS("list of booleans"),
    DAYS("list of dates");

    private final String feel;

    Type(String feel) {
        this.feel = feel;
    }

    /** The name that DMN's {@code typeRef} gives it; lists have a name of ours, since DMN names none. */
    public String feel() {
        return feel;
    }

    /** The type of a value; of a list, by its first member (an empty list has none and is refused). */
    public static Type of(Value value) {
        if (value instanceof Value.Text) return TEXT;
        if (value instanceof Value.Decimal) return NUMBER;
        if (value instanceof Value.Truth) return TRUTH;
        if (value instanceof Value.Day) return DAY;
        if (value instanceof Value.Span) return SPAN;
        if (value instanceof Value.Months) return MONTHS;
        var members = ((Value.Many) value).values();
        if (members.isEmpty()) throw new IllegalArgumentException("an empty list has no type of its own");
        return of(members.get(0)).listOf();
    }

    /** The type of a list of values of this type; spans and months have none. */
    public Type listOf() {
        return switch (this) {
            case TEXT -> TEXTS;
            case NUMBER -> NUMBERS;
            case TRUTH -> TRUTHS;
            case DAY -> DAYS;
            default -> throw new IllegalArgumentException("there is no list of %s".formatted(feel));
        };
    }

    public boolean isList() {
        return member() != this;
    }

    /** The type of one member of this list type, or the type itself where it is no list. */
    public Type member() {
        return switch (this) {
            case TEXTS -> TEXT;
            case NUMBERS -> NUMBER;
            case TRUTHS -> TRUTH;
            case DAYS -> DAY;
            default -> this;
        };
    }

    /** Whether {@code <} and {@code >} make sense between two values of this type. */
    public boolean isOrdered() {
        return this == NUMBER || this == DAY || this == SPAN || this == MONTHS;
    }
}
