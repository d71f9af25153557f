package org.plainsight.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.plainsight.app.pages.Reader;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Everybody who is signed in comes through here: the account is looked up anew, so that one that was closed is out at once,
 * and nobody reads on before a purpose is stated.
 */
final class Entrance extends OncePerRequestFilter {

    /** The session's attribute, and the API's header. */
    static final String PURPOSE = "Purpose";

    private static final Set<String> BEFORE_A_PURPOSE = Set.of("/purpose", "/sign-out", "/error", "/sign-in");

    private final Persons persons;

    Entrance(Persons persons) {
        this.persons = persons;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Admitted admitted)) {
            chain.doFilter(request, response);
            return;
        }
        var person = persons.findById(admitted.id()).filter(Person::isActive);
        if (person.isEmpty() || !isStill(admitted, person.get())) {
            leave(request);
            chain.doFilter(request, response);
            return;
        }
        var viewer = Viewer.of(person.get(), purpose(request));
        request.setAttribute(Reader.ATTRIBUTE, viewer);
        if (viewer.purpose().isEmpty() && !BEFORE_A_PURPOSE.contains(request.getRequestURI())) ask(request, response);
        else chain.doFilter(request, response);
    }

    private static boolean isStill(Admitted admitted, Person person) {
        return admitted.getAuthorities().stream()
                .anyMatch(a -> person.role().authority().equals(a.getAuthority()));
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    private static Optional<Purpose> purpose(HttpServletRequest request) {
        var header = request.getHeader(PURPOSE);
        if (header != null && isApi(request)) return Purpose.of(header);
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PURPOSE) instanceof String code)) return Optional.empty();
        return Purpose.of(code);
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/v3/");
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            ApiRefusals.noPurpose(response);
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var next = "GET".equals(request.getMethod()) ? request.getRequestURI() + query : "/";
        response.sendRedirect(UriComponentsBuilder.fromPath("/purpose")
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(next)
                .toUriString());
    }
}
