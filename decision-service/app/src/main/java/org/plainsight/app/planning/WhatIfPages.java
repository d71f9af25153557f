package org.plainsight.app.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.governing.ForeseenWork;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.Effort;
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

/** Asks what would be if, and shows two plans side by side. */
@Controller
@RequestMapping("/workload/what-if")
@PreAuthorize("hasRole('MANAGER')")
class WhatIfPages {

    private final WhatIfs whatIfs;
    private final Queueing queueing;
    private final ForeseenWork foreseen;
    private final Planner planner;
    private final AccessLog log;

    WhatIfPages(WhatIfs whatIfs, Queueing queueing, ForeseenWork foreseen, Planner planner, AccessLog log) {
        this.whatIfs = whatIfs;
        this.queueing = queueing;
        this.foreseen = foreseen;
        this.planner = planner;
        this.log = log;
    }

    @GetMapping
    @Transactional
    public String questions(Viewer viewer, Model model) {
        return page(viewer, List.of(), model);
    }

    private String page(Viewer viewer, List<String> faults, Model model) {
        WorkloadPages.mustLookAfterAll(viewer);
        log.note(viewer, Act.CONSULTATION, "workload", "read what could be imagined of the plan");
        model.addAttribute("now", queueing.now());
        model.addAttribute("latest", whatIfs.latest());
        model.addAttribute(
                "changes",
                foreseen.ofChangesConsidered().stream()
                        .filter(change -> change.more() > 0)
                        .map(change -> new Scenario.RuleChange(change, 2))
                        .toList());
        model.addAttribute("progress", planner.progress());
        model.addAttribute("faults", faults);
        return "planning/whatif";
    }

    @PostMapping("/one-more")
    @Transactional
    public String oneMore(
            Viewer viewer,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "0") int difficult,
            HttpServletResponse response,
            Model model) {
        return ask(viewer, new Scenario.OneMore(language, minutes, difficult), response, model);
    }

    @PostMapping("/off")
    @Transactional
    public String off(
            Viewer viewer,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Model model) {
        var first = Dates.read(from);
        var last = to.isBlank() ? first : Dates.read(to);
        return ask(
                viewer,
                first.flatMap(f -> last.map(l -> new Scenario.Off(person, f, l))),
                "Give the first and the last day off, such as 2026-12-01.",
                response,
                model);
    }

    @PostMapping("/more-networks")
    @Transactional
    public String moreNetworks(
            Viewer viewer,
            @RequestParam(defaultValue = "0") int count,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "0") int priority,
            HttpServletResponse response,
            Model model) {
        return ask(viewer, new Scenario.MoreNetworks(count, minutes, priority), response, model);
    }

    @PostMapping("/rule-change")
    @Transactional
    public String ruleChange(
            Viewer viewer,
            @RequestParam(defaultValue = "0") int change,
            @RequestParam(defaultValue = "0") int priority,
            HttpServletResponse response,
            Model model) {
        var imagined = foreseen.of(change).map(work -> new Scenario.RuleChange(work, priority));
        return ask(viewer, imagined, "Choose a change whose effect on the adverts is known.", response, model);
    }

    private String ask(Viewer viewer, Scenario imagined, HttpServletResponse response, Model model) {
        return ask(viewer, Optional.of(imagined), "", response, model);
    }

    private String ask(
            Viewer viewer,
            Optional<? extends Scenario> imagined,
            String otherwise,
            HttpServletResponse response,
            Model model) {
        WorkloadPages.mustLookAfterAll(viewer);
        var faults = imagined.map(s -> s.faults(queueing.now())).orElse(List.of(otherwise));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(viewer, faults, model);
        }
        return begin(viewer, imagined.orElseThrow(), response, model);
    }

    private String begin(Viewer viewer, Scenario scenario, HttpServletResponse response, Model model) {
        boolean began = planner.begin(
                viewer,
                "a comparison",
                watcher -> "/workload/what-if/" + whatIfs.ask(viewer.name(), scenario, Effort.USUAL, watcher));
        if (began) return "redirect:/workload/progress";
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(viewer, List.of("Something else is being planned. Wait until it is done, or stop it."), model);
    }

    @GetMapping("/{id}")
    @Transactional
    public String answer(Viewer viewer, @PathVariable UUID id, Model model) {
        WorkloadPages.mustLookAfterAll(viewer);
        log.note(viewer, Act.CONSULTATION, "what-if:" + id, "compared two plans");
        model.addAttribute(
                "kept", whatIfs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "planning/sides";
    }
}
