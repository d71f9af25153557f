package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.people.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody thinks of a network, and what they decide about it. */
@Controller
@RequestMapping("/networks/{id}")
@PreAuthorize(NetworkPages.DECIDERS)
class DecisionForms {

    private static final String OVERTAKEN =
            "Somebody decided about this network while you were looking at it. Read what they decided; your own words are still here.";

    private final NetworkSheet sheet;
    private final Judging judging;

    DecisionForms(NetworkSheet sheet, Judging judging) {
        this.sheet = sheet;
        this.judging = judging;
    }

    @PostMapping("/first-view")
    String firstView(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        sheet.dossier(viewer, id);
        var wanted = new Judging.Wanted(outcome, reason, List.of(), 0, "", "");
        var recorded = judging.firstView(viewer, id, wanted);
        return answered(viewer, id, recorded, KeptWords.of(request), response, model);
    }

    @PostMapping("/decision")
    String decide(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> ground,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String minutes,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        sheet.dossier(viewer, id);
        var grounds = ground == null ? List.<String>of() : ground;
        var wanted = new Judging.Wanted(outcome, reason, grounds, version, organisation, minutes);
        var recorded = judging.decide(viewer, id, wanted);
        return answered(viewer, id, recorded, KeptWords.of(request), response, model);
    }

    private String answered(
            Viewer viewer,
            String id,
            Judging.Recorded recorded,
            KeptWords kept,
            HttpServletResponse response,
            Model model) {
        if (recorded instanceof Judging.Recorded.Done) return "redirect:/networks/" + id + "#your-decision";
        if (recorded instanceof Judging.Recorded.AtFault atFault) {
            response.setStatus(422);
            return sheet.page(viewer, id, kept, atFault.faults(), model);
        }
        response.setStatus(409);
        return sheet.page(viewer, id, kept, List.of(OVERTAKEN), model);
    }

    @PostMapping("/take")
    String take(Viewer viewer, @PathVariable String id) {
        sheet.dossier(viewer, id);
        judging.take(viewer, id);
        return "redirect:/networks/" + id;
    }
}
