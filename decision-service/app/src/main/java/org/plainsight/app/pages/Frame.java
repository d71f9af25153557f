package org.plainsight.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around every page.
 *
 * @param reader who is signed in; null where nobody is
 * @param csrfName the field that a form must send
 * @param isMadeUp whether the data is invented, which every page then says
 */
public record Frame(
        @Nullable Reader reader, List<Tab> tabs, String csrfName, String csrfToken, boolean isMadeUp, String here) {

    /** One entry of the row at the top. */
    public record Tab(String path, String words, boolean isCurrent) {}

    public Frame {
        tabs = List.copyOf(tabs);
    }

    static Frame of(HttpServletRequest request, List<Door> doors, boolean isMadeUp) {
        var reader = request.getAttribute(Reader.ATTRIBUTE) instanceof Reader known ? known : null;
        var token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf : null;
        return new Frame(
                reader,
                reader == null ? List.of() : tabs(reader, request.getRequestURI(), doors),
                token == null ? "" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                isMadeUp,
                request.getRequestURI());
    }

    private static List<Tab> tabs(Reader reader, String path, List<Door> doors) {
        return doors.stream()
                .filter(door -> door.opensTo(reader))
                .sorted(Comparator.comparingInt(Door::order))
                .map(door -> new Tab(door.path(), door.words(), leadsTo(door, path)))
                .toList();
    }

    private static boolean leadsTo(Door door, String path) {
        return path.equals(door.path()) || path.startsWith(door.path() + "/");
    }
}
