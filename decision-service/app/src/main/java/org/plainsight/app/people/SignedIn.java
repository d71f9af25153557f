package org.plainsight.app.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person at the door, as the security framework has it; kept in the session once let in, without the password. */
final class SignedIn implements Admitted, UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UUID id;
    private final String signInName;
    private final Role role;
    private final boolean active;
    private final boolean locked;
    private String password;

    SignedIn(Person person, boolean locked) {
        this.id = person.id();
        this.signInName = person.signInName();
        this.role = person.role();
        this.active = person.isActive();
        this.locked = locked;
        this.password = person.password().orElse("");
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        password = "";
    }
}
