package org.plainsight.rules.facts;

import org.plainsight.rules.language.Value;

/** What is known of one fact of one subject. */
public sealed interface Finding {

    /** The fact has this value. */
    record Known(Value value) implements Finding {}

    /** The fact is not known, and why, as a plain clause ("the advert gives no hours"). */
    record Unknown(String why) implements Finding {}
}
