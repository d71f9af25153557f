/**
 * Patterns across a network's adverts, written as English sentences of a fixed dictionary.
 * A sentence either matches one form of the dictionary word for word, or is refused; a pack's file never becomes code.
 */
@NullMarked
package org.plainsight.rules.patterns;

import org.jspecify.annotations.NullMarked;
