package org.plainsight.app.people;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The links that were given out. */
interface Invitations extends Repository<Invitation, byte[]> {

    Optional<Invitation> findByDigest(byte[] digest);

    /** The same, held so that nobody else uses it meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findWithLockByDigest(byte[] digest);

    Invitation save(Invitation invitation);
}
