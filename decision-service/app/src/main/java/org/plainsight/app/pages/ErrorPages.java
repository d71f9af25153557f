package org.plainsight.app.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.storage.Outage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong, in words: a page for people, RFC 9457 for programs. */
@Controller
class ErrorPages implements ErrorController {

    /** A title and one plain sentence. */
    private record Words(String title, String what) {}

    @RequestMapping("/error")
    @Nullable
    String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        int status = status(request);
        response.setStatus(status);
        if (status == 503) response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        var words = words(status);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            problem(response, status, words);
            return null;
        }
        model.addAttribute("title", words.title());
        model.addAttribute("what", words.what());
        return "pages/error";
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                && Outage.isBehind(fault)) return 503;
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }

    private static void problem(HttpServletResponse response, int status, Words words) throws IOException {
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(words.title(), status, words.what())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Words words(int status) {
        return switch (status) {
            case 400 -> new Words("Not understood", "Something in the address or the form is not as it should be.");
            case 403 ->
                new Words(
                        "Not for your role",
                        "This page is for another role, or the form was open for too long. Go back and try again, or ask your administrator.");
            case 404 -> new Words("Nothing here", "There is no such page, or it is not one that you may see.");
            case 405 -> new Words("Not done this way", "This address does not take that kind of request.");
            case 409 ->
                new Words(
                        "Somebody was faster", "It was changed while you looked at it. Look again before you decide.");
            case 413 -> new Words("Too much at once", "What was sent is larger than this service takes.");
            case 429 -> new Words("Too many tries", "There were too many tries from your address. Wait a minute.");
            case 503 ->
                new Words(
                        "Not now",
                        "The service cannot reach its data just now. Nothing of yours that was saved is lost; try again in a minute.");
            default ->
                status < 500
                        ? new Words("Not possible", "This cannot be done.")
                        : new Words(
                                "A fault of this service",
                                "It is written into the service's own log. Nothing of yours that was saved is lost.");
        };
    }
}
