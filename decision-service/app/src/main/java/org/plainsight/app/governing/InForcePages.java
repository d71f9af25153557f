package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.audit.Hash;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which rules weigh, what is proposed and what was before; and the owner's way to stop, to restart, and to go back. */
@Controller
@RequestMapping("/rules")
class InForcePages {

    private final Ledger ledger;
    private final RulesInForce rules;
    private final Who who;
    private final AccessLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    InForcePages(
            Ledger ledger, RulesInForce rules, Who who, AccessLog log, TransactionTemplate transactions, Clock clock) {
        this.ledger = ledger;
        this.rules = rules;
        this.who = who;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Bean
    static Door rulesDoor() {
        return new Door(
                "/rules",
                "Rule changes",
                60,
                Set.of(Role.BOARD_SEAT.authority(), Role.RESPONSIBLE_OWNER.authority(), Role.AUDITOR.authority()));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR')")
    String list(Viewer viewer, Model model) {
        transactions.executeWithoutResult(t -> log.note(viewer, Act.CONSULTATION, "rules", "read which rules weigh"));
        return page(viewer, Saying.NOTHING, model);
    }

    private String page(Viewer viewer, Saying saying, Model model) {
        var register = ledger.standing();
        model.addAttribute("standing", Standing.of(register, rules, clock.instant()));
        model.addAttribute("seat", who.seat(viewer, register));
        model.addAttribute("isOwner", viewer.is(Role.RESPONSIBLE_OWNER));
        model.addAttribute("faults", saying.faults());
        return "governing/rules";
    }

    @PostMapping("/stop")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String stop(
            Viewer viewer, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
        return after(
                viewer,
                ledger.act(
                        viewer,
                        "rules",
                        "stopped all weighing",
                        r -> r.weighing(clock.instant()).stop(who.owner(viewer), reason)),
                model,
                response);
    }

    @PostMapping("/restart")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String restart(
            Viewer viewer, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
        return after(
                viewer,
                ledger.act(
                        viewer,
                        "rules",
                        "let weighing go on",
                        r -> r.weighing(clock.instant()).restart(who.owner(viewer), reason)),
                model,
                response);
    }

    @PostMapping("/back")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String back(
            Viewer viewer,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        if (!pack.matches("[0-9a-f]{64}")) {
            response.setStatus(422);
            return page(viewer, Saying.of(HttpStatus.UNPROCESSABLE_CONTENT, "Choose the rules to go back to."), model);
        }
        return after(
                viewer,
                ledger.act(
                        viewer,
                        "rules:" + pack,
                        "went back to earlier rules",
                        r -> r.weighing(clock.instant()).rollBack(new Hash(pack), who.owner(viewer), reason)),
                model,
                response);
    }

    private String after(Viewer viewer, Ledger.Acted acted, Model model, HttpServletResponse response) {
        var saying = Saying.of(acted);
        if (saying.isEmpty()) return "redirect:/rules";
        response.setStatus(saying.get().status().value());
        return page(viewer, saying.get(), model);
    }
}
