package org.plainsight.app.deciding;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The reviews there are. */
interface Reviews extends Repository<Review, String> {

    Optional<Review> findById(String network);

    Review saveAndFlush(Review review);
}
