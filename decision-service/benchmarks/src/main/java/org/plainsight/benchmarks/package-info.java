/**
 * How fast the engines are, measured with JMH.
 * Verdicts are compared before anything is timed.
 */
@NullMarked
package org.plainsight.benchmarks;

import org.jspecify.annotations.NullMarked;
