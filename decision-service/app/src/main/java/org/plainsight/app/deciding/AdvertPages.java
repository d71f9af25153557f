package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explain;
import org.plainsight.explain.html.Html;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An advert: its words with the evidence marked, and its explanation. */
@Controller
@RequestMapping("/adverts")
@PreAuthorize(NetworkPages.READERS)
class AdvertPages {

    /** An advert as the site showed it. */
    record Shown(String id, String source, String name, String town, Instant postedAt, String title, String body) {}

    private final Archive archive;
    private final Reach reach;
    private final Judging judging;
    private final LinkActs links;
    private final Decider decider;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    AdvertPages(
            Archive archive,
            Reach reach,
            Judging judging,
            LinkActs links,
            Decider decider,
            JdbcClient jdbc,
            AccessLog log,
            TransactionTemplate transactions) {
        this.archive = archive;
        this.reach = reach;
        this.judging = judging;
        this.links = links;
        this.decider = decider;
        this.jdbc = jdbc;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/{id}")
    String advert(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String said,
            Model model) {
        model.addAttribute("isSaid", said != null);
        return page(viewer, id, Shield.covers(viewer), Act.CONSULTATION, "read it", model);
    }

    /** The page as it goes on paper; that is written down before it is shown. */
    @PostMapping("/{id}/print")
    String print(Viewer viewer, @PathVariable String id, Model model) {
        return page(viewer, id, Shield.covers(viewer), Act.DISCLOSURE, "printed it", model);
    }

    @PostMapping("/{id}/unfold")
    String unfold(Viewer viewer, @PathVariable String id, Model model) {
        return page(viewer, id, false, Act.CONSULTATION, "unfolded its words", model);
    }

    private String page(Viewer viewer, String id, boolean isCovered, Act act, String words, Model model) {
        var shown = transactions.execute(t -> read(viewer, id, act, words)).orElseThrow(AdvertPages::none);
        if (!(archive.dossier("advert:" + id) instanceof Dossiers.Answer.Found found)) throw none();
        var dossier = isCovered ? found.dossier().withoutQuotes() : found.dossier();
        model.addAttribute("advert", shown);
        model.addAttribute("isCovered", isCovered);
        model.addAttribute("isPrint", act == Act.DISCLOSURE);
        model.addAttribute("said", links.about(List.of(id)));
        model.addAttribute("mayWrite", viewer.is(Role.ANALYST) || viewer.is(Role.SAFEGUARDING_LEAD));
        if (!model.containsAttribute("isSaid")) model.addAttribute("isSaid", false);
        if (!model.containsAttribute("faults")) model.addAttribute("faults", List.of());
        model.addAttribute("title", isCovered ? List.of() : MarkedText.of(shown.title(), "title", id, dossier));
        model.addAttribute("body", isCovered ? List.of() : MarkedText.of(shown.body(), "text", id, dossier));
        model.addAttribute("network", dossier.network().orElse(""));
        boolean hidesPoints = dossier.network()
                .filter(network -> judging.standing(viewer, network).hidesPoints())
                .isPresent();
        model.addAttribute("html", hidesPoints ? "" : Html.parts(Explain.why(dossier), Depth.FULL));
        return "deciding/advert";
    }

    /** Takes back that this advert does not belong with another one. */
    @PostMapping("/{id}/undo")
    @PreAuthorize(NetworkPages.DECIDERS)
    String undo(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model) {
        var faults = links.undo(viewer, new LinkActs.Pair(id, other.strip()), because);
        if (faults.isEmpty()) {
            decider.decideSoon();
            return "redirect:/adverts/" + id + "?said";
        }
        response.setStatus(422);
        model.addAttribute("faults", faults);
        return page(viewer, id, Shield.covers(viewer), Act.CONSULTATION, "read it", model);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** An advert of a network that the reader may not see is not seen either. */
    private Optional<Shown> read(Viewer viewer, String id, Act act, String words) {
        if (!reach.hasAdvert(viewer, id)) return Optional.empty();
        log.note(viewer, act, "advert:" + id, words, act == Act.DISCLOSURE ? viewer.name() : "");
        return jdbc.sql("select * from advert where id = ? and kind = 'advert'")
                .param(id)
                .query((row, n) -> new Shown(
                        row.getString("id"),
                        row.getString("source"),
                        row.getString("name"),
                        row.getString("town"),
                        row.getTimestamp("posted_at").toInstant(),
                        row.getString("title"),
                        row.getString("body")))
                .optional();
    }
}
