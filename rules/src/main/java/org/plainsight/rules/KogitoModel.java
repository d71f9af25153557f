package org.plainsight.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.reference.ReferenceEngine;
import org.plainsight.rules.trace.DmnAnswer;

/** One model of a pack on Kogito's runtime, as Kogito's generated services offer it. */
public final class KogitoModel {

    private final ReferenceEngine engine;

    private KogitoModel(ReferenceEngine engine) {
        this.engine = engine;
    }

    /** Takes a second or two. A model that the pack's checks accept is accepted here too. */
    static KogitoModel of(Model model) {
        var compiled = ReferenceEngine.compile(model);
        if (compiled instanceof ReferenceEngine.Compiled.Ready ready) return new KogitoModel(ready.engine());
        List<Fault> faults = ((ReferenceEngine.Compiled.Refused) compiled).faults();
        throw new IllegalArgumentException("kie-dmn does not take the model `%s`: %s".formatted(model.name(), faults));
    }

    /**
     * Evaluates every decision; an input that is not given is unknown.
     *
     * @param faults where whatever does not fit the model's inputs is noted; nothing is evaluated then
     */
    public Optional<DmnAnswer> evaluate(Map<String, ?> given, List<String> faults) {
        return engine.answer(given, faults);
    }
}
