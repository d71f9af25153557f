package org.plainsight.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent after its sign-in had run out: it waits at the door, for whoever signs in in the same browser.
 *
 * @param act the last part of the form's address
 */
public record KeptForm(String act, Map<String, List<String>> fields) implements Serializable {

    private static final int MOST_KEPT = 20_000;

    public KeptForm {
        fields = Map.copyOf(fields);
    }

    /** Keeps what was typed into a form about a page, and gives the page; nothing is kept of any other form. */
    static Optional<String> keep(HttpServletRequest request) {
        var form = request.getRequestURI();
        if (!form.matches("/networks/[^/]+/[a-z-]+")) return Optional.empty();
        var fields = new LinkedHashMap<String, List<String>>();
        int length = 0;
        for (var field : request.getParameterMap().entrySet()) {
            if (field.getKey().equals("_csrf")) continue;
            fields.put(field.getKey(), new ArrayList<>(List.of(field.getValue())));
            for (var value : field.getValue()) length += value.length();
        }
        var page = form.substring(0, form.lastIndexOf('/'));
        if (length <= MOST_KEPT)
            request.getSession().setAttribute(name(page), new KeptForm(form.substring(page.length() + 1), fields));
        return Optional.of(page);
    }

    /** What was kept about a page, once. */
    public static Optional<KeptForm> take(HttpSession session, String page) {
        var kept = session.getAttribute(name(page));
        session.removeAttribute(name(page));
        return kept instanceof KeptForm form ? Optional.of(form) : Optional.empty();
    }

    private static String name(String page) {
        return "kept:" + page;
    }
}
