/**
 * What changes from one pack to another: row by row as an editor would see it, and as regions of facts whose result changes.
 * Both packs lie on one grid, the common refinement of theirs; each region comes with made-up facts that were run on both.
 */
@NullMarked
package org.plainsight.rules.diff;

import org.jspecify.annotations.NullMarked;
