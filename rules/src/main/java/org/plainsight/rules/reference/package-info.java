/**
 * The reference engine: the same XML in Kogito's decision model over kie-dmn, slow and by other hands than ours.
 * The compiled engine must give what it gives; a pack on which they differ is at fault.
 * Nothing reaches it that our own reading did not accept, and no class can be loaded from within it.
 */
@NullMarked
package org.plainsight.rules.reference;

import org.jspecify.annotations.NullMarked;
