package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiFunction;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Answer;
import org.plainsight.governance.proposing.Weighing;
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
        return act(viewer, "rules", "stopped all weighing", (it, by) -> it.stop(by, reason), model, response);
    }

    @PostMapping("/restart")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String restart(
            Viewer viewer, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
        return act(viewer, "rules", "let weighing go on", (it, by) -> it.restart(by, reason), model, response);
    }

    @PostMapping("/back")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String back(
            Viewer viewer,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        if (!pack.matches("[0-9a-f]{64}"))
            return Saying.of(HttpStatus.UNPROCESSABLE_CONTENT, "Choose the rules to go back to.")
                    .on(saying -> page(viewer, saying, model), response);
        return act(
                viewer,
                "rules:" + pack,
                "went back to earlier rules",
                (it, by) -> it.rollBack(new Hash(pack), by, reason),
                model,
                response);
    }

    private String act(
            Viewer viewer,
            String about,
            String what,
            BiFunction<Weighing, Actor.Owner, Answer> act,
            Model model,
            HttpServletResponse response) {
        var acted = ledger.act(viewer, about, what, it -> act.apply(it.weighing(clock.instant()), who.owner(viewer)));
        return Saying.answer(Saying.of(acted), "/rules", response, saying -> page(viewer, saying, model));
    }
}
