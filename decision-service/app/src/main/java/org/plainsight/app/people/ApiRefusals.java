package org.plainsight.app.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.plainsight.app.storage.Outage;
import org.springframework.security.core.AuthenticationException;

/** What the API answers at the door, as RFC 9457 has it. */
final class ApiRefusals {

    private ApiRefusals() {}

    /** Whoever cannot be looked up just now was not wrong. */
    static void atTheDoor(HttpServletResponse response, AuthenticationException fault) throws IOException {
        if (Outage.isBehind(fault))
            write(response, 503, "Not now", "The service cannot reach its data just now; try again in a minute.");
        else notSignedIn(response);
    }

    static void notSignedIn(HttpServletResponse response) throws IOException {
        write(response, 401, "Not signed in", "Send a name and a password by HTTP Basic.");
    }

    static void notAllowed(HttpServletResponse response) throws IOException {
        write(response, 403, "Not for this role", "Your role does not open this door.");
    }

    static void noPurpose(HttpServletResponse response) throws IOException {
        var purposes = Arrays.stream(Purpose.values()).map(Purpose::code).collect(Collectors.joining(", "));
        write(
                response,
                400,
                "No purpose is stated",
                "Send the header `%s` with one of: %s.".formatted(Entrance.PURPOSE, purposes));
    }

    /** The texts are ours alone, and hold nothing that JSON would have to escape. */
    private static void write(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
