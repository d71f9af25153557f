package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A network: why it was put forward or not, and what people think and decide. */
@Controller
@RequestMapping("/networks/{id}")
@PreAuthorize(NetworkPages.READERS)
class NetworkPages {

    static final String READERS =
            "hasAnyRole('ANALYST', 'MANAGER', 'BOARD_SEAT', 'RESPONSIBLE_OWNER', 'SAFEGUARDING_LEAD')";
    static final String DECIDERS = "hasAnyRole('ANALYST', 'SAFEGUARDING_LEAD')";

    private final NetworkSheet sheet;
    private final NetworkHistory history;
    private final Reach reach;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    NetworkPages(
            NetworkSheet sheet, NetworkHistory history, Reach reach, AccessLog log, TransactionTemplate transactions) {
        this.sheet = sheet;
        this.history = history;
        this.reach = reach;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping
    String network(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String full,
            HttpSession session,
            Model model) {
        if (reach.hasNetwork(viewer, id) && history.isOver(id)) return ended(viewer, id, model);
        var manner = new NetworkSheet.Manner(full != null, Shield.covers(viewer), false);
        return sheet.page(viewer, id, manner, KeptWords.take(session, id), List.of(), model);
    }

    /** What became of a network that is no more: into which others its adverts went. */
    private String ended(Viewer viewer, String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("history", history.of(id, history.look(viewer, id)));
        return "deciding/ended";
    }

    /** The same page with the words of the adverts, for somebody who need not read them and asks to. */
    @PostMapping("/unfold")
    String unfold(Viewer viewer, @PathVariable String id, Model model) {
        sheet.dossier(viewer, id);
        note(viewer, Act.CONSULTATION, id, "unfolded the words of its adverts", "");
        return sheet.page(viewer, id, new NetworkSheet.Manner(false, false, false), KeptWords.NONE, List.of(), model);
    }

    /** The page as it goes on paper. It leaves the service then, so that is written down before it is shown. */
    @PostMapping("/print")
    String print(Viewer viewer, @PathVariable String id, Model model) {
        sheet.dossier(viewer, id);
        note(viewer, Act.DISCLOSURE, id, "printed it", viewer.name());
        return sheet.page(
                viewer,
                id,
                new NetworkSheet.Manner(true, Shield.covers(viewer), true),
                KeptWords.NONE,
                List.of(),
                model);
    }

    private void note(Viewer viewer, Act act, String id, String what, String recipient) {
        transactions.executeWithoutResult(t -> log.note(viewer, act, "network:" + id, what, recipient));
    }
}
