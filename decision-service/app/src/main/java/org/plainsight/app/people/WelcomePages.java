package org.plainsight.app.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: choosing a password. */
@Controller
class WelcomePages {

    private final Accounts accounts;

    WelcomePages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/welcome/{token}")
    @PreAuthorize("permitAll()")
    String welcome(@PathVariable String token, Model model) {
        return page(token, List.of(), model);
    }

    private String page(String token, List<String> faults, Model model) {
        var invitation = accounts.open(token);
        model.addAttribute("token", token);
        model.addAttribute("isOpen", invitation.isPresent());
        model.addAttribute(
                "isFirst", invitation.filter(i -> i.person().isEmpty()).isPresent());
        model.addAttribute("faults", faults);
        return "people/welcome";
    }

    @PostMapping("/welcome/{token}")
    @PreAuthorize("permitAll()")
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        var invitation = accounts.open(token);
        if (invitation.isEmpty()) return page(token, List.of(), model);
        var faults = new ArrayList<String>();
        if (invitation.get().person().isEmpty()) faults.addAll(accounts.faultsOfFirst(signInName, name));
        Accounts.fault(password).ifPresent(faults::add);
        if (!password.equals(again)) faults.add("The two passwords differ; type the same twice.");
        if (!faults.isEmpty()) return page(token, faults, model);
        return accounts.choose(token, signInName, name, password)
                ? "redirect:/sign-in?chosen"
                : page(token, List.of(), model);
    }
}
