package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.app.people.KeptForm;

/**
 * What somebody typed and has not saved yet: shown again after a fault, or after a sign-in that had run out.
 *
 * @param form the last part of the form's address, such as {@code decision}; empty where nothing is kept
 */
record KeptWords(String form, Map<String, List<String>> fields) {

    static final KeptWords NONE = new KeptWords("", Map.of());

    KeptWords {
        fields = Map.copyOf(fields);
    }

    /** What a form brought that cannot be saved as it is. */
    static KeptWords of(HttpServletRequest request) {
        var path = request.getRequestURI();
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        return new KeptWords(path.substring(path.lastIndexOf('/') + 1), fields);
    }

    /** What was kept at the door for this network, once. */
    static KeptWords take(HttpSession session, String network) {
        return KeptForm.take(session, "/networks/" + network)
                .map(kept -> new KeptWords(kept.act(), kept.fields()))
                .orElse(NONE);
    }

    boolean isOf(String asked) {
        return form.equals(asked);
    }

    /** The first value of a field of that form; empty where there is none. */
    String get(String asked, String field) {
        var values = fields.getOrDefault(field, List.of());
        return isOf(asked) && !values.isEmpty() ? values.get(0) : "";
    }

    /** What stands in a field of whichever form asks what somebody thinks. */
    String view(String field) {
        return isOf("first-view") ? get("first-view", field) : get("decision", field);
    }

    boolean hasGround(String ground) {
        return isOf("decision") && fields.getOrDefault("ground", List.of()).contains(ground);
    }
}
