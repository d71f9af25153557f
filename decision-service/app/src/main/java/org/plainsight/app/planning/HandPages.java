package org.plainsight.app.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.Tasking;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What nobody has, and what a manager decides by hand about one network. */
@Controller
@RequestMapping("/workload")
@PreAuthorize("hasRole('MANAGER')")
class HandPages {

    /** What was typed and not taken; shown again beside the faults. */
    record Typed(String analyst, boolean isLater, boolean givesUp, String because, String until) {
        static final Typed NOTHING = new Typed("", false, false, "", "");
    }

    private final Queueing queueing;
    private final Moves moves;
    private final ByHand byHand;
    private final NotLooking notLooking;
    private final AccessLog log;

    HandPages(Queueing queueing, Moves moves, ByHand byHand, NotLooking notLooking, AccessLog log) {
        this.queueing = queueing;
        this.moves = moves;
        this.byHand = byHand;
        this.notLooking = notLooking;
        this.log = log;
    }

    @GetMapping("/left")
    @Transactional
    public String left(Viewer viewer, Model model) {
        log.note(viewer, Act.CONSULTATION, "workload", "read what nobody has");
        var now = queueing.now();
        var stuck = new Stuck(now, new Told(now)).list(Tasking.whyLeft(now.workload(), now.desks()));
        model.addAttribute("now", now);
        model.addAttribute("left", stuck);
        model.addAttribute("resting", notLooking.today());
        return "planning/left";
    }

    @GetMapping("/networks/{id}")
    @Transactional
    public String network(Viewer viewer, @PathVariable String id, Model model) {
        return page(viewer, id, List.of(), Typed.NOTHING, model);
    }

    private String page(Viewer viewer, String id, List<String> faults, Typed typed, Model model) {
        log.note(viewer, Act.CONSULTATION, "network:" + id, "read who could look at it");
        var now = queueing.now();
        var waiting = now.waiting(id);
        var entries = byHand.of(id);
        var rests = notLooking.of(id);
        if (waiting.isEmpty() && entries.isEmpty() && rests.isEmpty())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("now", now);
        model.addAttribute("id", id);
        model.addAttribute("waiting", waiting);
        model.addAttribute("told", new Told(now));
        model.addAttribute("choices", waiting.map(w -> Moves.choices(now, w)).orElse(List.of()));
        model.addAttribute("entries", entries);
        model.addAttribute("rests", rests);
        model.addAttribute(
                "isResting", notLooking.today().stream().anyMatch(e -> e.network().equals(id)));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "planning/network";
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
        if (moved instanceof Moves.Moved.Overtaken) {
            page(
                    viewer,
                    id,
                    List.of(
                            "Somebody changed who has this network while you were looking at it. Nothing was changed now; your own words are still here."),
                    typed,
                    model);
            response.setStatus(HttpStatus.CONFLICT.value());
            return "planning/network";
        }
        return "redirect:/workload/networks/" + id + "?done";
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
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(viewer, id, faults, typed, model);
    }

    @PostMapping("/networks/{id}/rest")
    @Transactional
    public String rest(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model) {
        var last = Dates.read(until);
        return after(
                viewer,
                id,
                notLooking.decide(viewer, id, last.orElse(null), because),
                new Typed("", false, false, because, last.map(LocalDate::toString).orElse("")),
                response,
                model);
    }

    @PostMapping("/networks/{id}/wake")
    @Transactional
    public String wake(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model) {
        return after(
                viewer,
                id,
                notLooking.takeBack(viewer, id, because),
                new Typed("", false, false, because, ""),
                response,
                model);
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
        return "redirect:/workload/networks/" + id + "?done";
    }
}
