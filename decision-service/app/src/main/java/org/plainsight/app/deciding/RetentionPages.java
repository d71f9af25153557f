package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The responsible owner's page for what is kept no longer. */
@Controller
@PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
class RetentionPages {

    private final Retention retention;
    private final Decider decider;

    RetentionPages(Retention retention, Decider decider) {
        this.retention = retention;
        this.decider = decider;
    }

    @Bean
    static Door retentionDoor() {
        return new Door("/retention", "Erase", 60, Set.of(Role.RESPONSIBLE_OWNER.authority()));
    }

    @GetMapping("/retention")
    String retention(Model model) {
        return page(new Retention.Wanted("", "", "", false), List.of(), -1, model);
    }

    /** @param gone how many were erased just now; below 0 where none was to be */
    private String page(Retention.Wanted wanted, List<String> faults, int gone, Model model) {
        model.addAttribute("kept", retention.kept());
        model.addAttribute("wanted", wanted);
        model.addAttribute("faults", faults);
        model.addAttribute("gone", gone);
        return "deciding/retention";
    }

    @PostMapping("/retention")
    String erase(
            Viewer viewer,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String advert,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletResponse response,
            Model model) {
        var wanted = new Retention.Wanted(before, advert, because, sure);
        var answer = retention.erase(viewer, wanted);
        if (answer instanceof Retention.Answer.Refused refused) {
            response.setStatus(422);
            return page(wanted, refused.faults(), -1, model);
        }
        decider.decideSoon();
        return page(
                new Retention.Wanted("", "", "", false),
                List.of(),
                ((Retention.Answer.Erased) answer).adverts(),
                model);
    }
}
