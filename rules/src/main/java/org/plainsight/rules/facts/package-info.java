/**
 * The vocabulary of packs: which facts there are, what each means, and the values found for one advert or network.
 * A fact is known with a value, or unknown with a reason; unknown is never false and never zero.
 * Facts that would read a protected characteristic are listed as barred, so that a refusal can explain itself.
 */
@NullMarked
package org.plainsight.rules.facts;

import org.jspecify.annotations.NullMarked;
