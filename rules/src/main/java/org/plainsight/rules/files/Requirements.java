package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;

/** Which decision requires what, by name; and an order in which each decision comes after all that it requires. */
final class Requirements {

    private final String file;
    private final Map<String, String> namesById;
    private final List<Fault> faults;
    private final Map<String, List<String>> required = new HashMap<>();

    Requirements(String file, Map<String, String> namesById, List<Fault> faults) {
        this.file = file;
        this.namesById = namesById;
        this.faults = faults;
    }

    List<String> of(Element decision) {
        return required.getOrDefault(decision.attribute("name"), List.of());
    }

    /** The decisions in the file's order as far as their requirements allow; those in a circle are left out as faults. */
    List<Element> ordered(List<Element> decisions) {
        for (var decision : decisions) required.put(decision.attribute("name"), names(decision));
        var names = decisions.stream().map(d -> d.attribute("name")).collect(Collectors.toSet());
        var waiting = new ArrayList<>(decisions);
        var done = new LinkedHashSet<String>();
        var ordered = new ArrayList<Element>();
        while (!waiting.isEmpty()) {
            int ready = ready(waiting, names, done);
            if (ready < 0) {
                circle(waiting);
                break;
            }
            var decision = waiting.remove(ready);
            done.add(decision.attribute("name"));
            ordered.add(decision);
        }
        return ordered;
    }

    private int ready(List<Element> waiting, Set<String> decisions, Set<String> done) {
        for (int i = 0; i < waiting.size(); i++) if (isReady(waiting.get(i), decisions, done)) return i;
        return -1;
    }

    private boolean isReady(Element decision, Set<String> decisions, Set<String> done) {
        return of(decision).stream().allMatch(r -> !decisions.contains(r) || done.contains(r));
    }

    private List<String> names(Element decision) {
        var names = new ArrayList<String>();
        for (var requirement : decision.all("informationRequirement")) {
            var sources = requirement.children().stream()
                    .filter(c -> c.name().equals("requiredInput") || c.name().equals("requiredDecision"))
                    .toList();
            if (sources.size() != 1)
                fault(
                        decision,
                        "",
                        "an information requirement has no single source",
                        "draw it from one fact or decision");
            for (var source : sources) name(decision, source.attribute("href")).ifPresent(names::add);
        }
        return names;
    }

    private Optional<String> name(Element decision, String href) {
        var name = href.startsWith("#") ? namesById.get(href.substring(1)) : null;
        if (name == null)
            fault(
                    decision,
                    href,
                    "it requires something that is not in this file",
                    "draw the requirement from a fact or decision of this file");
        return Optional.ofNullable(name);
    }

    /** Every decision that waits has a requirement that waits, so following them must come round. */
    private void circle(List<Element> waiting) {
        var names = waiting.stream().map(d -> d.attribute("name")).collect(Collectors.toCollection(LinkedHashSet::new));
        var path = new ArrayList<String>(List.of(names.iterator().next()));
        while (true) {
            var next = required.getOrDefault(path.get(path.size() - 1), List.of()).stream()
                    .filter(names::contains)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a decision that waits for nothing"));
            int from = path.indexOf(next);
            path.add(next);
            if (from >= 0) {
                var round = path.subList(from, path.size());
                faults.add(Fault.of(
                        new Place(file, next, "", "", ""),
                        "decisions require each other in a circle: " + String.join(" -> ", round),
                        "take one requirement of the circle out"));
                return;
            }
        }
    }

    private void fault(Element decision, String text, String problem, String remedy) {
        faults.add(Fault.of(new Place(file, decision.attribute("name"), "", "", "").withText(text), problem, remedy));
    }
}
