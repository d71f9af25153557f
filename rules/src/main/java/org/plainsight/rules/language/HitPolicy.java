package org.plainsight.rules.language;

/** What a table answers when several rows match, by DMN 1.3 section 8.2.8. */
public enum HitPolicy {
    UNIQUE("U"),
    ANY("A"),
    PRIORITY("P"),
    FIRST("F"),
    RULE_ORDER("R"),
    OUTPUT_ORDER("O"),
    COLLECT("C"),
    COLLECT_SUM("C+"),
    COLLECT_COUNT("C#"),
    COLLECT_MIN("C<"),
    COLLECT_MAX("C>");

    private final String sign;

    HitPolicy(String sign) {
        this.sign = sign;
    }

    /** The sign that DMN prints in a table's corner. */
    public String sign() {
        return sign;
    }

    /** Whether every matching row has its part in the answer. */
    public boolean takesAll() {
        return switch (this) {
            case UNIQUE, ANY, PRIORITY, FIRST -> false;
            default -> true;
        };
    }
}
