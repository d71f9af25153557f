/**
 * An explanation as JSON, written by Jackson's streaming core.
 * The keys are a promise to other programs; none of them speaks of how likely anything is.
 */
@NullMarked
package org.plainsight.explain.json;

import org.jspecify.annotations.NullMarked;
