package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plainsight.app.people.Viewer;
import org.plainsight.rules.Rules;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.pack.Phrase;
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

/** The author adds and removes phrases that are looked for in adverts' words. */
@Controller
@RequestMapping("/rules/changes/{number}/phrases")
@PreAuthorize("hasRole('BOARD_SEAT')")
class PhrasePages {

    /** The phrases of one fact, each with its place in the lexicon. */
    record Looking(String fact, String words, Map<Integer, Phrase> phrases) {}

    /** A fact that phrases can fill. */
    record Filled(String fact, String words) {}

    /** Phrases that only help to find others: they are no facts of an advert. */
    private static final Map<String, String> HELPING = Map.of(
            "reviewConcern", "a review's words speak of concern",
            "rolePlayWording", "the words announce role play, so that others near them do not count");

    private final Authoring authoring;

    PhrasePages(Authoring authoring) {
        this.authoring = authoring;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable int number, Model model) {
        return page(authoring.open(viewer, number), new Phrase("", "", "en", ""), Saying.NOTHING, model);
    }

    private static String page(Authoring.Open draft, Phrase typed, Saying saying, Model model) {
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

    @PostMapping
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
        return authoring.save(
                draft,
                List.of(new PackEdit.AddPhrase(typed)),
                given,
                "phrases",
                response,
                saying -> page(draft, typed, saying, model));
    }

    /** @param line its place in the lexicon, from 0 */
    @PostMapping("/remove")
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
        return authoring.save(
                draft,
                List.of(new PackEdit.RemovePhrase(phrase)),
                given,
                "phrases",
                response,
                saying -> page(draft, phrase, saying, model));
    }
}
