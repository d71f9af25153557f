package org.plainsight.app.deciding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.app.governing.OwnViewFirst;
import org.plainsight.app.governing.RulesInForce;
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

    /** A heading, and what stands below it. */
    record Section(String title, String words) {}

    private final RulesInForce rules;
    private final OwnViewFirst ownViewFirst;

    RulesPages(RulesInForce rules, OwnViewFirst ownViewFirst) {
        this.rules = rules;
        this.ownViewFirst = ownViewFirst;
    }

    @Bean
    static Door howDoor() {
        var everybody = Arrays.stream(Role.values()).map(Role::authority).collect(Collectors.toSet());
        return new Door("/how", "How decisions are made", 70, everybody);
    }

    @GetMapping("/how")
    @PreAuthorize("isAuthenticated()")
    String how(Model model) {
        var pack = rules.shown().pack();
        model.addAttribute("title", pack.charter().title());
        model.addAttribute("version", pack.id().version());
        model.addAttribute("hash", pack.id().hash());
        model.addAttribute("status", pack.charter().status());
        model.addAttribute(
                "owner", pack.charter().ownerRole() + ", " + pack.charter().ownerOrganisation());
        model.addAttribute("until", pack.charter().experimentalUntil().toString());
        model.addAttribute("ownViewFirst", ownViewFirst.isSet());
        model.addAttribute("sections", sections(Rules.show(pack)));
        return "deciding/how";
    }

    /** Cuts the words at their headings, which are underlined as in a letter. */
    static List<Section> sections(String words) {
        var sections = new ArrayList<Section>();
        var lines = words.split("\n");
        var title = "";
        var below = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (i + 1 < lines.length && lines[i + 1].matches("={3,}|-{3,}")) {
                if (!title.isEmpty())
                    sections.add(new Section(title, below.toString().strip()));
                title = lines[i];
                below.setLength(0);
                i++;
            } else {
                below.append(lines[i]).append('\n');
            }
        }
        sections.add(new Section(title, below.toString().strip()));
        return sections;
    }
}
