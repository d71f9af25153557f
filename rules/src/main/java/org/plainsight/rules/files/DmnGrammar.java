package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Nearest;

/**
 * Which elements and attributes a reviewable DMN file may hold. Everything else is a fault, dangerous things with their reason.
 * What draws the picture, and what editors keep for themselves inside {@code extensionElements}, is looked over and left out.
 */
final class DmnGrammar {

    /** DMN 1.2 to 1.6. */
    static final Set<String> MODELS = years("MODEL", "20180521", "20191111", "20211108", "20230324", "20240513");

    private static final Set<String> LANGUAGES =
            years("FEEL", "20180521", "20191111", "20211108", "20230324", "20240513");
    private static final Set<String> PICTURES = Stream.of("DMNDI", "DC", "DI")
            .flatMap(kind -> years(kind, "20180521", "20191111", "20211108", "20230324", "20240513").stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Namespaces whose attributes the common editors leave on elements; no engine acts on them. */
    private static final Set<String> EDITORS = Set.of(
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://camunda.org/schema/1.0/dmn",
            "http://camunda.org/schema/modeler/1.0",
            "http://camunda.org/schema/zeebe/1.0",
            "http://www.drools.org/kie/dmn/1.1",
            "http://www.drools.org/kie/dmn/1.2",
            "https://kie.org/dmn/extensions/1.0");

    /** Children that may stand more than once; of two others, kie-dmn takes the last and we would take the first. */
    private static final Set<String> REPEATED = Set.of(
            "itemDefinition",
            "inputData",
            "decision",
            "knowledgeSource",
            "textAnnotation",
            "association",
            "group",
            "informationRequirement",
            "authorityRequirement",
            "input",
            "output",
            "annotation",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry");

    private static final Set<String> COMMON_ATTRIBUTES = Set.of("id", "label", "name");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            form(
                    "definitions",
                    "namespace expressionLanguage typeLanguage exporter exporterVersion",
                    "itemDefinition inputData decision knowledgeSource textAnnotation association group DMNDI"),
            form("itemDefinition", "typeLanguage isCollection", "typeRef"),
            form("inputData", "", "variable"),
            form("variable", "typeRef", ""),
            form(
                    "decision",
                    "",
                    "question allowedAnswers variable informationRequirement authorityRequirement decisionTable literalExpression"),
            form("informationRequirement", "", "requiredInput requiredDecision"),
            form("authorityRequirement", "", "requiredInput requiredDecision requiredAuthority"),
            form("requiredInput", "href", ""),
            form("requiredDecision", "href", ""),
            form("requiredAuthority", "href", ""),
            form("knowledgeSource", "locationURI", "authorityRequirement type owner"),
            form(
                    "decisionTable",
                    "hitPolicy aggregation preferredOrientation outputLabel typeRef",
                    "input output annotation rule"),
            form("input", "", "inputExpression"),
            form("inputExpression", "typeRef expressionLanguage", "text"),
            form("output", "typeRef", "outputValues"),
            form("outputValues", "typeRef expressionLanguage", "text"),
            form("annotation", "", ""),
            form("rule", "", "inputEntry outputEntry annotationEntry"),
            form("inputEntry", "typeRef expressionLanguage", "text"),
            form("outputEntry", "typeRef expressionLanguage", "text"),
            form("annotationEntry", "", "text"),
            form("literalExpression", "typeRef expressionLanguage", "text"),
            form("textAnnotation", "textFormat", "text"),
            form("association", "associationDirection", "sourceRef targetRef"),
            form("sourceRef", "href", ""),
            form("targetRef", "href", ""),
            form("group", "", ""));
    private static final Set<String> DMN_ATTRIBUTES = Stream.concat(
                    COMMON_ATTRIBUTES.stream(), FORMS.values().stream().flatMap(f -> f.attributes().stream()))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TEXTS =
            Set.of("description", "text", "question", "allowedAnswers", "typeRef", "type", "owner");

    private static final String RUNS = "it can run code or call what does";
    private static final String TABLE = "write a decision table or a literal expression";
    private static final Map<String, String[]> FORBIDDEN = Map.ofEntries(
            forbid("import", "it brings in other files", "copy what is needed into this file"),
            forbid("importedValues", "it brings in other files", "copy what is needed into this file"),
            forbid("businessKnowledgeModel", RUNS, TABLE),
            forbid("encapsulatedLogic", RUNS, TABLE),
            forbid("functionDefinition", RUNS, TABLE),
            forbid("functionItem", RUNS, TABLE),
            forbid("invocation", RUNS, TABLE),
            forbid("knowledgeRequirement", "it asks for a business knowledge model", TABLE),
            forbid("decisionService", "a pack has none", "let other decisions require the decisions themselves"),
            forbid("context", "it cannot be shown as one table", "write one decision for each entry"),
            forbid("relation", "it cannot be shown as rules", "write a decision table"),
            forbid("list", "it cannot be shown as rules", "write a literal expression such as [a, b]"),
            forbid("for", "it may run without end", "use count, sum, min, max or some ... in a fact that is a list"),
            forbid("every", "it is not read", "ask the opposite in a column"),
            forbid("some", "it is not read in boxes", "write some x in list satisfies ... in a column"),
            forbid("filter", "it is not read", "use a fact that holds the answer"),
            forbid("conditional", "it is not read in boxes", "write if ... then ... else ... in a literal expression"),
            forbid("itemComponent", "facts have no parts", "make each part a fact of its own"),
            forbid("allowedValues", "the catalogue says what a fact may hold", "take it out"),
            forbid("typeConstraint", "the catalogue says what a fact may hold", "take it out"),
            forbid("inputValues", "the catalogue says what a fact may hold", "take it out"),
            forbid(
                    "defaultOutputEntry",
                    "a reader would not see it among the rows",
                    "write a last row with `-` in every column"));

    private final String file;
    private final List<Fault> faults;

    private DmnGrammar(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The same tree without pictures and extensions; what may not be there has become a fault and is left out. */
    static Element checked(String file, Element definitions, List<Fault> faults) {
        return new DmnGrammar(file, faults).checked(definitions, definitions.namespace());
    }

    private Element checked(Element element, String model) {
        var form = FORMS.get(element.name());
        if (form == null) form = new Form(Set.of(), Set.of());
        checkAttributes(element, form);
        checkText(element);
        var kept = new ArrayList<Element>();
        var seen = new HashSet<String>();
        for (var child : element.children()) {
            if (!seen.add(child.name()) && !REPEATED.contains(child.name()))
                fault(
                        child,
                        "a second `%s` stands in `%s`".formatted(child.name(), element.name()),
                        "keep one of them");
            if (isKept(element, child, form, model)) kept.add(checked(child, model));
        }
        return new Element(
                element.namespace(), element.name(), element.attributes(), kept, element.text(), element.line());
    }

    private boolean isKept(Element parent, Element child, Form form, String model) {
        if (child.name().equals("DMNDI") && PICTURES.contains(child.namespace())) {
            checkPicture(child);
            return false;
        }
        if (!child.namespace().equals(model)) {
            fault(
                    child,
                    "the element `%s` is of another language%s".formatted(child.name(), of(child.namespace())),
                    "keep what an editor adds inside `extensionElements`");
            return false;
        }
        if (child.name().equals("extensionElements")) {
            checkInert(child);
            return false;
        }
        if (form.children().contains(child.name()) || child.name().equals("description")) return true;
        var forbidden = FORBIDDEN.get(child.name());
        if (forbidden != null) fault(child, "`%s` is not read: %s".formatted(child.name(), forbidden[0]), forbidden[1]);
        else
            fault(
                    child,
                    "`%s` is not read inside `%s`".formatted(child.name(), parent.name()),
                    "take it out" + meant(child.name(), form.children()));
        return false;
    }

    private static String of(String namespace) {
        return namespace.isEmpty() ? "" : " (%s)".formatted(namespace);
    }

    private static String meant(String name, Set<String> known) {
        return Nearest.to(name, known).map("; did you mean `%s`?"::formatted).orElse("");
    }

    private void checkAttributes(Element element, Form form) {
        element.attributes().forEach((name, value) -> {
            if (name.startsWith("{")) {
                checkForeign(element, name.substring(1, name.indexOf('}')), name.substring(name.indexOf('}') + 1));
            } else if (name.equals("expressionLanguage") || name.equals("typeLanguage")) {
                if (!value.isEmpty() && !LANGUAGES.contains(value))
                    fault(
                            element,
                            "the language `%s` is not FEEL".formatted(value),
                            "write FEEL, and leave `%s` out".formatted(name));
            } else if (!COMMON_ATTRIBUTES.contains(name) && !form.attributes().contains(name))
                fault(
                        element,
                        "the attribute `%s` is not read on `%s`".formatted(name, element.name()),
                        "take it out" + meant(name, form.attributes()));
        });
    }

    /** An editor's own attribute; none may share a name with one of DMN, lest a reader take the one for the other. */
    private void checkForeign(Element element, String namespace, String name) {
        if (!EDITORS.contains(namespace) || DMN_ATTRIBUTES.contains(name))
            fault(element, "the attribute `%s` is of another language (%s)".formatted(name, namespace), "take it out");
    }

    private void checkText(Element element) {
        if (!TEXTS.contains(element.name()) && !element.text().isBlank())
            faults.add(Fault.of(
                    place(element).withText(element.text().strip()),
                    "text stands loose in `%s`".formatted(element.name()),
                    "put it into a `text` element, or take it out"));
    }

    private void checkPicture(Element picture) {
        for (var child : picture.children()) {
            if (child.name().equals("extension")) checkInert(child);
            else if (PICTURES.contains(child.namespace())) checkPicture(child);
            else fault(child, "`%s` does not belong into a picture".formatted(child.name()), "take it out");
        }
    }

    /** What editors keep for themselves: anything, but nothing that a DMN engine could take for a part of the model. */
    private void checkInert(Element element) {
        for (var child : element.children()) {
            if (MODELS.contains(child.namespace()))
                fault(child, "`%s` hides inside an extension".formatted(child.name()), "take it out");
            else checkInert(child);
        }
    }

    private Place place(Element element) {
        return Place.of(file + ":" + element.line());
    }

    private void fault(Element element, String problem, String remedy) {
        faults.add(Fault.of(place(element), problem, remedy));
    }

    private static Set<String> years(String kind, String... years) {
        return Stream.of(years)
                .flatMap(year -> Stream.of("http", "https")
                        .map(s -> "%s://www.omg.org/spec/DMN/%s/%s/".formatted(s, year, kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map.Entry<String, Form> form(String element, String attributes, String children) {
        return Map.entry(element, new Form(words(attributes), words(children)));
    }

    private static Set<String> words(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" ", -1));
    }

    private static Map.Entry<String, String[]> forbid(String element, String because, String instead) {
        return Map.entry(element, new String[] {because, instead});
    }

    /** The attributes and children of an element, beside the common ones. */
    private record Form(Set<String> attributes, Set<String> children) {}
}
