/**
 * What a run of decisions amounts to, in figures: how many subjects came out how, and what was written.
 * Plain values, so that whatever writes, reads or shows a run means the same by them.
 */
@NullMarked
package org.plainsight.core.deciding;

import org.jspecify.annotations.NullMarked;
