/**
 * Links: which adverts share which identifier, how strong a ground each is, and which identifiers are too common to tell anything.
 * An identifier that merely passes through unrelated adverts is a hub: it is listed with its reason and joins nothing.
 * Everything is a pure function of the set of adverts; their order never matters.
 */
@NullMarked
package org.plainsight.core.links;

import org.jspecify.annotations.NullMarked;
