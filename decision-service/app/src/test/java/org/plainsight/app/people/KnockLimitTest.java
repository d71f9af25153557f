package org.plainsight.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody tries one password after another. */
class KnockLimitTest {

    private final Hand hand = new Hand();
    private final KnockLimit limit = new KnockLimit(hand, 3);

    @Test
    void an_address_that_tries_too_often_waits_for_the_next_minute() throws Exception {
        for (int i = 0; i < 3; i++) assertThat(knock("203.0.113.1", "/sign-in")).isEqualTo(200);
        assertThat(knock("203.0.113.1", "/sign-in")).isEqualTo(429);
        hand.now = hand.now.plus(Duration.ofMinutes(1));
        assertThat(knock("203.0.113.1", "/sign-in")).isEqualTo(200);
    }

    @Test
    void others_and_other_pages_go_on() throws Exception {
        for (int i = 0; i < 4; i++) knock("203.0.113.1", "/sign-in");
        assertThat(knock("203.0.113.2", "/sign-in")).isEqualTo(200);
        assertThat(knock("203.0.113.1", "/purpose")).isEqualTo(200);
    }

    private int knock(String address, String page) throws Exception {
        var request = new MockHttpServletRequest("POST", page);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    /** A clock that stands until it is moved. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-27T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
