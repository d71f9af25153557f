/**
 * Adverts and reviews as values: what one line of the input says, and nothing that it does not say.
 * A part that the line left out is absent, which is neither false nor zero nor an empty list.
 * A corpus is the newest version of each, in the order of their ids, so that the order of lines never matters.
 */
@NullMarked
package org.plainsight.core.adverts;

import org.jspecify.annotations.NullMarked;
