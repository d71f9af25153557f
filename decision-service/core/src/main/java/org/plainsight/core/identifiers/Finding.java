package org.plainsight.core.identifiers;

import org.plainsight.core.adverts.Advert;

/** Finds what one advert or review shows by itself. Thread-safe. */
public interface Finding {

    /** Everything that the advert can be reached or recognised by. */
    Identified find(Advert advert);

    /** The same, and the advert's words for comparison. */
    Read read(Advert advert);
}
