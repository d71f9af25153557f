/**
 * Whether a pack is sound: everything that can be said about it without a single real advert, all faults at once.
 * What is proved here is proved by the geometry of its tables or by its caps, exactly, and never by sampling;
 * what is compared with the reference engine is counted, and the counts are printed.
 */
@NullMarked
package org.plainsight.rules.checks;

import org.jspecify.annotations.NullMarked;
