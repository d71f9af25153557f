package org.plainsight.app.people;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is at the door, and how often they were wrong. */
@Service
class SignIns implements UserDetailsService {

    private static final int FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Persons persons;
    private final Clock clock;

    SignIns(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String signInName) {
        return persons.findBySignInName(Person.normal(signInName))
                // An account whose password is not chosen yet does not exist at the door.
                .filter(person -> person.password().isPresent())
                .map(person -> new SignedIn(person, person.isLocked(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @EventListener
    @Transactional
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        var now = clock.instant();
        persons.countFailure(Person.normal(event.getAuthentication().getName()), FAILURES, now, now.plus(LOCKED));
    }

    @EventListener
    @Transactional
    public void succeeded(AuthenticationSuccessEvent event) {
        persons.forgetFailures(Person.normal(event.getAuthentication().getName()));
    }
}
