package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.proposing.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A change: beginning one, reading it, freezing it, taking it back. */
@Controller
@RequestMapping("/rules/changes")
class ChangePages {

    private final Ledger ledger;
    private final Changes changes;
    private final Acting acting;
    private final Checking checking;
    private final Drafts drafts;
    private final Packs packs;
    private final Who who;
    private final Clock clock;

    ChangePages(
            Ledger ledger,
            Changes changes,
            Acting acting,
            Checking checking,
            Drafts drafts,
            Packs packs,
            Who who,
            Clock clock) {
        this.ledger = ledger;
        this.changes = changes;
        this.acting = acting;
        this.checking = checking;
        this.drafts = drafts;
        this.packs = packs;
        this.who = who;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String begin(Model model) {
        return form("", "", List.of(), model);
    }

    private static String form(String title, String why, List<String> faults, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("why", why);
        model.addAttribute("faults", faults);
        return "governing/begin";
    }

    @PostMapping
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String draft(
            Viewer viewer,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        var acted = ledger.act(
                viewer,
                "rules",
                "began a change of the rules",
                register -> register.proposing(clock.instant())
                        .draft(who.member(viewer, register), title.strip(), why.strip(), Optional.empty()));
        if (acted instanceof Ledger.Acted.Done done)
            return "redirect:/rules/changes/%d/rows"
                    .formatted(done.register().proposals().lastKey());
        var saying = Saying.of(acted).orElseThrow();
        response.setStatus(saying.status().value());
        return form(title, why, saying.faults(), model);
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR')")
    String change(Viewer viewer, @PathVariable int number, Model model) {
        changes.show(viewer, number, Saying.NOTHING, model);
        return "governing/change";
    }

    /** A model of what is proposed, as DMN, to be read or to be edited elsewhere. */
    @GetMapping(value = "/{number}/dmn/{model}", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR')")
    @ResponseBody
    String dmn(@PathVariable int number, @PathVariable String model) {
        return drafts.proposed(changes.find(ledger.standing(), number))
                .flatMap(hash -> packs.find(hash.hex()))
                .map(pack -> pack.files().get(model + ".dmn"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The signed record of an activated change. */
    @GetMapping(value = "/{number}/record", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR')")
    @ResponseBody
    String record(@PathVariable int number) {
        var stage = changes.find(ledger.standing(), number).stage();
        if (stage instanceof Stage.Activated activated) return activated.record();
        if (stage instanceof Stage.Over over) return over.activated().record();
        throw new ResponseStatusException(
                HttpStatus.NOT_FOUND, "It was never activated, so it has no approval record.");
    }

    @PostMapping("/{number}/submit")
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String submit(Viewer viewer, @PathVariable int number, Model model, HttpServletResponse response) {
        var asked = new Acting.Asked(viewer, number, model, response);
        var proposed = drafts.proposed(changes.find(ledger.standing(), number));
        if (proposed.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var today = clock.instant().atZone(InForce.ZONE).toLocalDate();
        var checks = checking.quick(proposed.get(), today);
        if (checks.isEmpty())
            return acting.refuse(
                    asked,
                    Saying.of(
                            HttpStatus.CONFLICT,
                            "What is kept of this change is not what was saved, so it cannot be checked; begin it anew."));
        return acting.act(
                asked,
                "froze a change of the rules",
                "",
                register -> register.proposing(clock.instant())
                        .submit(number, who.member(viewer, register), proposed.get(), checks.get()));
    }

    @PostMapping("/{number}/withdraw")
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String withdraw(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return acting.act(
                new Acting.Asked(viewer, number, model, response),
                "took a change of the rules back",
                "",
                register -> register.proposing(clock.instant()).withdraw(number, who.member(viewer, register), reason));
    }
}
