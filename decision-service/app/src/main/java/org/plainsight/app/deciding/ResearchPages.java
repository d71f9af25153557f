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

/** Figures for research. */
@Controller
class ResearchPages {

    private final Research research;

    ResearchPages(Research research) {
        this.research = research;
    }

    @Bean
    static Door figuresDoor() {
        return new Door("/figures", "Figures", 30, Set.of(Role.RESEARCHER.authority()));
    }

    @GetMapping("/figures")
    @PreAuthorize("hasRole('RESEARCHER')")
    String figures(Viewer viewer, Model model) {
        model.addAttribute("figures", research.figures(viewer));
        return "deciding/figures";
    }
}
