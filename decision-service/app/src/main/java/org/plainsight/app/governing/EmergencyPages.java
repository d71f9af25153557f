package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.app.storage.ServiceKey;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Register;
import org.plainsight.governance.proposing.Subject;
import org.plainsight.rules.pack.Pack;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In an emergency the owner alone makes the rules do less, for 72 hours; a seat puts that to the board, which may make it last. */
@Controller
@RequestMapping("/rules/emergency")
class EmergencyPages {

    private final Emergencies emergencies;
    private final Ledger ledger;
    private final RulesInForce rules;
    private final Packs packs;
    private final Drafts drafts;
    private final Who who;
    private final ServiceKey key;
    private final Clock clock;

    EmergencyPages(
            Emergencies emergencies,
            Ledger ledger,
            RulesInForce rules,
            Packs packs,
            Drafts drafts,
            Who who,
            ServiceKey key,
            Clock clock) {
        this.emergencies = emergencies;
        this.ledger = ledger;
        this.rules = rules;
        this.packs = packs;
        this.drafts = drafts;
        this.who = who;
        this.key = key;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR')")
    String page(Viewer viewer, Model model) {
        return page(viewer, Saying.NOTHING, model);
    }

    private String page(Viewer viewer, Saying saying, Model model) {
        var register = ledger.standing();
        var act = register.inForce().emergency(clock.instant());
        model.addAttribute("act", act);
        model.addAttribute("until", act.map(it -> it.at().plus(InForce.EMERGENCY)));
        model.addAttribute("before", act.map(it -> changes(register, it.pack())).orElse(List.of()));
        model.addAttribute("attempt", emergencies.attempt().filter(it -> !isSettled(register, it)));
        model.addAttribute("sheets", DraftPages.sheets(rules.shown().pack()));
        model.addAttribute(
                "open",
                register.proposals().keySet().stream()
                        .flatMap(number -> register.proposal(number, clock.instant()).stream())
                        .filter(it -> it.subject() instanceof Subject.Rules && !Standing.isOver(it.stage()))
                        .toList());
        model.addAttribute("isOwner", viewer.is(Role.RESPONSIBLE_OWNER));
        model.addAttribute("isSeated", who.seat(viewer, register).isPresent());
        model.addAttribute("faults", saying.faults());
        return "governing/emergency";
    }

    /** Whether an attempt from before the service started was put in force since: there is nothing left to prove. */
    private static boolean isSettled(Register register, Emergencies.Attempt attempt) {
        return attempt.found() instanceof Emergencies.Found.Lost
                && register.inForce().acts().stream().anyMatch(it -> it.pack().equals(attempt.pack()));
    }

    /** The changes that propose these very files. */
    private List<Proposal> changes(Register register, Hash pack) {
        return register.proposals().keySet().stream()
                .flatMap(number -> register.proposal(number, clock.instant()).stream())
                .filter(it -> drafts.proposed(it).filter(pack::equals).isPresent())
                .toList();
    }

    /**
     * Begins to prove that some rules only reduce.
     *
     * @param row the rows that are not to count any more
     * @param change or the change whose rules it is about
     * @param pack or the rules of the newest attempt, once more
     */
    @PostMapping("/prove")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String prove(
            Viewer viewer,
            @RequestParam(required = false) List<String> row,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String pack,
            Model model,
            HttpServletResponse response) {
        var refused = begun(Optional.ofNullable(row).orElse(List.of()), change, pack);
        if (refused.isEmpty()) return "redirect:/rules/emergency#attempt";
        return refuse(viewer, new Saying(HttpStatus.UNPROCESSABLE_CONTENT, refused), model, response);
    }

    private List<String> begun(List<String> rows, String change, String pack) {
        if (pack.matches("[0-9a-f]{64}")) return emergencies.again(new Hash(pack));
        return change.isEmpty() ? emergencies.begin(rows) : ofChange(change);
    }

    private List<String> ofChange(String number) {
        var proposed = number.matches("\\d{1,6}")
                ? ledger.standing()
                        .proposal(Integer.parseInt(number), clock.instant())
                        .flatMap(drafts::proposed)
                        .flatMap(hash -> packs.find(hash.hex()))
                : Optional.<Pack>empty();
        return proposed.map(pack -> emergencies.begin("the rules of change " + number, pack))
                .orElse(List.of("There is no such change of the rules."));
    }

    @PostMapping("/stop")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String stop() {
        emergencies.stop();
        return "redirect:/rules/emergency#attempt";
    }

    /** Puts what was proved in force at once. */
    @PostMapping
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String make(
            Viewer viewer,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var proved = emergencies
                .attempt()
                .filter(it -> it.pack().hex().equals(pack))
                .map(Emergencies.Attempt::found)
                .filter(Emergencies.Found.Proved.class::isInstance)
                .map(Emergencies.Found.Proved.class::cast);
        if (proved.isEmpty())
            return refuse(
                    viewer,
                    Saying.of(
                            HttpStatus.CONFLICT,
                            "Of these rules it is not proved that they only reduce; prove it first."),
                    model,
                    response);
        var until = packs.find(pack).map(it -> it.charter().experimentalUntil());
        var acted = ledger.act(
                viewer,
                "rules:" + pack,
                "put rules in force for 72 hours that only reduce",
                register -> register.weighing(clock.instant())
                        .emergency(proved.get().proof(), until, who.owner(viewer), reason, key.signer()));
        return Saying.answer(Saying.of(acted), "/rules/emergency", response, saying -> page(viewer, saying, model));
    }

    /** A seat begins the change by which the board can make it last: the very files that weigh. */
    @PostMapping("/propose")
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String propose(Viewer viewer, Model model, HttpServletResponse response) {
        var act = ledger.standing().inForce().emergency(clock.instant());
        var pack = act.flatMap(it -> packs.find(it.pack().hex()));
        if (pack.isEmpty())
            return refuse(
                    viewer,
                    Saying.of(HttpStatus.CONFLICT, "No emergency rules weigh; there is nothing to ratify."),
                    model,
                    response);
        var acted = ledger.act(
                viewer,
                "rules",
                "put the emergency rules to the board",
                register -> register.proposing(clock.instant())
                        .draft(
                                who.member(viewer, register),
                                "Make the emergency rules last",
                                "%s put them in force for 72 hours: %s"
                                        .formatted(act.get().by(), act.get().reason()),
                                Optional.empty()));
        if (acted instanceof Ledger.Acted.Done done) {
            int number = done.register().proposals().lastKey();
            drafts.save(number, 0, pack.get(), viewer.id());
            return "redirect:/rules/changes/" + number;
        }
        return refuse(viewer, Saying.of(acted).orElseThrow(), model, response);
    }

    private String refuse(Viewer viewer, Saying saying, Model model, HttpServletResponse response) {
        return saying.on(it -> page(viewer, it, model), response);
    }
}
