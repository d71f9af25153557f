package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plainsight.app.people.Viewer;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.pack.Sentence;
import org.plainsight.rules.patterns.Dictionary;
import org.plainsight.rules.patterns.Placeholders;
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

/** The author edits patterns: their sentences' placeholders, one sentence more or less, one pattern more or less. */
@Controller
@RequestMapping("/rules/changes/{number}/patterns")
@PreAuthorize("hasRole('BOARD_SEAT')")
class PatternPages {

    /** A pattern, its sentences taken apart. */
    record Pattern(String name, String note, List<List<Placeholders.Piece>> sentences) {}

    /**
     * A form of sentence that can be added, taken apart.
     *
     * @param example the form, as a sentence
     */
    record Form(String example, String help, List<Placeholders.Piece> pieces) {
        static List<Form> offered(boolean begins, Map<String, String> given) {
            return Dictionary.offered(begins).stream()
                    .map(it -> new Form(it.example(), it.help(), Placeholders.pieces(filled(it.example(), given))))
                    .toList();
        }

        /** The form with what was typed in it, as far as that is understood. */
        private static String filled(String example, Map<String, String> given) {
            if (!example.equals(given.get("form"))) return example;
            return Placeholders.filled(example, values(example, "new-", given)).fold(it -> it, bad -> example);
        }
    }

    private final Authoring authoring;

    PatternPages(Authoring authoring) {
        this.authoring = authoring;
    }

    @GetMapping
    String patterns(Viewer viewer, @PathVariable int number, Model model) {
        return page(authoring.open(viewer, number), Map.of(), Saying.NOTHING, model);
    }

    private static String page(Authoring.Open draft, Map<String, String> given, Saying saying, Model model) {
        draft.show(saying, model);
        model.addAttribute(
                "patterns",
                draft.pack().sentences().stream()
                        .map(it -> new Pattern(
                                it.name(),
                                it.note(),
                                it.conditions().stream()
                                        .map(Placeholders::pieces)
                                        .toList()))
                        .toList());
        model.addAttribute("beginning", Form.offered(true, given));
        model.addAttribute("asking", Form.offered(false, given));
        model.addAttribute("given", given);
        return "governing/patterns";
    }

    /** One pattern as its form holds it: {@code pattern}, {@code 0-km}, {@code 1-n}. */
    @PostMapping
    String fill(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        return save(draft, filled(pattern(draft, given), given), given, model, response);
    }

    private static List<PackEdit> filled(Sentence pattern, Map<String, String> given) {
        var edits = new ArrayList<PackEdit>();
        for (int i = 0; i < pattern.conditions().size(); i++) {
            var values = values(pattern.conditions().get(i), i + "-", given);
            if (!values.isEmpty()) edits.add(new PackEdit.FillSentence(pattern.name(), i, values));
        }
        return edits;
    }

    /** What was typed into a sentence's placeholders, as far as it is something else than what stands there. */
    private static Map<String, String> values(String sentence, String prefix, Map<String, String> given) {
        var values = new TreeMap<String, String>();
        for (var placeholder : Placeholders.of(sentence)) {
            var value = given.getOrDefault(prefix + placeholder.name(), placeholder.value())
                    .strip();
            if (!value.equals(placeholder.value())) values.put(placeholder.name(), value);
        }
        return values;
    }

    /** One more sentence of a pattern, or a pattern that begins with it. */
    @PostMapping("/add")
    String add(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String form,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var sentence = new PackEdit.NewSentence(form, values(form, "new-", given));
        var edit = given.containsKey("name")
                ? new PackEdit.AddPattern(
                        given.get("name").strip(),
                        sentence,
                        given.getOrDefault("note", "").strip())
                : new PackEdit.AddSentence(pattern(draft, given).name(), sentence);
        return save(draft, List.of(edit), given, model, response);
    }

    /** @param condition which of its sentences, from 0; none for the whole pattern */
    @PostMapping("/remove")
    String remove(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int condition,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var name = pattern(draft, given).name();
        var edit = condition < 0 ? new PackEdit.RemovePattern(name) : new PackEdit.RemoveSentence(name, condition);
        return save(draft, List.of(edit), given, model, response);
    }

    private static Sentence pattern(Authoring.Open draft, Map<String, String> given) {
        return draft.pack().sentences().stream()
                .filter(it -> it.name().equals(given.get("pattern")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String save(
            Authoring.Open draft,
            List<PackEdit> edits,
            Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return authoring.save(draft, edits, given, "patterns", response, saying -> page(draft, given, saying, model));
    }
}
