package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.plainsight.app.people.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people write beside a network: notes, doubts, what does not belong together, what came of it. */
@Controller
@RequestMapping("/networks/{id}")
@PreAuthorize(NetworkPages.DECIDERS)
class NetworkForms {

    private static final int LONGEST = 5_000;
    private static final String NO_WORDS = "Write what you want to say, in at most %,d characters.".formatted(LONGEST);

    private final NetworkSheet sheet;
    private final NetworkNotes notes;
    private final Referrals referrals;
    private final LinkActs links;
    private final Decider decider;

    NetworkForms(NetworkSheet sheet, NetworkNotes notes, Referrals referrals, LinkActs links, Decider decider) {
        this.sheet = sheet;
        this.notes = notes;
        this.referrals = referrals;
        this.links = links;
        this.decider = decider;
    }

    /** One form as it was sent, and where to answer. */
    private record Sent(
            Viewer viewer, String id, HttpServletRequest request, HttpServletResponse response, Model model) {}

    /** Goes on to that part of the page, or back to the form with all that is wrong with it. */
    private String answered(Sent sent, List<String> faults, String next) {
        if (faults.isEmpty()) return "redirect:" + next;
        sent.response().setStatus(422);
        return sheet.page(sent.viewer(), sent.id(), KeptWords.of(sent.request()), faults, sent.model());
    }

    /** Where words about a network are kept. */
    private interface Book {
        void keep(Viewer viewer, String id, String words);
    }

    private String said(Sent sent, String words, Book book, String anchor) {
        sheet.dossier(sent.viewer(), sent.id());
        var faults = words.isBlank() || words.length() > LONGEST ? List.of(NO_WORDS) : List.<String>of();
        if (faults.isEmpty()) book.keep(sent.viewer(), sent.id(), words);
        return answered(sent, faults, "/networks/" + sent.id() + anchor);
    }

    @PostMapping("/note")
    String note(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return said(new Sent(viewer, id, request, response, model), words, notes::add, "#notes");
    }

    @PostMapping("/looks-wrong")
    @PreAuthorize(NetworkPages.READERS)
    String looksWrong(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return said(new Sent(viewer, id, request, response, model), words, notes::looksWrong, "#looks-wrong");
    }

    /** Two adverts do not belong together; the rules pass again, and the advert's page shows what came of it. */
    @PostMapping("/unlink")
    String unlink(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String because,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        sheet.dossier(viewer, id);
        var faults = links.unlink(viewer, id, new LinkActs.Pair(a.strip(), b.strip()), because);
        if (faults.isEmpty()) decider.decideSoon();
        var sent = new Sent(viewer, id, request, response, model);
        return answered(sent, faults, "/adverts/" + a.strip() + "?said");
    }

    @PostMapping("/follow-up")
    String followUp(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        sheet.dossier(viewer, id);
        var faults = referrals.follow(viewer, id, new Referrals.Told(on, what, says, words));
        return answered(new Sent(viewer, id, request, response, model), faults, "/networks/" + id + "#what-came-of-it");
    }
}
