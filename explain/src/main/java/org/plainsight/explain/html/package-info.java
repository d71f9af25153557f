/**
 * An explanation, and the report over a run, as pages that stand alone: no script, nothing fetched, fit for paper.
 * Every word of an advert is escaped.
 */
@NullMarked
package org.plainsight.explain.html;

import org.jspecify.annotations.NullMarked;
