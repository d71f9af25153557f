/**
 * Who acts, and what stands in the way of an act. Every refused act is answered with all its objections at once: what it is about,
 * what is wrong with it, and the way out.
 */
@NullMarked
package org.plainsight.governance.acting;

import org.jspecify.annotations.NullMarked;
