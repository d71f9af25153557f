/**
 * Facts: what is known about each advert and each network, by the names of the catalogue, with what each rests on.
 * A fact that nothing tells is left unknown, for the reason that the catalogue gives; it is never false and never zero.
 * What needs the whole corpus (names on a phone, local prices) is looked up in indexes that are built once.
 */
@NullMarked
package org.plainsight.core.facts;

import org.jspecify.annotations.NullMarked;
