package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.proposing.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The evidence about a change: having it computed, stopping that, reading what came of it. */
@Controller
@RequestMapping("/rules/changes/{number}/evidence")
class EvidencePages {

    private final Ledger ledger;
    private final Changes changes;
    private final Evidence evidence;
    private final Acting acting;

    EvidencePages(Ledger ledger, Changes changes, Evidence evidence, Acting acting) {
        this.ledger = ledger;
        this.changes = changes;
        this.evidence = evidence;
        this.acting = acting;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR')")
    String sheet(Viewer viewer, @PathVariable int number, Model model) {
        changes.show(viewer, number, Saying.NOTHING, model);
        return "governing/evidence";
    }

    @GetMapping(value = "/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR')")
    @ResponseBody
    String report(@PathVariable int number) {
        return evidence.newest(number)
                .map(EvidenceReport::impact)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER')")
    String compute(Viewer viewer, @PathVariable int number, Model model, HttpServletResponse response) {
        var asked = new Acting.Asked(viewer, number, model, response);
        var proposal = changes.find(ledger.standing(), number);
        if (!(proposal.subject() instanceof Subject.Rules) || !isMeasured(proposal.stage()))
            return acting.refuse(
                    asked,
                    Saying.of(
                            HttpStatus.CONFLICT,
                            "Change %d %s; evidence is computed before the ballot."
                                    .formatted(number, proposal.stage().words())));
        if (!evidence.begin(number))
            return acting.refuse(
                    asked,
                    Saying.of(HttpStatus.CONFLICT, "Evidence is being computed already; wait for it, or stop it."));
        return "redirect:/rules/changes/%d#evidence".formatted(number);
    }

    /** A draft too, so that its author can see the whole; no ballot rests on that. */
    private static boolean isMeasured(Stage stage) {
        return stage instanceof Stage.Draft || stage instanceof Stage.Submitted || stage instanceof Stage.Evidenced;
    }

    @PostMapping("/stop")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER')")
    String stop(@PathVariable int number) {
        evidence.stop(number);
        return "redirect:/rules/changes/%d#evidence".formatted(number);
    }
}
