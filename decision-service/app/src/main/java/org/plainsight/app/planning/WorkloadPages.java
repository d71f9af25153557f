package org.plainsight.app.planning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** A manager's pages: what waits, who works when, and having a plan made. */
@Controller
@RequestMapping("/workload")
@PreAuthorize("hasRole('MANAGER')")
class WorkloadPages {

    private final Queueing queueing;
    private final Rota rota;
    private final Planner planner;
    private final Plans plans;
    private final Searches searches;
    private final NotLooking notLooking;
    private final AccessLog log;

    WorkloadPages(
            Queueing queueing,
            Rota rota,
            Planner planner,
            Plans plans,
            Searches searches,
            NotLooking notLooking,
            AccessLog log) {
        this.queueing = queueing;
        this.rota = rota;
        this.planner = planner;
        this.plans = plans;
        this.searches = searches;
        this.notLooking = notLooking;
        this.log = log;
    }

    @Bean
    static Door workloadDoor() {
        return new Door("/workload", "Workload", 15, Set.of(Role.MANAGER.authority()));
    }

    @GetMapping
    @Transactional
    public String workload(Viewer viewer, Model model) {
        return page(viewer, List.of(), model);
    }

    private String page(Viewer viewer, List<String> faults, Model model) {
        log.note(viewer, Act.CONSULTATION, "workload", "read what waits and who has it");
        var now = queueing.now();
        var overview = Overview.of(now);
        var people = overview.shares().stream().map(Overview.Share::person).toList();
        model.addAttribute("now", now);
        model.addAttribute("overview", overview);
        model.addAttribute("viewer", viewer);
        model.addAttribute("told", new Told(now));
        model.addAttribute(
                "grid",
                Grid.of(now, Tasking.schedule(now.workload(), now.held()), people)
                        .of(viewer));
        model.addAttribute("resting", notLooking.today().size());
        model.addAttribute("faults", faults);
        addSearch(viewer, model);
        return "planning/workload";
    }

    private void addSearch(Viewer viewer, Model model) {
        model.addAttribute("mayPlan", viewer.team().isEmpty());
        model.addAttribute("progress", planner.progress());
        model.addAttribute("lost", searches.lost());
        model.addAttribute("suggested", plans.suggested());
        model.addAttribute("inForce", plans.inForce());
    }

    /** How far a search has come, and nothing else: light enough to be asked for every second. */
    @GetMapping("/progress")
    String progress(Viewer viewer, Model model) {
        addSearch(viewer, model);
        return "planning/going";
    }

    @PostMapping("/plan")
    String plan(Viewer viewer) {
        mustLookAfterAll(viewer);
        planner.begin(viewer, Effort.USUAL);
        return "redirect:/workload/progress";
    }

    @PostMapping("/stop")
    String stop(Viewer viewer) {
        mustLookAfterAll(viewer);
        planner.stop();
        return "redirect:/workload/progress";
    }

    @PostMapping("/people/{person}/hours")
    @Transactional
    public String hours(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "") List<String> weekday,
            @RequestParam(defaultValue = "0") int difficult,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        mustLookAfter(viewer, person);
        var weekdays = String.join("", weekday.stream().sorted().distinct().toList());
        var home = area.strip().toUpperCase(Locale.ROOT);
        var hours = new Rota.Hours(minutes, weekdays, difficult, language, home, version);
        return after(viewer, rota.change(viewer, person, hours), model);
    }

    @PostMapping("/people/{person}/off")
    @Transactional
    public String off(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        mustLookAfter(viewer, person);
        var first = Dates.read(from);
        var last = to.isBlank() ? first : Dates.read(to);
        if (first.isEmpty() || last.isEmpty())
            return page(viewer, List.of("Give the first and the last day off, such as 2026-12-01."), model);
        return after(viewer, rota.takeOff(viewer, person, first.get(), last.get()), model);
    }

    @PostMapping("/people/{person}/back")
    String back(Viewer viewer, @PathVariable UUID person, @RequestParam UUID off) {
        mustLookAfter(viewer, person);
        rota.comeBack(viewer, person, off);
        return "redirect:/workload#hours";
    }

    private String after(Viewer viewer, Rota.Changed changed, Model model) {
        if (changed instanceof Rota.Changed.AtFault fault) return page(viewer, fault.faults(), model);
        if (changed instanceof Rota.Changed.Overtaken) throw new ResponseStatusException(HttpStatus.CONFLICT);
        return "redirect:/workload#hours";
    }

    /** A plan is one for everybody, so whoever looks after one team neither makes, reads, imagines nor publishes it. */
    static void mustLookAfterAll(Viewer viewer) {
        if (!viewer.team().isEmpty())
            throw new AccessDeniedException("a plan is for everybody, and %s looks after the team %s alone"
                    .formatted(viewer.name(), viewer.team()));
    }

    /** Whoever is in another team is not there for this manager. */
    private void mustLookAfter(Viewer viewer, UUID person) {
        if (rota.everybody().stream().noneMatch(w -> w.id().equals(person) && viewer.looksAfter(w.team())))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
