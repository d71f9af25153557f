package org.plainsight.app.planning;

import java.util.List;
import java.util.UUID;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.pages.Days;
import org.plainsight.app.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One plan, and putting it in force. */
@Controller
@RequestMapping("/workload/plans")
@PreAuthorize("hasRole('MANAGER')")
class PlanPages {

    private final Plans plans;
    private final AccessLog log;

    PlanPages(Plans plans, AccessLog log) {
        this.plans = plans;
        this.log = log;
    }

    @GetMapping("/{plan}")
    @Transactional
    public String plan(Viewer viewer, @PathVariable UUID plan, Model model) {
        return page(viewer, plan, List.of(), "", model);
    }

    private String page(Viewer viewer, UUID id, List<String> faults, String done, Model model) {
        WorkloadPages.mustLookAfterAll(viewer);
        var plan = plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        log.note(viewer, Act.CONSULTATION, "plan:" + id, "read a plan");
        model.addAttribute("plan", plan);
        model.addAttribute("numberInForce", plans.numberInForce());
        model.addAttribute("faults", faults);
        model.addAttribute("done", done);
        return "planning/plan";
    }

    @PostMapping("/{plan}/publish")
    @Transactional
    public String publish(Viewer viewer, @PathVariable UUID plan, Model model) {
        WorkloadPages.mustLookAfterAll(viewer);
        var published = plans.publish(viewer, plan);
        if (published instanceof Plans.Published.Overtaken overtaken)
            return page(viewer, plan, List.of(overtaken(overtaken.by())), "", model);
        if (published instanceof Plans.Published.Done done) return page(viewer, plan, List.of(), done(done), model);
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String overtaken(Plans.Kept by) {
        return "%s published plan %d first, %s. That one is in force and nothing was changed. Make a new plan: it begins from that one."
                .formatted(
                        by.publishedBy(),
                        by.number(),
                        Days.moment(by.publishedAt().orElseThrow()));
    }

    private static String done(Plans.Published.Done done) {
        var words = "Plan %d is in force. %s changed hands; each analyst finds theirs under My reviews."
                .formatted(done.number(), Amounts.of(done.given(), "network"));
        if (done.elsewhere().isEmpty()) return words;
        return words + " These were changed by people since the plan was made, and stay as they are: "
                + String.join(", ", done.elsewhere()) + ".";
    }
}
