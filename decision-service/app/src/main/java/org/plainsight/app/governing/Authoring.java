package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.pack.Pack;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The author's work on a draft: opening it, saving it, and showing it with everything that is wrong with it. */
@Component
class Authoring {

    /** A draft that its author has open, at one saving of it. */
    record Draft(Viewer viewer, Proposal proposal, Pack pack, int version) {}

    /** One table, as the list of rows shows it. */
    record Sheet(String file, String decision, List<Line> rows) {}

    /** One row of it. */
    record Line(String id, String name, String sentence, boolean isFirst) {}

    private final Ledger ledger;
    private final Changes changes;
    private final Drafts drafts;
    private final Packs packs;
    private final Checking checking;
    private final Who who;
    private final Clock clock;

    Authoring(Ledger ledger, Changes changes, Drafts drafts, Packs packs, Checking checking, Who who, Clock clock) {
        this.ledger = ledger;
        this.changes = changes;
        this.drafts = drafts;
        this.packs = packs;
        this.checking = checking;
        this.who = who;
        this.clock = clock;
    }

    /** The draft, for its author alone; what is frozen is not edited. */
    Draft open(Viewer viewer, int number) {
        var register = ledger.standing();
        var proposal = changes.find(register, number);
        if (!who.member(viewer, register).equals(proposal.author()))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "A draft is edited by its author alone.");
        if (!(proposal.stage() instanceof Stage.Draft))
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "It is frozen; make the edit a new proposal, votes do not carry over.");
        var pack = drafts.proposed(proposal)
                .flatMap(hash -> packs.find(hash.hex()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Draft(viewer, proposal, pack, drafts.version(number));
    }

    Editing.Place place(Draft draft, String row) {
        return Editing.row(draft.pack(), row).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    // ---- pages

    String rows(Draft draft, Saying saying, Model model) {
        var today = clock.instant().atZone(InForce.ZONE).toLocalDate();
        model.addAttribute("proposal", draft.proposal());
        model.addAttribute("version", draft.version());
        model.addAttribute("sheets", sheets(draft.pack()));
        model.addAttribute("files", draft.pack().files());
        model.addAttribute(
                "wrong",
                draft.version() == 0
                        ? List.of()
                        : checking.of(draft.pack(), today, (stage, done, all) -> {}).faults().stream()
                                .map(Editing::words)
                                .toList());
        model.addAttribute("faults", saying.faults());
        return "governing/rows";
    }

    private static List<Sheet> sheets(Pack pack) {
        var sheets = new ArrayList<Sheet>();
        for (var model : List.of(pack.adverts(), pack.networks())) {
            var words = Editing.words(pack, model);
            for (var decision : model.decisions()) {
                if (!(decision.logic() instanceof Table table)) continue;
                var lines = new ArrayList<Line>();
                for (var row : table.rows())
                    lines.add(new Line(
                            row.id(),
                            pack.indicator(row.id()).map(i -> i.name()).orElse(""),
                            words.row(table, row),
                            lines.isEmpty()));
                sheets.add(new Sheet(model.file(), decision.name(), lines));
            }
        }
        return sheets;
    }

    String form(Draft draft, RowForm form, List<String> faults, Model model) {
        model.addAttribute("proposal", draft.proposal());
        model.addAttribute("version", draft.version());
        model.addAttribute("form", form);
        model.addAttribute("place", place(draft, form.row()));
        model.addAttribute("faults", faults);
        return "governing/row";
    }

    String refuse(Draft draft, String fault, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return rows(draft, Saying.of(status, fault), model);
    }

    /**
     * Saves what was edited.
     *
     * @param after the saving that the author had before them
     */
    String save(Draft draft, Editing.Edited edited, int after, Model model, HttpServletResponse response) {
        if (edited instanceof Editing.Edited.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return rows(draft, new Saying(HttpStatus.UNPROCESSABLE_CONTENT, refused.faults()), model);
        }
        int number = draft.proposal().number();
        var pack = ((Editing.Edited.Done) edited).pack();
        if (after != draft.version()
                || !drafts.save(number, after, pack, draft.viewer().id()))
            return refuse(
                    draft,
                    "The draft was saved from another page since; nothing of this page was. Look at it as it is now, and edit again.",
                    HttpStatus.CONFLICT,
                    model,
                    response);
        return "redirect:/rules/changes/%d/rows".formatted(number);
    }
}
