package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a partner was asked, and what the responsible owner has to answer. */
@Controller
class AnswerPages {

    private static final int LONGEST = 5_000;

    private final Referrals referrals;
    private final NetworkNotes notes;
    private final Paper paper;

    AnswerPages(Referrals referrals, NetworkNotes notes, Paper paper) {
        this.referrals = referrals;
        this.notes = notes;
        this.paper = paper;
    }

    @Bean
    static Door referralsDoor() {
        return new Door("/referrals", "What we were asked", 10, Set.of(Role.PARTNER.authority()));
    }

    @Bean
    static Door challengesDoor() {
        return new Door("/challenges", "Looks wrong", 50, Set.of(Role.RESPONSIBLE_OWNER.authority()));
    }

    @GetMapping("/referrals")
    @PreAuthorize("hasRole('PARTNER')")
    String referrals(Viewer viewer, Model model) {
        return referrals(viewer, false, model);
    }

    @PostMapping("/referrals/print")
    @PreAuthorize("hasRole('PARTNER')")
    String printReferrals(Viewer viewer, Model model) {
        paper.print(viewer, "referrals");
        return referrals(viewer, true, model);
    }

    private String referrals(Viewer viewer, boolean isPrint, Model model) {
        model.addAttribute("organisation", viewer.organisation());
        model.addAttribute("referrals", referrals.to(viewer));
        model.addAttribute("isPrint", isPrint);
        return "deciding/referrals";
    }

    @PostMapping("/referrals/{id}")
    @PreAuthorize("hasRole('PARTNER')")
    String acknowledge(Viewer viewer, @PathVariable UUID id) {
        if (!referrals.acknowledge(viewer, id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:/referrals";
    }

    @GetMapping("/challenges")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String challenges(Viewer viewer, Model model) {
        return challenges(viewer, List.of(), model);
    }

    private String challenges(Viewer viewer, List<String> faults, Model model) {
        model.addAttribute("challenges", notes.challenges(viewer));
        model.addAttribute("faults", faults);
        return "deciding/challenges";
    }

    @PostMapping("/challenges/{id}")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String answer(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        if (words.isBlank() || words.length() > LONGEST) {
            response.setStatus(422);
            return challenges(viewer, List.of("Write an answer, in at most %,d characters.".formatted(LONGEST)), model);
        }
        if (!notes.answer(viewer, id, words)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:/challenges";
    }
}
