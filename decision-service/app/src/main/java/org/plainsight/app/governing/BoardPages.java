package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.plainsight.app.people.BoardPeople;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sits on the board, by which settings it decides, and how a seat is filled. */
@Controller
@RequestMapping("/board")
class BoardPages {

    private final Ledger ledger;
    private final Who who;
    private final BoardPeople people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BoardPages(Ledger ledger, Who who, BoardPeople people, TransactionTemplate transactions, Clock clock) {
        this.ledger = ledger;
        this.who = who;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'AUDITOR', 'ADMINISTRATOR')")
    String board(Viewer viewer, Model model) {
        return page(viewer, Saying.NOTHING, model);
    }

    private String page(Viewer viewer, Saying saying, Model model) {
        var register = ledger.standing();
        var seat = who.seat(viewer, register);
        boolean isOwner = viewer.is(Role.RESPONSIBLE_OWNER);
        boolean hasEmpty = register.board().holders().size()
                < register.board().settings().seats().size();
        model.addAttribute("register", register);
        model.addAttribute("seat", seat);
        model.addAttribute("mayPutUp", hasEmpty && (isOwner || viewer.is(Role.ADMINISTRATOR) || seat.isPresent()));
        model.addAttribute("mayConfirm", isOwner || seat.isPresent());
        model.addAttribute("people", people.all());
        model.addAttribute("faults", saying.faults());
        return "governing/board";
    }

    @PostMapping("/put-up")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER', 'ADMINISTRATOR')")
    String putUp(
            Viewer viewer,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var sitter = people.all().stream()
                .filter(it -> it.id().toString().equals(person))
                .findFirst();
        if (sitter.filter(it -> who.isSeated(it.id(), ledger.standing())).isPresent())
            return refuse(
                    viewer,
                    Saying.of(
                            HttpStatus.CONFLICT,
                            "This account has a seat or is put up for one, under whichever name; choose somebody else."),
                    model,
                    response);
        if (sitter.isEmpty()
                || name.isBlank()
                || !isTheirs(name.strip(), sitter.get().id()))
            return refuse(
                    viewer,
                    Saying.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "Choose an account, and a name that nobody else goes by."),
                    model,
                    response);
        return after(
                viewer,
                ledger.act(
                        viewer,
                        "board:" + seat,
                        "put somebody up for the seat",
                        register -> register.seating(clock.instant())
                                .nominate(seat, name.strip(), who.actor(viewer, register), reason)),
                model,
                response);
    }

    private boolean isTheirs(String name, UUID person) {
        return Boolean.TRUE.equals(transactions.execute(t -> who.name(name, person)));
    }

    @PostMapping("/confirm")
    @PreAuthorize("hasAnyRole('BOARD_SEAT', 'RESPONSIBLE_OWNER')")
    String confirm(
            Viewer viewer, @RequestParam(defaultValue = "") String seat, Model model, HttpServletResponse response) {
        return after(
                viewer,
                ledger.act(
                        viewer,
                        "board:" + seat,
                        "confirmed who takes the seat",
                        register -> register.seating(clock.instant()).confirm(seat, who.actor(viewer, register))),
                model,
                response);
    }

    @PostMapping("/leave")
    @PreAuthorize("hasRole('BOARD_SEAT')")
    String leave(
            Viewer viewer, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
        return after(
                viewer,
                ledger.act(
                        viewer,
                        "board",
                        "left a seat",
                        register -> register.seating(clock.instant()).leave(who.member(viewer, register), reason)),
                model,
                response);
    }

    private String after(Viewer viewer, Ledger.Acted acted, Model model, HttpServletResponse response) {
        return Saying.answer(Saying.of(acted), "/board", response, saying -> page(viewer, saying, model));
    }

    private String refuse(Viewer viewer, Saying saying, Model model, HttpServletResponse response) {
        return saying.on(it -> page(viewer, it, model), response);
    }
}
