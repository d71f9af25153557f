package org.plainsight.app.deciding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
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
import org.springframework.web.server.ResponseStatusException;

/** An advert: its words with the evidence marked, and its explanation. */
@Controller
@RequestMapping("/adverts")
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'BOARD_SEAT', 'RESPONSIBLE_OWNER', 'SAFEGUARDING_LEAD')")
class AdvertPages {

    /** An advert as the site showed it. */
    record Shown(String id, String source, String name, String town, Instant postedAt, String title, String body) {}

    private final Archive archive;
    private final Networks networks;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    AdvertPages(Archive archive, Networks networks, JdbcClient jdbc, AccessLog log, TransactionTemplate transactions) {
        this.archive = archive;
        this.networks = networks;
        this.jdbc = jdbc;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/{id}")
    String advert(Viewer viewer, @PathVariable String id, Model model) {
        return page(viewer, id, Shield.covers(viewer), "read it", model);
    }

    @PostMapping("/{id}/unfold")
    String unfold(Viewer viewer, @PathVariable String id, Model model) {
        return page(viewer, id, false, "unfolded its words", model);
    }

    private String page(Viewer viewer, String id, boolean isCovered, String act, Model model) {
        var shown = transactions.execute(t -> read(viewer, id, act)).orElseThrow(AdvertPages::none);
        if (!(archive.dossier("advert:" + id) instanceof Dossiers.Answer.Found found)) throw none();
        var dossier = isCovered ? found.dossier().withoutQuotes() : found.dossier();
        model.addAttribute("advert", shown);
        model.addAttribute("isCovered", isCovered);
        model.addAttribute("title", isCovered ? List.of() : MarkedText.of(shown.title(), "title", id, dossier));
        model.addAttribute("body", isCovered ? List.of() : MarkedText.of(shown.body(), "text", id, dossier));
        model.addAttribute("network", dossier.network().orElse(""));
        model.addAttribute("html", Html.parts(Explain.why(dossier), Depth.FULL));
        return "deciding/advert";
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** An advert of a network that the reader may not see is not seen either. */
    private Optional<Shown> read(Viewer viewer, String id, String act) {
        var network = networks.of(id);
        if (network.isPresent() && !networks.isOpenTo(viewer, network.get())) return Optional.empty();
        if (network.isEmpty() && !isNear(viewer, id)) return Optional.empty();
        log.note(viewer, Act.CONSULTATION, "advert:" + id, act);
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

    private boolean isNear(Viewer viewer, String id) {
        if (viewer.areas().isEmpty()) return true;
        return jdbc.sql("select substring(outcode from '^[A-Z]+') from advert where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(viewer.areas()::contains)
                .isPresent();
    }
}
