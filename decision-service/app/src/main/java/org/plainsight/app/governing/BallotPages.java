package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Answer;
import org.plainsight.governance.proposing.Balloting;
import org.plainsight.governance.proposing.Register;
import org.plainsight.governance.voting.Ballot;
import org.plainsight.governance.voting.Vote;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ballot on a change: opening and closing it, voting, holding, and settling a hold. */
@Controller
@RequestMapping("/rules/changes/{number}")
class BallotPages {

    private static final String VOTES = "#votes";

    private final Acting acting;
    private final Who who;
    private final Clockwork clockwork;
    private final Clock clock;

    BallotPages(Acting acting, Who who, Clockwork clockwork, Clock clock) {
        this.acting = acting;
        this.clockwork = clockwork;
        this.who = who;
        this.clock = clock;
    }

    @PostMapping("/ballot")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER')")
    String open(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String sheet,
            Model model,
            HttpServletResponse response) {
        var asked = new Acting.Asked(viewer, number, model, response);
        var on = hash(sheet);
        if (on.isEmpty()) return acting.refuse(asked, noSheet());
        return acting.act(asked, "opened a ballot", VOTES, register -> open(viewer, number, on.get(), register));
    }

    private Answer open(Viewer viewer, int number, Hash on, Register register) {
        var now = clock.instant();
        var closes = Ballot.earliestClose(register.board().settings(), now).plus(1, ChronoUnit.MINUTES);
        return register.balloting(now).open(number, who.actor(viewer, register), on, closes);
    }

    @PostMapping("/vote")
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String vote(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String vote,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sheet,
            Model model,
            HttpServletResponse response) {
        var asked = new Acting.Asked(viewer, number, model, response);
        model.addAttribute("keptReason", reason);
        var chosen = Arrays.stream(Vote.values())
                .filter(it -> it.name().equals(vote))
                .findFirst();
        var on = hash(sheet);
        if (chosen.isEmpty())
            return acting.refuse(asked, Saying.of(HttpStatus.UNPROCESSABLE_CONTENT, "Choose what you say of it."));
        if (on.isEmpty()) return acting.refuse(asked, noSheet());
        var said = ballot(
                asked,
                "voted on a change",
                (it, r) -> it.vote(number, who.member(viewer, r), chosen.get(), reason, on.get()));
        if (said.startsWith("redirect:")) clockwork.settle();
        return said;
    }

    @PostMapping("/close")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER')")
    String close(Viewer viewer, @PathVariable int number, Model model, HttpServletResponse response) {
        var said = ballot(
                new Acting.Asked(viewer, number, model, response), "closed a ballot", (it, r) -> it.close(number));
        if (said.startsWith("redirect:")) clockwork.settle();
        return said;
    }

    @PostMapping("/hold")
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String hold(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var asked = new Acting.Asked(viewer, number, model, response);
        return ballot(asked, "held a change", (it, r) -> it.hold(number, who.member(viewer, r), reason));
    }

    @PostMapping("/answer")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER')")
    String answer(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var asked = new Acting.Asked(viewer, number, model, response);
        return ballot(asked, "answered a hold", (it, r) -> it.answerHold(number, who.actor(viewer, r), words));
    }

    @PostMapping("/override")
    @PreAuthorize("hasRole('RESPONSIBLE_OWNER')")
    String override(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var asked = new Acting.Asked(viewer, number, model, response);
        return ballot(
                asked,
                "overrode a hold for a published reason",
                (it, r) -> it.overrideHold(number, who.owner(viewer), words));
    }

    private String ballot(Acting.Asked asked, String what, BiFunction<Balloting, Register, Answer> act) {
        return acting.act(asked, what, VOTES, register -> act.apply(register.balloting(clock.instant()), register));
    }

    private static Optional<Hash> hash(String hex) {
        return hex.matches("[0-9a-f]{64}") ? Optional.of(new Hash(hex)) : Optional.empty();
    }

    private static Saying noSheet() {
        return Saying.of(HttpStatus.CONFLICT, "There is no evidence sheet for this; have the evidence computed first.");
    }
}
