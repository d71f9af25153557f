/**
 * Made-up adverts for the cards of a pack's rows: on which a row fires, and on which it nearly does. They are looked for among
 * adverts that somebody made up, and bred from these where there are too few; each is linked and weighed before it is shown.
 * Start at {@link org.plainsight.core.examples.Examples}.
 */
@NullMarked
package org.plainsight.core.examples;

import org.jspecify.annotations.NullMarked;
