/**
 * What a change of rules would do to people's adverts, as a value that a board votes on and a signature covers. Whoever has adverts
 * fills it; nothing here knows what an advert is. A proof that a change only reduces is made here, and only from what was seen.
 */
@NullMarked
package org.plainsight.governance.impact;

import org.jspecify.annotations.NullMarked;
