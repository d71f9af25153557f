package org.plainsight.rules.checks;

import java.util.LinkedHashSet;
import java.util.Set;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.language.Model;

/** Facts that a model declares and does not ask about, facts that there are none of, and facts that no pack may read. */
final class FactUseCheck implements Check {

    private final Vocabulary adverts;
    private final Vocabulary networks;

    FactUseCheck(Vocabulary adverts, Vocabulary networks) {
        this.adverts = adverts;
        this.networks = networks;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public void look(Examined pack, Findings findings) {
        look(pack.pack().adverts(), adverts, findings);
        look(pack.pack().networks(), networks, findings);
    }

    private static void look(Model model, Vocabulary vocabulary, Findings findings) {
        var read = new LinkedHashSet<String>();
        for (var decision : model.decisions()) read.addAll(Reads.of(decision.logic()));
        for (var fact : model.facts().keySet()) look(model, fact, read, vocabulary, findings);
    }

    private static void look(Model model, String fact, Set<String> read, Vocabulary vocabulary, Findings findings) {
        var place = Place.of(model.file()).withText(fact);
        var definition = vocabulary.fact(fact);
        var barred = Catalogue.barred().fact(fact);
        if (barred.isPresent())
            findings.fault(place, "no pack may read this fact: " + barred.get().barred(), "take it out of the model");
        // where a table asks about an unknown fact, the compiled engine has said so already, with the column
        else if (definition.isPresent()) wrongType(model, definition.get(), place, findings);
        if (!read.contains(fact))
            findings.fault(place, "the fact is declared and no table asks about it", "take its input data out");
    }

    private static void wrongType(Model model, FactDefinition definition, Place place, Findings findings) {
        var declared = model.facts().get(definition.name());
        if (definition.type() == declared) return;
        findings.fault(
                place,
                "the fact is declared as %s, and it is %s"
                        .formatted(
                                declared == null ? "nothing" : declared.feel(),
                                definition.type().feel()),
                "declare the fact's own type");
    }
}
