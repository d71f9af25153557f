package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;

/** What somebody typed and has not saved yet: shown again after a fault, or after a sign-in that had run out. */
record KeptWords(String outcome, String reason, List<String> grounds, String organisation, String minutes)
        implements Serializable {

    static final KeptWords NONE = new KeptWords("", "", List.of(), "", "");

    KeptWords {
        grounds = List.copyOf(grounds);
    }

    static KeptWords of(Judging.Wanted wanted) {
        return new KeptWords(wanted.outcome(), wanted.reason(), wanted.grounds(), wanted.organisation(), wanted.minutes());
    }

    /** What was kept at the door for this network, once. */
    static KeptWords take(HttpSession session, String network) {
        var name = "kept:/networks/" + network;
        var kept = session.getAttribute(name);
        session.removeAttribute(name);
        return kept instanceof String reason ? new KeptWords("", reason, List.of(), "", "") : NONE;
    }
}
