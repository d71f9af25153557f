package org.plainsight.rules.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.files.DmnReader.Typed;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Parsed;
import org.plainsight.rules.language.Type;

/** Reads a decision's literal expression. */
final class FormulaElement {

    private final Place place;
    private final Set<String> facts;
    private final List<Fault> faults;

    FormulaElement(Place place, Set<String> facts, List<Fault> faults) {
        this.place = place;
        this.facts = facts;
        this.faults = faults;
    }

    Optional<Typed> read(Element element, Map<String, Type> known) {
        var text = element.textChild();
        var decisions = new LinkedHashMap<>(known);
        decisions.keySet().removeAll(facts);
        return Feel.formula(text, decisions)
                .fold(
                        typed -> Optional.of(new Typed(new Logic.Formula(typed.expression()), typed.type())),
                        bad -> refuse(text, bad, known, decisions));
    }

    private Optional<Typed> refuse(
            String text, Parsed.Bad<Feel.Typed> bad, Map<String, Type> known, Map<String, Type> decisions) {
        boolean readsFacts = known.size() > decisions.size() && Feel.formula(text, known) instanceof Parsed.Good;
        faults.add(
                readsFacts
                        ? Fault.of(
                                place.withText(text),
                                "a literal expression reads decisions only, and this one reads a fact",
                                "ask about the fact in a column of a table")
                        : bad.at(place.withText(text)));
        return Optional.empty();
    }
}
