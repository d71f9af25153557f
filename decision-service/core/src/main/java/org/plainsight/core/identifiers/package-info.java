/**
 * Identifiers: what an advert can be reached or recognised by, from the site's fields and from its words.
 * Phones are put in one form whatever way they are written; each find keeps its field and its place in the text.
 * Whether an identifier may join two adverts is not decided here, but in {@code links}.
 */
@NullMarked
package org.plainsight.core.identifiers;

import org.jspecify.annotations.NullMarked;
