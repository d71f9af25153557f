package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Feel;
import org.plainsight.rules.language.Logic;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.language.Type;

/** Reads one DMN file of version 1.2 to 1.6 into a {@link Model}, or names everything that is wrong with it. */
final class DmnReader {

    private static final int MOST_DECISIONS = 300;
    private static final int MOST_FACTS = 500;

    private final String file;
    private final List<Fault> faults;
    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, Type> facts = new LinkedHashMap<>();
    private final Map<String, String> namesById = new HashMap<>();
    private final Map<String, Type> declared = new HashMap<>();

    private DmnReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
        for (var type : Type.values()) if (!type.isList()) types.put(type.feel(), type);
    }

    /** The model; empty when the file is no DMN at all. With faults the model may lack what they are about. */
    static Optional<Model> read(String file, String text, List<Fault> faults) {
        var root = SafeXml.read(file, text, faults);
        if (root.isEmpty()) return Optional.empty();
        if (!root.get().name().equals("definitions")
                || !DmnGrammar.MODELS.contains(root.get().namespace())) {
            faults.add(Fault.of(
                    Place.of(file)
                            .withText(root.get().namespace() + " " + root.get().name()),
                    "the file is not DMN 1.2 to 1.6",
                    "save it with a DMN editor as DMN 1.3"));
            return Optional.empty();
        }
        var definitions = DmnGrammar.checked(file, root.get(), faults);
        return Optional.of(new DmnReader(file, faults).model(definitions, text));
    }

    private Model model(Element definitions, String text) {
        definitions.all("itemDefinition").forEach(this::itemDefinition);
        limit(definitions.all("inputData").size(), MOST_FACTS, "input data");
        limit(definitions.all("decision").size(), MOST_DECISIONS, "decisions");
        var sources = new ArrayList<Element>(definitions.all("inputData"));
        sources.addAll(definitions.all("decision"));
        sources.forEach(this::register);
        definitions.all("inputData").forEach(this::fact);
        var requirements = new Requirements(file, namesById, faults);
        var ordered = requirements.ordered(definitions.all("decision"));
        var decisions = new ArrayList<Decision>();
        var rows = new RowIds(file, faults);
        for (var decision : ordered)
            decision(decision, requirements.of(decision), rows).ifPresent(decisions::add);
        return new Model(
                definitions.attribute("name"),
                definitions.attribute("namespace"),
                file,
                facts,
                decisions,
                EmptyCells.filled(text));
    }

    private void limit(int count, int most, String what) {
        if (count > most)
            faults.add(Fault.unsafe(
                    Place.of(file), "%d %s are more than %d".formatted(count, what, most), "split the model"));
    }

    /** A name for a type: a simple type, or a list of one. */
    private void itemDefinition(Element item) {
        var name = item.attribute("name");
        var type = Optional.ofNullable(
                types.get(item.first("typeRef").map(t -> t.text().strip()).orElse("")));
        var place = Place.of(file + ":" + item.line()).withText(name);
        if (name.isBlank() || types.containsKey(name)) {
            faults.add(Fault.of(place, "an item definition needs a name of its own", "rename it"));
        } else if (type.isEmpty() || type.get().isList()) {
            faults.add(Fault.of(
                    place, "the item definition names no simple type", "give it a typeRef such as string or number"));
        } else if (!item.attribute("isCollection").equals("true")) {
            types.put(name, type.get());
        } else if (type.get() == Type.SPAN || type.get() == Type.MONTHS) {
            faults.add(Fault.of(place, "a list of durations is not known", "list strings, numbers, booleans or dates"));
        } else {
            types.put(name, type.get().listOf());
        }
    }

    /** Notes the name that an id stands for; an id or a name may be given once. */
    private void register(Element element) {
        var name = element.attribute("name");
        var id = element.attribute("id");
        var place = Place.of(file + ":" + element.line()).withText(name);
        Feel.nameFault(name).ifPresent(why -> faults.add(Fault.of(place, why, "rename it in the editor")));
        if (id.isEmpty()) faults.add(Fault.of(place, "it has no id", "give it one of its own"));
        else if (namesById.containsKey(id))
            faults.add(Fault.of(place.withText(id), "two elements have this id", "give each its own"));
        else if (namesById.containsValue(name))
            faults.add(Fault.of(place, "two facts or decisions have this name", "give each its own"));
        namesById.putIfAbsent(id, name);
        checkVariable(element, name, place);
    }

    private void checkVariable(Element element, String name, Place place) {
        var variable = element.first("variable");
        if (variable.isEmpty())
            faults.add(Fault.of(place, "it has no variable", "give it a variable of the same name, with its type"));
        else if (!variable.get().attribute("name").equals(name))
            faults.add(Fault.of(
                    place.withText(variable.get().attribute("name")),
                    "its variable has another name than `%s`".formatted(name),
                    "give both one name"));
        else typeOf(variable.get(), place).ifPresent(type -> declared.put(name, type));
    }

    private Optional<Type> typeOf(Element element, Place place) {
        var name = element.attribute("typeRef");
        var type = Optional.ofNullable(types.get(name));
        if (type.isEmpty())
            faults.add(
                    Fault.of(
                            place.withText(name),
                            name.isEmpty() ? "no type is given" : "this type is not known",
                            "use string, number, boolean, date, a duration, or an item definition that is a list of one of these"));
        return type;
    }

    private void fact(Element input) {
        var name = input.attribute("name");
        var type = declared.get(name);
        if (type != null) facts.put(name, type);
    }

    private Optional<Decision> decision(Element element, List<String> required, RowIds rows) {
        var name = element.attribute("name");
        var place = new Place(file, name, "", "", "");
        var tables = element.all("decisionTable");
        var formulas = element.all("literalExpression");
        if (tables.size() + formulas.size() != 1) {
            faults.add(Fault.of(
                    place, "a decision is made by one table or one literal expression", "give it exactly one of them"));
            return Optional.empty();
        }
        checkType(tables.isEmpty() ? formulas.get(0) : tables.get(0), name, place);
        var known = new LinkedHashMap<String, Type>();
        for (var source : required) {
            var type = declared.get(source);
            if (type != null) known.put(source, type);
        }
        var logic = tables.isEmpty()
                ? new FormulaElement(place, facts.keySet(), faults).read(formulas.get(0), known)
                : new TableElement(place, types, known, rows, faults).read(tables.get(0));
        return logic.flatMap(l -> decision(element, l, place));
    }

    /** Some editors note the decision's type once more on its logic. */
    private void checkType(Element logic, String name, Place place) {
        var typeRef = logic.attribute("typeRef");
        var type = declared.get(name);
        if (!typeRef.isEmpty() && type != null && types.get(typeRef) != type)
            faults.add(Fault.of(
                    place.withText(typeRef),
                    "its logic is declared as another type than its variable",
                    "declare both as %s".formatted(type.feel())));
    }

    private Optional<Decision> decision(Element element, Typed logic, Place place) {
        var name = element.attribute("name");
        var type = declared.get(name);
        if (type == null) return Optional.empty();
        if (logic.type().isPresent() && logic.type().get() != type) {
            faults.add(Fault.of(
                    place,
                    "the decision is declared as %s and gives %s"
                            .formatted(type.feel(), logic.type().get().feel()),
                    "declare what it gives"));
            return Optional.empty();
        }
        return Optional.of(new Decision(element.attribute("id"), name, type, logic.logic()));
    }

    /**
     * What an element's logic says, and the type that it gives.
     *
     * @param type empty where it can only give null
     */
    record Typed(Logic logic, Optional<Type> type) {}
}
