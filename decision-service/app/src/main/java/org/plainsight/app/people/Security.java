package org.plainsight.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.plainsight.app.storage.Outage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who comes in, and what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Security {

    /** No script but our own files, no frame around us, and nothing is sent elsewhere. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Where the framework looks for the page that somebody wanted before they were sent to sign in. */
    private static final String NEXT = "SPRING_SECURITY_SAVED_REQUEST";

    private static final RequestMatcher WITH_PASSWORD =
            request -> Entrance.isApi(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Persons persons,
            Directory directory,
            Clock clock,
            @Value("${plainsight.tries-a-minute:60}") int triesAMinute)
            throws Exception {
        directory.openDoor(http);
        return http.authorizeHttpRequests(Security::rules)
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/").failureHandler(Security::turnAway))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .httpBasic(
                        basic -> basic.authenticationEntryPoint((q, response, e) -> ApiRefusals.atTheDoor(response, e)))
                // A password in a header is never sent by a browser on somebody else's behalf.
                .csrf(csrf -> csrf.ignoringRequestMatchers(WITH_PASSWORD))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                (q, response, e) -> ApiRefusals.notSignedIn(response), Entrance::isApi)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true)
                        .defaultAccessDeniedHandlerFor(
                                (q, response, e) -> ApiRefusals.notAllowed(response), Entrance::isApi)
                        .defaultAccessDeniedHandlerFor(Security::refuse, request -> true))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .addFilterAfter(new KnockLimit(clock, triesAMinute), SecurityContextHolderFilter.class)
                .addFilterBefore(new Entrance(persons), AuthorizationFilter.class)
                .build();
    }

    /** Whoever cannot be looked up just now was not wrong. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (Outage.isBehind(e)) response.sendError(503);
        else response.sendRedirect("/sign-in?wrong");
    }

    /** A form whose sign-in ran out leads to the door, and what was typed waits behind it. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        // The request itself does not know the person yet: this comes before the filters that tell it.
        if (!(e instanceof CsrfException) || SecurityContextHolder.getContext().getAuthentication() != null) {
            response.sendError(403);
            return;
        }
        KeptForm.keep(request).ifPresent(page -> request.getSession().setAttribute(NEXT, new SimpleSavedRequest(page)));
        response.sendRedirect("/sign-in?again");
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(Doors.OPEN).permitAll();
        rules.requestMatchers("/actuator/prometheus")
                .access((who, context) -> new AuthorizationDecision(isThisMachine(context)));
        rules.requestMatchers(HttpMethod.POST, "/sign-out").authenticated();
        for (var rule : Doors.RULES) {
            var roles = rule.roles().stream().map(Role::name).toArray(String[]::new);
            if (rule.method() == null) rules.requestMatchers(rule.path()).hasAnyRole(roles);
            else rules.requestMatchers(rule.method(), rule.path()).hasAnyRole(roles);
        }
        rules.anyRequest().denyAll();
    }

    /** Figures go to a collector on the same machine; a request that a proxy passed on comes from elsewhere. */
    private static boolean isThisMachine(RequestAuthorizationContext context) {
        var request = context.getRequest();
        var isNear = request.getRemoteAddr().equals("127.0.0.1")
                || request.getRemoteAddr().equals("0:0:0:0:0:0:0:1");
        return isNear && request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
