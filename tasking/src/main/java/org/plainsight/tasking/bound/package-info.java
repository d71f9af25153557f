/**
 * How good any plan can be at most: prices for people's time, and what they prove.
 * Finding good prices is an art; that they prove their bound is arithmetic in whole numbers that anyone can repeat.
 */
@NullMarked
package org.plainsight.tasking.bound;

import org.jspecify.annotations.NullMarked;
