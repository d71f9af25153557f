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
