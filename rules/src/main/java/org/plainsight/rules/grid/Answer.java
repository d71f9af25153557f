package org.plainsight.rules.grid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;

/**
 * What a decision gave: a value, FEEL's null, or a failure. A failure is null too, and everything that reads it fails, as in
 * kie-dmn; a null is a value like another to a formula that asks for it.
 *
 * @param why what made it null; empty where there is a value
 */
record Answer(@Nullable Value value, boolean failed, String why) {

    static Answer of(Value value) {
        return new Answer(value, false, "");
    }

    static Answer unknown(String why) {
        return new Answer(null, false, why);
    }

    static Answer failure(String why) {
        return new Answer(null, true, why);
    }

    Optional<Value> known() {
        return Optional.ofNullable(value);
    }

    Finding finding() {
        return value == null ? new Finding.Unknown(why) : new Finding.Known(value);
    }
}
