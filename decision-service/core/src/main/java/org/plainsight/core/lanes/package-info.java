/**
 * Lanes: how work is shared among threads.
 * Results come back in the order of what was asked, so that the number of threads never shows in what is made.
 * Nothing here knows what the work is.
 */
@NullMarked
package org.plainsight.core.lanes;

import org.jspecify.annotations.NullMarked;
