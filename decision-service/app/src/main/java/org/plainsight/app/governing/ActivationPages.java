package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plainsight.app.people.Viewer;
import org.plainsight.app.storage.ServiceKey;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Register;
import org.plainsight.governance.voting.Ballot;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The responsible owner activates an approved change: on which day, to be looked at again when, and with what effect on equality. */
@Controller
@RequestMapping("/rules/changes/{number}/activation")
@PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
class ActivationPages {

    private final Ledger ledger;
    private final Changes changes;
    private final Packs packs;
    private final Drafts drafts;
    private final Who who;
    private final ServiceKey key;
    private final Clock clock;

    ActivationPages(Ledger ledger, Changes changes, Packs packs, Drafts drafts, Who who, ServiceKey key, Clock clock) {
        this.ledger = ledger;
        this.changes = changes;
        this.packs = packs;
        this.drafts = drafts;
        this.who = who;
        this.key = key;
        this.clock = clock;
    }

    @GetMapping
    String form(Viewer viewer, @PathVariable int number, Model model) {
        var today = clock.instant().atZone(InForce.ZONE).toLocalDate();
        return page(
                viewer,
                number,
                Saying.NOTHING,
                Map.of(
                        "effective",
                        today.toString(),
                        "reviewBy",
                        today.plusMonths(6).toString()),
                model);
    }

    private String page(Viewer viewer, int number, Saying saying, Map<String, String> given, Model model) {
        var view = changes.show(viewer, number, saying, model);
        model.addAttribute("characteristics", Activation.CHARACTERISTICS);
        model.addAttribute("silent", view.ballot().map(Ballot::unheard).orElse(List.of()));
        model.addAttribute("given", given);
        var register = ledger.standing();
        model.addAttribute("isRatifying", isRatifying(changes.find(register, number), register));
        return "governing/activation";
    }

    @PostMapping
    String activate(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var effective = day(given.getOrDefault("effective", ""));
        var reviewBy = day(given.getOrDefault("reviewBy", ""));
        if (effective.isEmpty() || reviewBy.isEmpty())
            return refuse(
                    viewer,
                    number,
                    Saying.of(HttpStatus.UNPROCESSABLE_CONTENT, "Give both days, such as 2026-12-01."),
                    given,
                    model,
                    response);
        if (who.isBehind(changes.find(ledger.standing(), number).author().name(), viewer))
            return refuse(
                    viewer,
                    number,
                    Saying.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "You proposed this change when you had a seat on the board; somebody else has to activate it."),
                    given,
                    model,
                    response);
        var acted = ledger.act(viewer, "change:" + number, "activated a change of the rules", register -> {
            var statement = new Activation(
                    effective.get(),
                    reviewBy.get(),
                    until(changes.find(register, number)),
                    texts(given, "equality:"),
                    texts(given, "unheard:"));
            var weighing = register.weighing(clock.instant());
            return isRatifying(changes.find(register, number), register)
                    ? weighing.ratify(number, who.owner(viewer), statement, key.signer())
                    : weighing.activate(number, who.owner(viewer), statement, key.signer());
        });
        return Saying.of(acted)
                .map(saying -> refuse(viewer, number, saying, given, model, response))
                .orElse("redirect:/rules/changes/" + number);
    }

    /** Whether its rules weigh as an emergency, so that activating them makes them last. */
    private boolean isRatifying(Proposal proposal, Register register) {
        return register.inForce()
                .emergency(clock.instant())
                .filter(act ->
                        proposal.stage().frozen().filter(act.pack()::equals).isPresent())
                .isPresent();
    }

    private String refuse(
            Viewer viewer,
            int number,
            Saying saying,
            Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        response.setStatus(saying.status().value());
        return page(viewer, number, saying, given, model);
    }

    /** The last day of the experiment, as the pack itself says. */
    private Optional<LocalDate> until(Proposal proposal) {
        return drafts.proposed(proposal)
                .flatMap(hash -> packs.find(hash.hex()))
                .map(pack -> pack.charter().experimentalUntil());
    }

    private static Map<String, String> texts(Map<String, String> given, String prefix) {
        var texts = new TreeMap<String, String>();
        given.forEach((name, words) -> {
            if (name.startsWith(prefix) && !words.isBlank()) texts.put(name.substring(prefix.length()), words.strip());
        });
        return texts;
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
