/**
 * What a change of rules would do to real people's adverts: both packs over one frozen file of adverts.
 * Who is newly put forward, who no longer, because of which edit, at what cost, and whom it touches more than others.
 */
@NullMarked
package org.plainsight.core.impact;

import org.jspecify.annotations.NullMarked;
