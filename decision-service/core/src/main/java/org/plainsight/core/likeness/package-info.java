/**
 * Which texts and which images are nearly the same.
 * Groups are stars around one exemplar, so likeness never drifts along a chain (A like B, B like C, A not like C).
 * Everything is a pure function of the set of items: their order never matters.
 */
@NullMarked
package org.plainsight.core.likeness;

import org.jspecify.annotations.NullMarked;
