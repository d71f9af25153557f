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

/** What waits for the reader, and the safeguarding list. */
@Controller
class QueuePages {

    private final Queue queue;

    QueuePages(Queue queue) {
        this.queue = queue;
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
    @PreAuthorize("hasAnyRole('ANALYST', 'SAFEGUARDING_LEAD')")
    String reviews(Viewer viewer, Model model) {
        model.addAttribute("found", queue.of(viewer));
        return "deciding/reviews";
    }

    @GetMapping("/safeguarding")
    @PreAuthorize("hasRole('SAFEGUARDING_LEAD')")
    String safeguarding(Viewer viewer, Model model) {
        model.addAttribute("urgent", queue.urgent(viewer));
        model.addAttribute("count", queue.urgentCount(viewer));
        return "deciding/safeguarding";
    }
}
