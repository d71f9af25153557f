package org.plainsight.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The way in: sign in, state a purpose, and go where one's work is. */
@Controller
class EntrancePages {

    static final String BACK = "/sign-in/back";

    private final Directory directory;

    EntrancePages(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    String signIn(
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> chosen,
            @RequestParam Optional<String> again,
            @RequestParam Optional<String> elsewhere,
            Model model) {
        model.addAttribute("isAgain", again.isPresent());
        model.addAttribute("isElsewhere", elsewhere.isPresent());
        model.addAttribute("directory", directory.words());
        model.addAttribute("isWrong", wrong.isPresent());
        model.addAttribute("isOut", out.isPresent());
        model.addAttribute("isChosen", chosen.isPresent());
        return "people/sign-in";
    }

    /**
     * Where the directory sends people back to. A browser does not bring our cookie along from elsewhere, so they take one
     * step more that begins here, and with it they are known.
     */
    @GetMapping(BACK)
    @PreAuthorize("permitAll()")
    String back(@RequestParam Map<String, String> told, HttpServletResponse response, Model model) {
        var next = UriComponentsBuilder.fromPath("/login/oauth2/code/" + Directory.ID);
        for (var name : List.of("code", "state", "error"))
            if (told.containsKey(name)) next.queryParam(name, "{" + name + "}");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("next", next.encode().buildAndExpand(told).toUriString());
        return "people/back";
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
            case RESEARCHER -> "redirect:/figures";
            case PARTNER -> "redirect:/referrals";
            case ADMINISTRATOR -> "redirect:/accounts";
        };
    }
}
