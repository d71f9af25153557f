package org.plainsight.app.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plainsight.app.pages.Door;
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

/** The administrator's page: accounts, and nothing about any advert. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountPages {

    /** One account in the list. */
    record Line(
            UUID id,
            String signInName,
            String name,
            String role,
            String organisation,
            String team,
            boolean mayHaveTeam,
            String areas,
            String state,
            boolean active) {}

    private final Accounts accounts;

    AccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @Bean
    static Door accountsDoor() {
        return new Door("/accounts", "Accounts", 90, Set.of(Role.ADMINISTRATOR.authority()));
    }

    @GetMapping("/accounts")
    String accounts(Model model) {
        return page(List.of(), "", model);
    }

    private String page(List<String> faults, String link, Model model) {
        model.addAttribute(
                "accounts", accounts.all().stream().map(AccountPages::line).toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("faults", faults);
        model.addAttribute("link", link);
        return "people/accounts";
    }

    private static Line line(Person person) {
        var state = !person.isActive()
                ? "closed"
                : person.isFromDirectory()
                        ? "open, by the directory"
                        : person.password().isPresent() ? "open" : "waiting for a password";
        return new Line(
                person.id(),
                person.signInName(),
                person.name(),
                person.role().words(),
                person.organisation(),
                person.team(),
                person.role().hasTeam(),
                person.areas(),
                state,
                person.isActive());
    }

    @PostMapping("/accounts")
    String invite(
            Viewer viewer,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String areas,
            Model model) {
        var made = accounts.invite(viewer, new Accounts.Wanted(signInName, name, role, organisation, team, areas));
        if (made instanceof Accounts.Made.Refused refused) return page(refused.faults(), "", model);
        return page(List.of(), "/welcome/" + ((Accounts.Made.Invited) made).token(), model);
    }

    @PostMapping("/accounts/{id}/link")
    String link(Viewer viewer, @PathVariable UUID id, Model model) {
        var token = accounts.newLink(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(List.of(), "/welcome/" + token, model);
    }

    @PostMapping("/accounts/{id}/team")
    String join(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String team, Model model) {
        var faults = accounts.join(viewer, id, team);
        return faults.isEmpty() ? "redirect:/accounts" : page(faults, "", model);
    }

    @PostMapping("/accounts/{id}/active")
    String activate(Viewer viewer, @PathVariable UUID id, @RequestParam boolean on, Model model) {
        if (accounts.activate(viewer, id, on)) return "redirect:/accounts";
        return page(List.of("You cannot close your own account; another administrator can."), "", model);
    }
}
