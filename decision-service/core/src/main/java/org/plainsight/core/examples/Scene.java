package org.plainsight.core.examples;

import java.util.List;
import org.plainsight.core.adverts.Advert;

/**
 * Some adverts, and reviews of them, as if they were all that there is.
 *
 * @param adverts every version of each
 * @param changes how many times they were changed since somebody made them up
 */
record Scene(List<Advert> adverts, int changes) {

    Scene {
        adverts = List.copyOf(adverts);
    }

    /** How many adverts and reviews, each counted once however many versions there are of it. */
    int size() {
        return (int) adverts.stream().map(Advert::id).distinct().count();
    }
}
