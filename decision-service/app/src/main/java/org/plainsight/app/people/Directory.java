package org.plainsight.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The door for people whom an organisation's directory sends; there is none unless it is configured. */
@Component
class Directory {

    /** The directory's name in our own addresses. */
    static final String ID = "directory";

    private final DirectorySettings settings;
    private final DirectoryPeople people;
    private final OidcUserService told = new OidcUserService();

    Directory(DirectorySettings settings, DirectoryPeople people) {
        this.settings = settings;
        this.people = people;
    }

    /** What stands on the button; empty where there is no such door. */
    String words() {
        return settings.isOn() ? settings.words() : "";
    }

    void openDoor(HttpSecurity http) throws Exception {
        if (!settings.isOn()) return;
        http.oauth2Login(login -> login.loginPage("/sign-in")
                // Asked for at the first sign-in, so that the service starts without the directory.
                .clientRegistrationRepository(new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration())))
                .authorizedClientRepository(new Forgetful())
                .userInfoEndpoint(user -> user.oidcUserService(this::admit))
                .defaultSuccessUrl("/")
                .failureHandler((request, response, e) -> response.sendRedirect("/sign-in?elsewhere")));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}" + EntrancePages.BACK)
                .build();
    }

    private OidcUser admit(OidcUserRequest request) {
        var user = told.loadUser(request);
        return people.admit(settings.issuer(), new Claims(user.getClaims()))
                .map(person -> new Sent(user, person))
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error("access_denied"), "the directory opens no role here"));
    }

    /** Somebody whom the directory sent. */
    private static final class Sent extends DefaultOidcUser implements Admitted {
        @Serial
        private static final long serialVersionUID = 1;

        private final UUID id;

        Sent(OidcUser user, Person person) {
            super(Set.of(new SimpleGrantedAuthority(person.role().authority())), user.getIdToken());
            this.id = person.id();
        }

        @Override
        public UUID id() {
            return id;
        }
    }

    /** Nothing is asked of the directory in somebody's name later on, so its tokens are not kept. */
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's own shape
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
