package org.plainsight.app.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page about who looks at one network, with whatever was typed and not taken. */
@Component
class NetworkView {

    /** What was typed and not taken; shown again beside the faults. */
    record Typed(String analyst, boolean isLater, boolean givesUp, String because, String until) {
        static final Typed NOTHING = new Typed("", false, false, "", "");

        static Typed because(String because, String until) {
            return new Typed("", false, false, because, until);
        }
    }

    private final Queueing queueing;
    private final ByHand byHand;
    private final NotLooking notLooking;
    private final AccessLog log;

    NetworkView(Queueing queueing, ByHand byHand, NotLooking notLooking, AccessLog log) {
        this.queueing = queueing;
        this.byHand = byHand;
        this.notLooking = notLooking;
        this.log = log;
    }

    /** Looking is written into the access log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String show(Viewer viewer, String id, List<String> faults, Typed typed, Model model) {
        log.note(viewer, Act.CONSULTATION, "network:" + id, "read who could look at it");
        var now = queueing.now();
        var waiting = now.waiting(id);
        var elsewhere =
                now.elsewhere().stream().filter(w -> w.network().equals(id)).findFirst();
        var entries = byHand.of(id);
        var rests = notLooking.of(id);
        if (waiting.isEmpty() && elsewhere.isEmpty() && entries.isEmpty() && rests.isEmpty())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("now", now);
        model.addAttribute("id", id);
        model.addAttribute("waiting", waiting);
        model.addAttribute("elsewhere", elsewhere);
        model.addAttribute("told", new Told(now));
        model.addAttribute(
                "choices", waiting.map(w -> Moves.choices(viewer, now, w)).orElse(List.of()));
        model.addAttribute("entries", entries);
        model.addAttribute("rests", rests);
        model.addAttribute(
                "isResting",
                notLooking.today().stream().anyMatch(e -> e.network().equals(id)));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "planning/network";
    }

    /** The same with faults, and a status that says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String refuse(
            Viewer viewer,
            String id,
            HttpStatus status,
            List<String> faults,
            Typed typed,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        return show(viewer, id, faults, typed, model);
    }
}
