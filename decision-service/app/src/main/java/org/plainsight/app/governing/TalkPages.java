package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.proposing.Discussion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is said about a change, row by row: comments, questions that have to be answered, and answers. */
@Controller
@RequestMapping("/rules/changes/{number}/talk")
@PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER')")
class TalkPages {

    private static final String TALK = "#talk";

    private final Acting acting;
    private final Who who;
    private final Clock clock;

    TalkPages(Acting acting, Who who, Clock clock) {
        this.acting = acting;
        this.who = who;
        this.clock = clock;
    }

    @PostMapping
    String begin(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "comment") String kind,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var what = kind.equals("question") ? Discussion.Kind.QUESTION : Discussion.Kind.COMMENT;
        return acting.act(
                new Acting.Asked(viewer, number, model, response),
                "said something about a change",
                TALK,
                register -> register.proposing(clock.instant())
                        .raise(number, who.actor(viewer, register), what, where, words));
    }

    @PostMapping("/{thread}")
    String reply(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable int thread,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        return acting.act(
                new Acting.Asked(viewer, number, model, response),
                "replied about a change",
                TALK,
                register ->
                        register.proposing(clock.instant()).reply(number, thread, who.actor(viewer, register), words));
    }

    @PostMapping("/{thread}/answer")
    String answer(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable int thread,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String changedIn,
            Model model,
            HttpServletResponse response) {
        var changed =
                changedIn.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(changedIn)) : Optional.<Integer>empty();
        return acting.act(
                new Acting.Asked(viewer, number, model, response),
                "answered a question about a change",
                TALK,
                register -> register.proposing(clock.instant())
                        .answer(number, thread, who.actor(viewer, register), words, changed));
    }
}
