package org.plainsight.app.people;

import java.util.Collection;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;

/** Somebody who was let in, whichever way they came. */
interface Admitted {

    /** The account's. */
    UUID id();

    Collection<? extends GrantedAuthority> getAuthorities();
}
