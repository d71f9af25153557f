package org.plainsight.app.governing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.proposing.Discussion;
import org.plainsight.governance.proposing.Proposal;
import org.plainsight.governance.proposing.Register;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.proposing.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what the pages of one change show. */
@Component
class Changes {

    private final Ledger ledger;
    private final Drafts drafts;
    private final Diffs diffs;
    private final Evidence evidence;
    private final Who who;
    private final AccessLog log;
    private final Clock clock;

    Changes(Ledger ledger, Drafts drafts, Diffs diffs, Evidence evidence, Who who, AccessLog log, Clock clock) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.diffs = diffs;
        this.evidence = evidence;
        this.who = who;
        this.log = log;
        this.clock = clock;
    }

    /** Fills a page about a change, and notes who reads it. */
    @Transactional
    public ChangeView show(Viewer viewer, int number, Saying saying, Model model) {
        log.note(viewer, Act.CONSULTATION, "change:" + number, "read a proposed change of the rules");
        var register = ledger.standing();
        var view = view(viewer, register, find(register, number));
        model.addAttribute("change", view);
        model.addAttribute("settings", register.board().settings());
        model.addAttribute("faults", saying.faults());
        return view;
    }

    /** The change as it stands now; a draft too is read by the whole board, and edited by its author alone. */
    @Transactional(readOnly = true)
    public Proposal find(Register register, int number) {
        return register.proposal(number, clock.instant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ChangeView view(Viewer viewer, Register register, Proposal proposal) {
        var pack = drafts.proposed(proposal);
        var drawn = proposal.subject() instanceof Subject.Rules rules
                ? pack.flatMap(after -> diffs.between(rules.base(), after))
                : Optional.<Diffs.Drawn>empty();
        var report = proposal.stage() instanceof Stage.Draft
                ? pack.flatMap(evidence::foreseen)
                : evidence.newest(proposal.number());
        boolean isCurrent = proposal.stage()
                .sheet()
                .filter(sheet -> sheet.answers().equals(proposal.discussion().hash()))
                .isPresent();
        return new ChangeView(
                proposal,
                pack,
                drawn,
                report,
                isCurrent,
                evidence.making(proposal.number()),
                threads(proposal),
                me(viewer, register),
                proposal.stage()
                        .ballot()
                        .map(ballot -> ballot.waitedFor(register.board()))
                        .orElse(List.of()),
                proposal.subject() instanceof Subject.BoardSettings it
                        ? SettingLine.of(register.board().settings(), it.settings())
                        : List.of());
    }

    private Optional<Actor> me(Viewer viewer, Register register) {
        if (viewer.is(Role.RESPONSIBLE_OWNER)) return Optional.of(who.owner(viewer));
        return who.seat(viewer, register).map(Actor.class::cast);
    }

    private static LinkedHashMap<String, List<Discussion.Strand>> threads(Proposal proposal) {
        return proposal.discussion().threads().stream()
                .collect(Collectors.groupingBy(Discussion.Strand::where, LinkedHashMap::new, Collectors.toList()));
    }
}
