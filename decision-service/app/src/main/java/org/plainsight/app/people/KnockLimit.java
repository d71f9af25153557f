package org.plainsight.app.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one address may try a password in a minute: hashing one is slow on purpose, and must not become a weapon. */
final class KnockLimit extends OncePerRequestFilter {

    private static final int ADDRESSES = 10_000;

    /** How often somebody knocked, and in which minute. */
    private record Knocks(long minute, int count) {}

    private final Clock clock;
    private final int most;
    private final Map<String, Knocks> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Knocks> eldest) {
            return size() > ADDRESSES;
        }
    };

    KnockLimit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var isForm =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/sign-in");
        return !isForm && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooOften(request.getRemoteAddr())) response.sendError(429);
        else chain.doFilter(request, response);
    }

    private synchronized boolean isTooOften(String address) {
        long minute = clock.millis() / 60_000;
        var now = byAddress.merge(
                address,
                new Knocks(minute, 1),
                (before, one) -> before.minute() == minute ? new Knocks(minute, before.count() + 1) : one);
        return now.count() > most;
    }
}
