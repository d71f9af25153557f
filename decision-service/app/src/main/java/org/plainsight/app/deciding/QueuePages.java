package org.plainsight.app.deciding;

import java.util.Set;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits for the reader, and the safeguarding list. */
@Controller
class QueuePages {

    private final Queue queue;
    private final Paper paper;

    QueuePages(Queue queue, Paper paper) {
        this.queue = queue;
        this.paper = paper;
    }

    @Bean
    static Door reviewsDoor() {
        return new Door(
                "/reviews", "My reviews", 10, Set.of(Role.ANALYST.authority(), Role.SAFEGUARDING_LEAD.authority()));
    }

    @Bean
    static Door safeguardingDoor() {
        return new Door("/safeguarding", "Safeguarding", 5, Set.of(Role.SAFEGUARDING_LEAD.authority()));
    }

    @GetMapping("/reviews")
    @PreAuthorize(NetworkPages.DECIDERS)
    String reviews(Viewer viewer, Model model) {
        return reviews(viewer, false, model);
    }

    @PostMapping("/reviews/print")
    @PreAuthorize(NetworkPages.DECIDERS)
    String printReviews(Viewer viewer, Model model) {
        paper.print(viewer, "reviews");
        return reviews(viewer, true, model);
    }

    private String reviews(Viewer viewer, boolean isPrint, Model model) {
        model.addAttribute("found", queue.of(viewer));
        model.addAttribute("isPrint", isPrint);
        return "deciding/reviews";
    }

    @GetMapping("/safeguarding")
    @PreAuthorize("hasRole('SAFEGUARDING_LEAD')")
    String safeguarding(Viewer viewer, Model model) {
        return safeguarding(viewer, false, model);
    }

    @PostMapping("/safeguarding/print")
    @PreAuthorize("hasRole('SAFEGUARDING_LEAD')")
    String printSafeguarding(Viewer viewer, Model model) {
        paper.print(viewer, "safeguarding");
        return safeguarding(viewer, true, model);
    }

    private String safeguarding(Viewer viewer, boolean isPrint, Model model) {
        model.addAttribute("urgent", queue.urgent(viewer));
        model.addAttribute("count", queue.urgentCount(viewer));
        model.addAttribute("isPrint", isPrint);
        return "deciding/safeguarding";
    }
}
