package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainsight.app.people.Viewer;
import org.plainsight.rules.editing.Draft;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.CaseExample;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The author edits the board's cases; those that the draft decides otherwise come first. */
@Controller
@RequestMapping("/rules/changes/{number}/cases")
@PreAuthorize("hasRole('BOARD_SEAT')")
class CasePages {

    /**
     * A case as it stands in its file.
     *
     * @param place its place among the pack's cases, from 0
     * @param wrong what the draft decides otherwise than it says; empty where nothing
     */
    record Case(int place, String file, String name, String because, String yaml, List<String> wrong) {
        Case {
            wrong = List.copyOf(wrong);
        }

        boolean isWrong() {
            return !wrong.isEmpty();
        }
    }

    private final Authoring authoring;

    CasePages(Authoring authoring) {
        this.authoring = authoring;
    }

    @GetMapping
    String cases(Viewer viewer, @PathVariable int number, Model model) {
        return page(authoring.open(viewer, number), Map.of(), Saying.NOTHING, model);
    }

    private String page(Authoring.Open draft, Map<String, String> given, Saying saying, Model model) {
        var faults = authoring.faults(draft);
        var all = cases(draft, faults, given);
        draft.show(saying, model);
        model.addAttribute("failing", all.stream().filter(Case::isWrong).toList());
        model.addAttribute(
                "files", all.stream().collect(Collectors.groupingBy(Case::file, TreeMap::new, Collectors.toList())));
        model.addAttribute("typed", given.getOrDefault("place", ""));
        model.addAttribute("fresh", given.containsKey("place") ? "" : given.getOrDefault("yaml", ""));
        model.addAttribute("wrong", FaultWords.of(faults));
        return "governing/cases";
    }

    private static List<Case> cases(Authoring.Open draft, List<Fault> faults, Map<String, String> given) {
        var texts = Draft.of(draft.pack());
        var examples = draft.pack().cases();
        return IntStream.range(0, examples.size())
                .mapToObj(place -> {
                    var example = examples.get(place);
                    boolean isTyped = given.getOrDefault("place", "").equals(String.valueOf(place));
                    return new Case(
                            place,
                            example.file(),
                            example.name(),
                            example.because(),
                            isTyped
                                    ? given.getOrDefault("yaml", "")
                                    : texts.caseText(example.name()).orElse(""),
                            wrong(example, faults));
                })
                .toList();
    }

    private static List<String> wrong(CaseExample example, List<Fault> faults) {
        return faults.stream()
                .filter(it -> it.place().file().startsWith(example.file())
                        && it.place().text().equals(example.name()))
                .map(it -> FaultWords.sentence(it.problem()))
                .toList();
    }

    /** @param place its place among the pack's cases, from 0; none for a new one */
    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int place,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var text = yaml.replace("\r\n", "\n");
        var edit = place < 0
                ? new PackEdit.AddCases(file, text)
                : new PackEdit.ChangeCase(example(draft, place).name(), text);
        return authoring.save(
                draft, List.of(edit), given, "cases", response, saying -> page(draft, given, saying, model));
    }

    @PostMapping("/remove")
    String remove(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int place,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var edit = new PackEdit.RemoveCase(example(draft, place).name());
        return authoring.save(
                draft, List.of(edit), given, "cases", response, saying -> page(draft, given, saying, model));
    }

    private static CaseExample example(Authoring.Open draft, int place) {
        var all = draft.pack().cases();
        if (place < 0 || place >= all.size()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return all.get(place);
    }
}
