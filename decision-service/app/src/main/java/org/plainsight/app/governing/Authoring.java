package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.proposing.Subject;
import org.plainsight.rules.editing.Draft;
import org.plainsight.rules.editing.Editing;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The author's work on a draft: opening it, making edits in it, saving it, and saying what is wrong with it. */
@Component
class Authoring {

    private static final String SAVED_SINCE =
            "The draft was saved from another page since; nothing of this page was. Look at it as it is now, and edit again.";

    /** A draft that its author has open, at one saving of it. */
    record Open(Viewer viewer, Proposal proposal, Pack pack, int version) {
        int number() {
            return proposal.number();
        }

        /** The rules that it starts from. */
        Hash base() {
            return ((Subject.Rules) proposal.subject()).base();
        }

        TypedRow row(String id) {
            return TypedRow.of(pack, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }

        /** The draft with these edits, under a version of its own, so that two packs are never called the same. */
        Editing with(List<PackEdit> edits) {
            var named = new PackEdit.ChangeVersion(
                    "%s-c%d".formatted(pack.id().version().replaceFirst("-c\\d+$", ""), number()));
            // A file that somebody brings back may be the one in which the version stands.
            if (edits.stream().anyMatch(PackEdit.ReplaceFile.class::isInstance))
                return Draft.of(pack).with(edits) instanceof Editing.Edited edited
                        ? edited.draft().with(named)
                        : Draft.of(pack).with(edits);
            var all = new ArrayList<>(edits);
            all.add(named);
            return Draft.of(pack).with(all);
        }

        /** What every page of a draft shows. */
        void show(Saying saying, Model model) {
            model.addAttribute("proposal", proposal);
            model.addAttribute("version", version);
            model.addAttribute("faults", saying.faults());
        }
    }

    private final Ledger ledger;
    private final Changes changes;
    private final Drafts drafts;
    private final Packs packs;
    private final Checking checking;
    private final Who who;
    private final Clock clock;
    /** Drafts that are being edited: figures are asked for with every letter that is typed, and the draft is the same. */
    private final Latest<Hash, Pack> latest = new Latest<>();

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
    Open open(Viewer viewer, int number) {
        var register = ledger.standing();
        var proposal = changes.find(register, number);
        if (!who.member(viewer, register).equals(proposal.author()))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "A draft is edited by its author alone.");
        if (!(proposal.subject() instanceof Subject.Rules))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "It changes no rules.");
        if (!(proposal.stage() instanceof Stage.Draft))
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "It is frozen; make the edit a new proposal, votes do not carry over.");
        var pack = drafts.proposed(proposal)
                .flatMap(hash -> latest.of(hash, () -> packs.find(hash.hex())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Open(viewer, proposal, pack, drafts.version(number));
    }

    /** What is wrong with the draft as it was saved last; nothing is said of one that was never edited. */
    List<Fault> faults(Open draft) {
        if (draft.version() == 0) return List.of();
        var today = clock.instant().atZone(InForce.ZONE).toLocalDate();
        return checking.quick(draft.pack(), today).faults();
    }

    /**
     * Saves the draft with these edits; empty where it was saved, or where there was nothing to save.
     *
     * @param given the form, whose {@code version} is the saving that the author had before them
     */
    Optional<Saying> save(Open draft, List<PackEdit> edits, Map<String, String> given) {
        return saved(draft, edits, given, Saying::of);
    }

    /** The same, where what is at fault in the draft is said in a way of its own. */
    Optional<Saying> saved(
            Open draft, List<PackEdit> edits, Map<String, String> given, Function<List<Fault>, Saying> atFault) {
        if (version(given) != draft.version()) return overtaken();
        if (edits.isEmpty()) return Optional.empty();
        var editing = draft.with(edits);
        if (editing instanceof Editing.Refused refused) return Optional.of(atFault.apply(refused.faults()));
        var pack = ((Editing.Edited) editing).draft().pack();
        if (!pack.id().id().equals(draft.pack().id().id()))
            return Optional.of(Saying.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The rules would be called %s; a change of %s stays %2$s."
                            .formatted(pack.id().id(), draft.pack().id().id())));
        boolean isSaved = drafts.save(
                draft.number(), draft.version(), pack, draft.viewer().id());
        return isSaved ? Optional.empty() : overtaken();
    }

    /**
     * Saves the draft with these edits and goes on to one of its pages, or shows the page once more with what stands in the way.
     *
     * @param next the page's place below the change's own
     */
    String save(
            Open draft,
            List<PackEdit> edits,
            Map<String, String> given,
            String next,
            HttpServletResponse response,
            Function<Saying, String> page) {
        return Saying.answer(
                save(draft, edits, given), "/rules/changes/%d/%s".formatted(draft.number(), next), response, page);
    }

    private static Optional<Saying> overtaken() {
        return Optional.of(Saying.of(HttpStatus.CONFLICT, SAVED_SINCE));
    }

    private static int version(Map<String, String> given) {
        var version = given.getOrDefault("version", "");
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1;
    }
}
