/**
 * Saying why. A trace becomes an explanation, and an explanation becomes text, HTML or JSON.
 * Nothing is weighed a second time here: what is said is what was found.
 */
@NullMarked
package org.plainsight.explain;

import org.jspecify.annotations.NullMarked;
