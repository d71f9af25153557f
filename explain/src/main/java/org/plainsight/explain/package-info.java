/**
 * Saying why. A {@link org.plainsight.explain.Dossier} of one decision becomes an {@link org.plainsight.explain.Explanation}
 * (see {@link org.plainsight.explain.Explain}), which {@code explain.text}, {@code explain.html} and {@code explain.json} lay out.
 * Nothing is weighed a second time here: what is said is what was found.
 */
@NullMarked
package org.plainsight.explain;

import org.jspecify.annotations.NullMarked;
