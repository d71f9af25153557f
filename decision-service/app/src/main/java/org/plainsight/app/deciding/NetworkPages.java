package org.plainsight.app.deciding;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Explain;
import org.plainsight.explain.Member;
import org.plainsight.explain.html.Html;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
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

/** The list of networks, and a network: why it was put forward or not, and what people think and decide. */
@Controller
@RequestMapping("/networks")
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'BOARD_SEAT', 'RESPONSIBLE_OWNER', 'SAFEGUARDING_LEAD')")
class NetworkPages {

    private static final String DECIDERS = "hasAnyRole('ANALYST', 'SAFEGUARDING_LEAD')";
    private static final int MOST_LISTED = 200;

    private final Networks networks;
    private final Archive archive;
    private final Judging judging;
    private final Referrals referrals;
    private final NetworkNotes notes;
    private final LinkActs links;
    private final Decider decider;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    NetworkPages(
            Networks networks,
            Archive archive,
            Judging judging,
            Referrals referrals,
            NetworkNotes notes,
            LinkActs links,
            Decider decider,
            AccessLog log,
            TransactionTemplate transactions) {
        this.networks = networks;
        this.archive = archive;
        this.judging = judging;
        this.referrals = referrals;
        this.notes = notes;
        this.links = links;
        this.decider = decider;
        this.log = log;
        this.transactions = transactions;
    }

    @Bean
    static Door networksDoor() {
        var readers = Stream.of(
                        Role.ANALYST, Role.MANAGER, Role.BOARD_SEAT, Role.RESPONSIBLE_OWNER, Role.SAFEGUARDING_LEAD)
                .map(Role::authority)
                .collect(Collectors.toSet());
        return new Door("/networks", "Networks", 20, Set.copyOf(readers));
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new NetworkFilter(
                q, area, source, ground, from, to, NetworkFilter.Order.of(order), Math.max(0, Math.min(page, 100_000)));
        model.addAttribute("found", networks.find(viewer, filter));
        model.addAttribute("choices", networks.choices());
        return "deciding/networks";
    }

    @GetMapping("/{id}")
    String network(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String full,
            HttpSession session,
            Model model) {
        model.addAttribute("isFull", full != null);
        return page(viewer, id, KeptWords.take(session, id), List.of(), Shield.covers(viewer), model);
    }

    /** The same page with the words of the adverts, for somebody who need not read them and asks to. */
    @PostMapping("/{id}/unfold")
    String unfold(Viewer viewer, @PathVariable String id, Model model) {
        transactions.executeWithoutResult(
                t -> log.note(viewer, Act.CONSULTATION, "network:" + id, "unfolded the words of its adverts"));
        return page(viewer, id, KeptWords.NONE, List.of(), false, model);
    }

    private String page(Viewer viewer, String id, KeptWords kept, List<String> faults, boolean isCovered, Model model) {
        boolean isFull = isFull(model);
        var dossier = isFull ? dossierAmongAll(viewer, id) : dossier(viewer, id);
        var standing = judging.standing(viewer, id);
        var explanation = Explain.why(isCovered ? dossier.withoutQuotes() : dossier);
        notes.look(viewer, id);
        model.addAttribute("id", id);
        model.addAttribute("explanation", explanation);
        model.addAttribute(
                "html", standing.hidesPoints() ? "" : Html.parts(explanation, isFull ? Depth.FULL : Depth.PAGE));
        model.addAttribute("standing", standing);
        model.addAttribute("faults", faults);
        model.addAttribute("kept", kept);
        model.addAttribute("isCovered", isCovered);
        model.addAttribute(
                "members", dossier.members().stream().limit(MOST_LISTED).toList());
        model.addAttribute("graph", GraphPicture.of(explanation.connections()));
        model.addAttribute("notes", notes.of(id));
        model.addAttribute(
                "said", links.about(dossier.members().stream().map(Member::id).toList()));
        model.addAttribute("history", notes.history(id));
        model.addAttribute("referrals", referrals.of(id));
        model.addAttribute("followUps", referrals.followUps(id));
        model.addAttribute("organisations", referrals.organisations());
        model.addAttribute("mayWrite", viewer.is(Role.ANALYST) || viewer.is(Role.SAFEGUARDING_LEAD));
        return "deciding/network";
    }

    /** Whether everything is told; about a page is enough to begin with. */
    private static boolean isFull(Model model) {
        if (!model.containsAttribute("isFull")) model.addAttribute("isFull", false);
        return Boolean.TRUE.equals(model.getAttribute("isFull"));
    }

    private Dossier dossier(Viewer viewer, String id) {
        return opened(viewer, id, archive::dossier);
    }

    private Dossier dossierAmongAll(Viewer viewer, String id) {
        return opened(viewer, id, archive::dossierAmongAll);
    }

    private Dossier opened(Viewer viewer, String id, Function<String, Dossiers.Answer> shelf) {
        if (networks.isOpenTo(viewer, id) && shelf.apply("network:" + id) instanceof Dossiers.Answer.Found found)
            return found.dossier();
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/{id}/first-view")
    @PreAuthorize(DECIDERS)
    String firstView(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        dossier(viewer, id);
        var wanted = new Judging.Wanted(outcome, reason, List.of(), 0, "", "");
        return answered(viewer, id, judging.firstView(viewer, id, wanted), wanted, response, model);
    }

    @PostMapping("/{id}/decision")
    @PreAuthorize(DECIDERS)
    String decide(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> ground,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String minutes,
            HttpServletResponse response,
            Model model) {
        dossier(viewer, id);
        var grounds = ground == null ? List.<String>of() : ground;
        var wanted = new Judging.Wanted(outcome, reason, grounds, version, organisation, minutes);
        return answered(viewer, id, judging.decide(viewer, id, wanted), wanted, response, model);
    }

    private String answered(
            Viewer viewer,
            String id,
            Judging.Recorded recorded,
            Judging.Wanted wanted,
            HttpServletResponse response,
            Model model) {
        if (recorded instanceof Judging.Recorded.Done) return "redirect:/networks/" + id + "#your-decision";
        var faults = new ArrayList<String>();
        if (recorded instanceof Judging.Recorded.AtFault atFault) faults.addAll(atFault.faults());
        else
            faults.add(
                    "Somebody decided about this network while you were looking at it. Read what they decided; your own words are still here.");
        response.setStatus(faults.isEmpty() || recorded instanceof Judging.Recorded.AtFault ? 422 : 409);
        return page(viewer, id, KeptWords.of(wanted), faults, Shield.covers(viewer), model);
    }

    @PostMapping("/{id}/take")
    @PreAuthorize(DECIDERS)
    String take(Viewer viewer, @PathVariable String id) {
        dossier(viewer, id);
        judging.take(viewer, id);
        return "redirect:/networks/" + id;
    }

    @PostMapping("/{id}/note")
    @PreAuthorize(DECIDERS)
    String note(Viewer viewer, @PathVariable String id, @RequestParam String words) {
        dossier(viewer, id);
        if (isWords(words)) notes.add(viewer, id, words);
        return "redirect:/networks/" + id + "#notes";
    }

    @PostMapping("/{id}/looks-wrong")
    String looksWrong(Viewer viewer, @PathVariable String id, @RequestParam String words) {
        dossier(viewer, id);
        if (isWords(words)) notes.looksWrong(viewer, id, words);
        return "redirect:/networks/" + id + (isWords(words) ? "?told#looks-wrong" : "#looks-wrong");
    }

    private static boolean isWords(String words) {
        return !words.isBlank() && words.length() <= 5_000;
    }

    /** Two adverts do not belong together, or do after all; the rules pass again, and the advert's page shows what came of it. */
    @PostMapping("/{id}/link")
    @PreAuthorize(DECIDERS)
    String link(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String because,
            HttpServletResponse response,
            Model model) {
        dossier(viewer, id);
        var faults = links.say(viewer, act.equals("undo") ? "undo" : "unlink", a.strip(), b.strip(), because);
        if (!faults.isEmpty()) {
            response.setStatus(422);
            return page(viewer, id, KeptWords.NONE, faults, Shield.covers(viewer), model);
        }
        decider.decideSoon();
        return "redirect:/adverts/" + a.strip();
    }

    @PostMapping("/{id}/follow-up")
    @PreAuthorize(DECIDERS)
    String followUp(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam String what,
            @RequestParam String says,
            @RequestParam(defaultValue = "") String words) {
        dossier(viewer, id);
        if (!Referrals.OUTCOMES.contains(what) || says.isBlank() || says.length() > 200 || words.length() > 5_000)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        referrals.follow(viewer, id, on, what, says, words);
        return "redirect:/networks/" + id + "#what-came-of-it";
    }
}
