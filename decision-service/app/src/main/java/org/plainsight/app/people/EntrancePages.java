package org.plainsight.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: sign in, state a purpose, and go where one's work is. */
@Controller
class EntrancePages {

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    String signIn(
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> chosen,
            @RequestParam Optional<String> again,
            Model model) {
        model.addAttribute("isAgain", again.isPresent());
        model.addAttribute("isWrong", wrong.isPresent());
        model.addAttribute("isOut", out.isPresent());
        model.addAttribute("isChosen", chosen.isPresent());
        return "people/sign-in";
    }

    @GetMapping("/purpose")
    @PreAuthorize("isAuthenticated()")
    String purpose(Viewer viewer, @RequestParam(defaultValue = "/") String next, Model model) {
        model.addAttribute("next", ours(next));
        model.addAttribute("chosen", viewer.purpose().orElse(null));
        model.addAttribute("isMissing", false);
        return "people/purpose";
    }

    @PostMapping("/purpose")
    @PreAuthorize("isAuthenticated()")
    String state(
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            Model model) {
        var stated = Purpose.of(purpose);
        if (stated.isPresent()) {
            request.getSession().setAttribute(Entrance.PURPOSE, stated.get().code());
            return "redirect:" + ours(next);
        }
        model.addAttribute("next", ours(next));
        model.addAttribute("chosen", null);
        model.addAttribute("isMissing", true);
        return "people/purpose";
    }

    /** A place on this service, whatever was asked for: nobody is led elsewhere by a link. */
    static String ours(String next) {
        return next.matches("/[A-Za-z0-9._~:@!$&'()*+,;=%?/-]*") && !next.startsWith("//") ? next : "/";
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home(Viewer viewer) {
        return switch (viewer.role()) {
            case ANALYST -> "redirect:/reviews";
            case MANAGER, BOARD_SEAT, RESPONSIBLE_OWNER -> "redirect:/networks";
            case SAFEGUARDING_LEAD -> "redirect:/safeguarding";
            case AUDITOR -> "redirect:/log";
            case RESEARCHER -> "redirect:/how";
            case PARTNER -> "redirect:/referrals";
            case ADMINISTRATOR -> "redirect:/accounts";
        };
    }
}
