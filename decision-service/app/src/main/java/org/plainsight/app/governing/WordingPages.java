package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainsight.app.people.Viewer;
import org.plainsight.rules.Rules;
import org.plainsight.rules.editing.Draft;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Phrase;
import org.plainsight.rules.pack.Sentence;
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

/** The author edits what stands outside the tables: sentences of patterns, phrases to look for, and the board's cases. */
@Controller
@RequestMapping("/rules/changes/{number}")
@PreAuthorize("hasRole('BOARD_SEAT')")
class WordingPages {

    /** A pattern, its sentences taken apart. */
    record Pattern(String name, String note, List<List<Placeholders.Piece>> sentences) {}

    /** The phrases of one fact, each with its place in the lexicon. */
    record Looking(String fact, String words, Map<Integer, Phrase> phrases) {}

    /** A fact that phrases can fill. */
    record Filled(String fact, String words) {}

    /** A case as it stands in its file. */
    record Case(int place, String name, String because, String yaml) {}

    /** Phrases that only help to find others: they are no facts of an advert. */
    private static final Map<String, String> HELPING = Map.of(
            "reviewConcern", "a review's words speak of concern",
            "rolePlayWording", "the words announce role play, so that others near them do not count");

    private final Authoring authoring;

    WordingPages(Authoring authoring) {
        this.authoring = authoring;
    }

    // ---- patterns

    @GetMapping("/patterns")
    String patterns(Viewer viewer, @PathVariable int number, Model model) {
        return patterns(authoring.open(viewer, number), Saying.NOTHING, model);
    }

    private static String patterns(Authoring.Open draft, Saying saying, Model model) {
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
        return "governing/patterns";
    }

    /** One pattern as its form holds it: {@code pattern}, {@code 0-km}, {@code 1-n}. */
    @PostMapping("/patterns")
    String fill(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var edits = draft.pack().sentences().stream()
                .filter(it -> it.name().equals(pattern))
                .findFirst()
                .map(it -> filled(it, given))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return save(draft, edits, given, response, "patterns", saying -> patterns(draft, saying, model));
    }

    private static List<PackEdit> filled(Sentence pattern, Map<String, String> given) {
        var edits = new ArrayList<PackEdit>();
        for (int i = 0; i < pattern.conditions().size(); i++) {
            var values = new TreeMap<String, String>();
            for (var placeholder : Placeholders.of(pattern.conditions().get(i))) {
                var value = given.getOrDefault(i + "-" + placeholder.name(), placeholder.value())
                        .strip();
                if (!value.equals(placeholder.value())) values.put(placeholder.name(), value);
            }
            if (!values.isEmpty()) edits.add(new PackEdit.FillSentence(pattern.name(), i, values));
        }
        return edits;
    }

    // ---- phrases

    @GetMapping("/phrases")
    String phrases(Viewer viewer, @PathVariable int number, Model model) {
        return phrases(authoring.open(viewer, number), new Phrase("", "", "en", ""), Saying.NOTHING, model);
    }

    private static String phrases(Authoring.Open draft, Phrase typed, Saying saying, Model model) {
        var lexicon = draft.pack().lexicon();
        var byFact = IntStream.range(0, lexicon.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> lexicon.get(i).fact(),
                        TreeMap::new,
                        Collectors.toMap(i -> i, lexicon::get, (a, b) -> a, TreeMap::new)));
        draft.show(saying, model);
        model.addAttribute(
                "lookings",
                byFact.entrySet().stream()
                        .map(it -> new Looking(it.getKey(), words(it.getKey()), it.getValue()))
                        .toList());
        model.addAttribute(
                "facts",
                Catalogue.lexiconFacts().stream()
                        .map(it -> new Filled(it, words(it)))
                        .toList());
        model.addAttribute("typed", typed);
        return "governing/phrases";
    }

    private static String words(String fact) {
        return Rules.advertFacts().fact(fact).map(FactDefinition::words).orElse(HELPING.getOrDefault(fact, fact));
    }

    @PostMapping("/phrases")
    String add(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String phrase,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var typed = new Phrase(phrase.strip(), fact.strip(), language.strip(), note.strip());
        return save(
                draft,
                List.of(new PackEdit.AddPhrase(typed)),
                given,
                response,
                "phrases",
                saying -> phrases(draft, typed, saying, model));
    }

    /** @param line its place in the lexicon, from 0 */
    @PostMapping("/phrases/remove")
    String remove(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int line,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        if (line < 0 || line >= draft.pack().lexicon().size()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var phrase = draft.pack().lexicon().get(line);
        return save(
                draft,
                List.of(new PackEdit.RemovePhrase(phrase)),
                given,
                response,
                "phrases",
                saying -> phrases(draft, phrase, saying, model));
    }

    // ---- cases

    @GetMapping("/cases")
    String cases(Viewer viewer, @PathVariable int number, Model model) {
        return cases(authoring.open(viewer, number), Map.of(), Saying.NOTHING, model);
    }

    private String cases(Authoring.Open draft, Map<String, String> given, Saying saying, Model model) {
        var text = Draft.of(draft.pack());
        var byFile = IntStream.range(0, draft.pack().cases().size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> draft.pack().cases().get(i).file(),
                        TreeMap::new,
                        Collectors.mapping(i -> shown(draft.pack(), i, text, given), Collectors.toList())));
        draft.show(saying, model);
        model.addAttribute("files", byFile);
        model.addAttribute("fresh", given.containsKey("place") ? "" : given.getOrDefault("yaml", ""));
        model.addAttribute("wrong", authoring.wrong(draft));
        return "governing/cases";
    }

    private static Case shown(Pack pack, int place, Draft text, Map<String, String> given) {
        var example = pack.cases().get(place);
        var typed = given.getOrDefault("place", "").equals(String.valueOf(place)) ? given.get("yaml") : null;
        return new Case(
                place,
                example.name(),
                example.because(),
                typed != null ? typed : text.caseText(example.name()).orElse(""));
    }

    /** @param place its place among the pack's cases, from 0; none for a new one */
    @PostMapping("/cases")
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
        return save(draft, List.of(edit), given, response, "cases", saying -> cases(draft, given, saying, model));
    }

    @PostMapping("/cases/remove")
    String removeCase(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int place,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var edit = new PackEdit.RemoveCase(example(draft, place).name());
        return save(draft, List.of(edit), given, response, "cases", saying -> cases(draft, given, saying, model));
    }

    private static CaseExample example(Authoring.Open draft, int place) {
        var all = draft.pack().cases();
        if (place < 0 || place >= all.size()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return all.get(place);
    }

    // ---- saving

    private String save(
            Authoring.Open draft,
            List<PackEdit> edits,
            Map<String, String> given,
            HttpServletResponse response,
            String page,
            Function<Saying, String> refused) {
        return authoring
                .save(draft, edits, given)
                .map(saying -> {
                    response.setStatus(saying.status().value());
                    return refused.apply(saying);
                })
                .orElse("redirect:/rules/changes/%d/%s".formatted(draft.number(), page));
    }
}
