package org.plainsight.app.deciding;

import java.util.List;
import java.util.function.Function;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Explain;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Member;
import org.plainsight.explain.html.Html;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Everything that a network's page tells, for one reader: what is known, what people said, and what they may say. */
@Component
class NetworkSheet {

    private static final int MOST_LISTED = 200;

    /** How a reader wants it told. */
    record Manner(boolean isFull, boolean isCovered, boolean isPrint) {
        static Manner usual(Viewer viewer) {
            return new Manner(false, Shield.covers(viewer), false);
        }
    }

    private final Reach reach;
    private final Archive archive;
    private final Judging judging;
    private final Referrals referrals;
    private final NetworkNotes notes;
    private final NetworkHistory history;
    private final LinkActs links;

    NetworkSheet(
            Reach reach,
            Archive archive,
            Judging judging,
            Referrals referrals,
            NetworkNotes notes,
            NetworkHistory history,
            LinkActs links) {
        this.reach = reach;
        this.archive = archive;
        this.judging = judging;
        this.referrals = referrals;
        this.notes = notes;
        this.history = history;
        this.links = links;
    }

    /** What is kept about a network that the reader may see; anything else is not there. */
    Dossier dossier(Viewer viewer, String id) {
        return opened(viewer, id, archive::dossier);
    }

    private Dossier opened(Viewer viewer, String id, Function<String, Dossiers.Answer> shelf) {
        if (reach.hasNetwork(viewer, id) && shelf.apply("network:" + id) instanceof Dossiers.Answer.Found found)
            return found.dossier();
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The page as it usually is. */
    String page(Viewer viewer, String id, KeptWords kept, List<String> faults, Model model) {
        return page(viewer, id, Manner.usual(viewer), kept, faults, model);
    }

    String page(Viewer viewer, String id, Manner manner, KeptWords kept, List<String> faults, Model model) {
        var dossier = manner.isFull() ? opened(viewer, id, archive::dossierAmongAll) : dossier(viewer, id);
        var standing = judging.standing(viewer, id);
        var explanation = Explain.why(manner.isCovered() ? dossier.withoutQuotes() : dossier);
        model.addAttribute("id", id);
        model.addAttribute("manner", manner);
        model.addAttribute("explanation", explanation);
        model.addAttribute("html", standing.hidesPoints() ? "" : Html.parts(explanation, depth(manner)));
        model.addAttribute("standing", standing);
        model.addAttribute("faults", faults);
        model.addAttribute("kept", kept);
        model.addAttribute("mayWrite", viewer.is(Role.ANALYST) || viewer.is(Role.SAFEGUARDING_LEAD));
        known(dossier, explanation, model);
        said(viewer, id, dossier, model);
        model.addAttribute("notes", notesFor(viewer, id, standing));
        model.addAttribute("challenges", standing.isSecond() ? List.of() : notes.about(id));
        return "deciding/network";
    }

    /** A second reviewer sees nothing of the first until done, so of the notes their own alone. */
    private List<NetworkNotes.Note> notesFor(Viewer viewer, String id, Judging.Standing standing) {
        return notes.of(id).stream()
                .filter(note -> !standing.isSecond() || note.name().equals(viewer.name()))
                .toList();
    }

    private static Depth depth(Manner manner) {
        return manner.isFull() ? Depth.FULL : Depth.PAGE;
    }

    private static void known(Dossier dossier, Explanation explanation, Model model) {
        model.addAttribute(
                "members", dossier.members().stream().limit(MOST_LISTED).toList());
        model.addAttribute("timeline", Timeline.of(dossier.members()));
        model.addAttribute("places", Places.of(dossier.members()));
        model.addAttribute("graph", GraphPicture.of(explanation.connections()));
    }

    private void said(Viewer viewer, String id, Dossier dossier, Model model) {
        var members = dossier.members().stream().map(Member::id).toList();
        model.addAttribute("said", links.about(members));
        model.addAttribute("history", history.of(id, history.look(viewer, id)));
        model.addAttribute("referrals", referrals.of(id));
        model.addAttribute("followUps", referrals.followUps(id));
        model.addAttribute("organisations", referrals.organisations());
    }
}
