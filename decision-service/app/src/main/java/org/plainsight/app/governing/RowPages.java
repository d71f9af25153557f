package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.app.people.Viewer;
import org.plainsight.rules.editing.Editing;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.language.Logic.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The author edits one row in a form, in words. */
@Controller
@RequestMapping("/rules/changes/{number}/rows/{row}")
@PreAuthorize("hasRole('BOARD_SEAT')")
class RowPages {

    private final Authoring authoring;
    private final LiveFigures live;

    RowPages(Authoring authoring, LiveFigures live) {
        this.authoring = authoring;
        this.live = live;
    }

    @GetMapping
    String row(Viewer viewer, @PathVariable int number, @PathVariable String row, Model model) {
        var draft = authoring.open(viewer, number);
        return page(draft, draft.row(row), Saying.NOTHING, Optional.empty(), model);
    }

    private static String page(
            Authoring.Open draft, TypedRow typed, Saying saying, Optional<LiveFigures.Shown> figures, Model model) {
        draft.show(saying, model);
        model.addAttribute("beside", saying.beside());
        model.addAttribute("figures", figures);
        model.addAttribute("row", typed);
        model.addAttribute("sentence", typed.sentence(draft.pack()));
        return "governing/row";
    }

    @PostMapping
    String edit(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var typed = draft.row(row).typed(given);
        return Saying.answer(
                saved(draft, typed, given),
                "/rules/changes/%d/rows".formatted(number),
                response,
                saying -> page(draft, typed, saying, Optional.empty(), model));
    }

    private Optional<Saying> saved(Authoring.Open draft, TypedRow typed, Map<String, String> given) {
        if (typed.read() instanceof TypedRow.Reading.NotUnderstood it)
            return Optional.of(Saying.of(it.faults(), typed::field));
        var edits = ((TypedRow.Reading.Edits) typed.read()).edits();
        return authoring.saved(draft, edits, given, faults -> Saying.of(faults, typed::field));
    }

    /** What the row as it is typed would do, with nothing saved; the page asks again whenever a field changes. */
    @PostMapping("/impact")
    String impact(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model) {
        var draft = authoring.open(viewer, number);
        var typed = draft.row(row).typed(given);
        return page(draft, typed, Saying.NOTHING, Optional.of(figures(draft, typed)), model);
    }

    private LiveFigures.Shown figures(Authoring.Open draft, TypedRow typed) {
        if (typed.read() instanceof TypedRow.Reading.NotUnderstood it)
            return new LiveFigures.Shown.NotYet(FaultWords.of(it.faults()));
        var editing = draft.with(((TypedRow.Reading.Edits) typed.read()).edits());
        return editing instanceof Editing.Edited edited
                ? live.of(edited.draft().pack(), draft.base())
                : new LiveFigures.Shown.NotYet(FaultWords.of(((Editing.Refused) editing).faults()));
    }

    /** A new row begins as a copy of another, with an id of its own, and is edited at once. */
    @PostMapping("/copy")
    String copy(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var typed = draft.row(row);
        var id = "%s-c%d-%d".formatted(row.replaceFirst("-c\\d+-\\d+$", ""), number, draft.version() + 1);
        var copy = new Row(
                id, typed.row().cells(), typed.row().output(), typed.row().annotations());
        var edit = new PackEdit.AddRow(typed.form().file(), typed.form().decision(), copy, typed.place() + 1);
        return authoring.save(
                draft,
                List.of(edit),
                given,
                "rows/" + id,
                response,
                saying -> page(draft, typed, saying, Optional.empty(), model));
    }
}
