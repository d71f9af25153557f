package org.plainsight.app.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.plainsight.app.planning.NetworkView.Typed;
import org.plainsight.tasking.Tasking;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What nobody has, and what a manager decides by hand about who looks at one network. */
@Controller
@RequestMapping("/workload")
@PreAuthorize("hasRole('MANAGER')")
class HandPages {

    private static final String OVERTAKEN =
            "Somebody changed who has this network while you were looking at it. Nothing was changed now; your own words are still here.";

    private final Queueing queueing;
    private final Moves moves;
    private final NotLooking notLooking;
    private final Readers readers;
    private final NetworkView view;
    private final AccessLog log;

    HandPages(Queueing queueing, Moves moves, NotLooking notLooking, Readers readers, NetworkView view, AccessLog log) {
        this.queueing = queueing;
        this.moves = moves;
        this.notLooking = notLooking;
        this.readers = readers;
        this.view = view;
        this.log = log;
    }

    @GetMapping("/left")
    @Transactional
    public String left(Viewer viewer, Model model) {
        log.note(viewer, Act.CONSULTATION, "workload", "read what nobody has");
        var now = queueing.now();
        var stuck = new Stuck(now, new Told(now)).list(Tasking.whyLeft(now.workload(), now.desks()));
        model.addAttribute("now", now);
        model.addAttribute(
                "left",
                viewer.team().isEmpty()
                        ? stuck
                        : stuck.stream().map(Sheet.Left::withoutPeople).toList());
        model.addAttribute("resting", notLooking.today());
        return "planning/left";
    }

    @GetMapping("/networks/{id}")
    @Transactional
    public String network(Viewer viewer, @PathVariable String id, Model model) {
        return view.show(viewer, id, List.of(), Typed.NOTHING, model);
    }

    @PostMapping("/networks/{id}/give")
    @Transactional
    public String give(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String analyst,
            @RequestParam(defaultValue = "now") String when,
            @RequestParam(required = false) @Nullable String giveUp,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(required = false) @Nullable UUID had,
            @RequestParam(defaultValue = "0") long seen,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(analyst, when.equals("next"), giveUp != null, because, "");
        var to = analyst(analyst);
        if (to.isEmpty() && !analyst.equals("nobody"))
            return atFault(viewer, id, List.of("Choose who is to have it."), typed, response, model);
        var wish = new Moves.Wish(id, to, !typed.isLater(), typed.givesUp(), because, Optional.ofNullable(had), seen);
        var moved = moves.move(viewer, wish);
        if (moved instanceof Moves.Moved.AtFault fault)
            return atFault(viewer, id, fault.faults(), typed, response, model);
        if (moved instanceof Moves.Moved.Overtaken)
            return view.refuse(viewer, id, HttpStatus.CONFLICT, List.of(OVERTAKEN), typed, response, model);
        return done(id);
    }

    private static Optional<UUID> analyst(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String atFault(
            Viewer viewer, String id, List<String> faults, Typed typed, HttpServletResponse response, Model model) {
        return view.refuse(viewer, id, HttpStatus.UNPROCESSABLE_CONTENT, faults, typed, response, model);
    }

    /** Which languages its reader needs, where the guess is wrong. */
    @PostMapping("/networks/{id}/reader")
    @Transactional
    public String reader(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> language,
            HttpServletResponse response,
            Model model) {
        var now = queueing.now();
        var waiting = now.waiting(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var others = Moves.inOtherTeams(viewer, now, waiting.holder().stream());
        if (!others.isEmpty()) return atFault(viewer, id, others, Typed.NOTHING, response, model);
        if (readers.say(viewer, id, language)) return done(id);
        var fault = List.of("Choose among the languages that are listed.");
        return atFault(viewer, id, fault, Typed.NOTHING, response, model);
    }

    /** Decides that nobody looks for a while. */
    @PostMapping("/networks/{id}/rest")
    @Transactional
    public String rest(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model) {
        var recorded = notLooking.decide(viewer, id, Dates.read(until).orElse(null), because);
        return after(viewer, id, recorded, Typed.because(because, until), response, model);
    }

    /** Takes that back. */
    @PostMapping("/networks/{id}/wake")
    @Transactional
    public String wake(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model) {
        var recorded = notLooking.takeBack(viewer, id, because);
        return after(viewer, id, recorded, Typed.because(because, ""), response, model);
    }

    private String after(
            Viewer viewer,
            String id,
            NotLooking.Recorded recorded,
            Typed typed,
            HttpServletResponse response,
            Model model) {
        if (recorded instanceof NotLooking.Recorded.AtFault fault)
            return atFault(viewer, id, fault.faults(), typed, response, model);
        return done(id);
    }

    private static String done(String id) {
        return "redirect:/workload/networks/" + id;
    }
}
