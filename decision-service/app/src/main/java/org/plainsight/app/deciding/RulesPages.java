package org.plainsight.app.deciding;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How decisions are made: the rules in force, in plain words, for everybody who may sign in. */
@Controller
class RulesPages {

    private final PackInForce rules;

    RulesPages(PackInForce rules) {
        this.rules = rules;
    }

    @Bean
    static Door howDoor() {
        var everybody = Arrays.stream(Role.values()).map(Role::authority).collect(Collectors.toSet());
        return new Door("/how", "How decisions are made", 70, everybody);
    }

    @GetMapping("/how")
    @PreAuthorize("isAuthenticated()")
    String how(Model model) {
        var pack = rules.pack();
        model.addAttribute("title", pack.charter().title());
        model.addAttribute("version", pack.id().version());
        model.addAttribute("hash", pack.id().hash());
        model.addAttribute("status", pack.charter().status());
        model.addAttribute(
                "owner", pack.charter().ownerRole() + ", " + pack.charter().ownerOrganisation());
        model.addAttribute("until", pack.charter().experimentalUntil().toString());
        model.addAttribute("words", Rules.show(pack));
        return "deciding/how";
    }
}
