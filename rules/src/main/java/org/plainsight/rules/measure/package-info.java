/**
 * Measures the compiled engine against the reference engine and against the baseline pack written by hand in plain Java.
 * All three must say the same of every sheet of facts before anything is timed.
 * The figures of the README come from here; they are not part of any decision.
 */
@NullMarked
package org.plainsight.rules.measure;

import org.jspecify.annotations.NullMarked;
