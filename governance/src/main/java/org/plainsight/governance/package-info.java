/**
 * Who may change the rules: proposal, ballot, activation, and a log that shows any later change to itself.
 * A change is approved together with its evidence or not at all.
 */
@NullMarked
package org.plainsight.governance;

import org.jspecify.annotations.NullMarked;
