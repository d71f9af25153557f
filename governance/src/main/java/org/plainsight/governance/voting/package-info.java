/**
 * The board and its ballots: seats with one vote each, reasons, dissent kept word for word, and a hold that no path goes around.
 * Every refused step is answered with all its objections; nothing here knows a clock of its own.
 */
@NullMarked
package org.plainsight.governance.voting;

import org.jspecify.annotations.NullMarked;
