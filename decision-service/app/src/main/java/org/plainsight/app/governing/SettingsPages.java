package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.proposing.Answer;
import org.plainsight.governance.proposing.Event;
import org.plainsight.governance.proposing.Register;
import org.plainsight.governance.voting.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A seat proposes other settings for the board; they are frozen at once, and count when a ballot has approved them. */
@Controller
@RequestMapping("/board/settings")
@PreAuthorize("hasRole('BOARD_SEAT')")
class SettingsPages {

    /** The form as it is filled in. */
    record Typed(
            String seats,
            String quorum,
            String approvals,
            String votes,
            String daysOpen,
            Set<String> heard,
            Set<String> holding,
            boolean ownViewFirst,
            String why) {

        static Typed of(Settings now) {
            return new Typed(
                    String.join("\n", now.seats()),
                    "" + now.quorum(),
                    "" + now.approvals(),
                    "" + now.votes(),
                    "" + now.daysOpen(),
                    now.heard(),
                    now.holding(),
                    now.ownViewFirst(),
                    "");
        }

        static Typed of(MultiValueMap<String, String> given) {
            return new Typed(
                    one(given, "seats"),
                    one(given, "quorum"),
                    one(given, "approvals"),
                    one(given, "votes"),
                    one(given, "daysOpen"),
                    Set.copyOf(given.getOrDefault("heard", List.of())),
                    Set.copyOf(given.getOrDefault("holding", List.of())),
                    given.containsKey("ownViewFirst"),
                    one(given, "why"));
        }

        private static String one(MultiValueMap<String, String> given, String name) {
            var value = given.getFirst(name);
            return value == null ? "" : value.strip();
        }

        /** The settings that were typed; {@link IllegalArgumentException} says why they are none. */
        Settings settings() {
            var names =
                    seats.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
            var there = new LinkedHashSet<>(names);
            return new Settings(
                    names,
                    number(quorum),
                    number(approvals),
                    number(votes),
                    number(daysOpen),
                    among(there, heard),
                    among(there, holding),
                    ownViewFirst ? Optional.empty() : Optional.of(Settings.Points.AT_ONCE));
        }

        /** A seat that is no more is neither heard nor holds. */
        private static Set<String> among(Set<String> seats, Set<String> chosen) {
            var left = new LinkedHashSet<>(chosen);
            left.retainAll(seats);
            return left;
        }

        private static int number(String text) {
            if (!text.matches("\\d{1,4}"))
                throw new IllegalArgumentException("`%s` is no whole number".formatted(text));
            return Integer.parseInt(text);
        }
    }

    private final Ledger ledger;
    private final Who who;
    private final Clock clock;

    SettingsPages(Ledger ledger, Who who, Clock clock) {
        this.ledger = ledger;
        this.who = who;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        return page(Typed.of(ledger.standing().board().settings()), List.of(), model);
    }

    private String page(Typed typed, List<String> faults, Model model) {
        var seats = new LinkedHashSet<>(ledger.standing().board().settings().seats());
        typed.seats().lines().map(String::strip).filter(it -> !it.isEmpty()).forEach(seats::add);
        model.addAttribute("typed", typed);
        model.addAttribute("seats", seats);
        model.addAttribute("faults", faults);
        return "governing/settings";
    }

    @PostMapping
    String propose(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            HttpServletResponse response) {
        var typed = Typed.of(given);
        Settings settings;
        try {
            settings = typed.settings();
        } catch (IllegalArgumentException e) {
            return refuse(
                    typed,
                    Saying.of(HttpStatus.UNPROCESSABLE_CONTENT, FaultWords.sentence(String.valueOf(e.getMessage()))),
                    model,
                    response);
        }
        var acted = ledger.act(
                viewer,
                "board",
                "proposed other settings for the board",
                register -> proposed(register, who.member(viewer, register), typed.why(), settings, clock.instant()));
        if (acted instanceof Ledger.Acted.Done done)
            return "redirect:/rules/changes/" + done.register().proposals().lastKey();
        return refuse(typed, Saying.of(acted).orElseThrow(), model, response);
    }

    /** Begun and frozen in one go: nothing of it is edited in between. */
    private static Answer proposed(Register register, Actor.Member by, String why, Settings settings, Instant now) {
        var drafted = register.proposing(now).draft(by, "Other settings for the board", why, settings);
        if (!(drafted instanceof Answer.Accepted begun)) return drafted;
        var then = register;
        for (var event : begun.events()) then = then.with(event);
        var submitted = then.proposing(now).submitSettings(then.proposals().lastKey(), by);
        if (!(submitted instanceof Answer.Accepted frozen)) return submitted;
        var events = new ArrayList<Event>(begun.events());
        events.addAll(frozen.events());
        return new Answer.Accepted(events);
    }

    private String refuse(Typed typed, Saying saying, Model model, HttpServletResponse response) {
        return saying.on(it -> page(typed, it.faults(), model), response);
    }
}
