package org.plainsight.rules.reference;

import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.kie.kogito.decision.DecisionModel;
import org.kie.kogito.dmn.DmnDecisionModel;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Decision;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.trace.DmnAnswer;

/**
 * One model in Kogito's decision model over kie-dmn: some thousands of evaluations a second. Give it only models that our
 * own reading has accepted, for kie-dmn cannot be interrupted.
 */
public final class ReferenceEngine {

    private final Model model;
    private final DecisionModel kogito;

    private ReferenceEngine(Model model, DecisionModel kogito) {
        this.model = model;
        this.kogito = kogito;
    }

    /** What came of giving a model to kie-dmn. */
    public sealed interface Compiled {
        /** It took the model. */
        record Ready(ReferenceEngine engine) implements Compiled {}

        /** It did not; every reason that it gave. */
        record Refused(List<Fault> faults) implements Compiled {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Compiles the model's own text in a runtime of its own: in one runtime, two versions of a model would mix unseen. */
    public static Compiled compile(Model model) {
        DMNRuntime runtime;
        try {
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .addProfile(new QuietProfile())
                    .setRootClassLoader(new NoClasses())
                    .setOption(new RuntimeTypeCheckOption(true))
                    .buildConfiguration()
                    .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(model.xml()))))
                    .getOrElseThrow(IllegalArgumentException::new);
        } catch (RuntimeException refusal) {
            // kie-dmn refuses a text that it cannot read with whatever its parser throws
            return new Compiled.Refused(List.of(KieMessages.fault(model, String.valueOf(refusal.getMessage()))));
        }
        return compiled(model, runtime);
    }

    private static Compiled compiled(Model model, DMNRuntime runtime) {
        var faults = KieMessages.faults(model, runtime.getModels().get(0).getMessages());
        if (!faults.isEmpty()) return new Compiled.Refused(faults);
        return new Compiled.Ready(
                new ReferenceEngine(model, new DmnDecisionModel(runtime, model.namespace(), model.name())));
    }

    /**
     * What each decision of the model gives, in the model's order; unknown where DMN gives null. One call at a time, for
     * kie-dmn's frames for functions of one's own are shared between calls.
     */
    public synchronized Map<String, Finding> results(FactSheet facts) {
        var given = new HashMap<String, @Nullable Object>();
        // every input must be there: kie-dmn skips a decision whose input is left out, and reads null as unknown
        for (var name : model.facts().keySet()) given.put(name, PlainValues.plain(facts.finding(name)));
        var answered = kogito.evaluateAll(kogito.newContext(given));
        var results = new LinkedHashMap<String, Finding>();
        for (Decision decision : model.decisions()) {
            var answer = Objects.requireNonNull(answered.getDecisionResultByName(decision.name()));
            results.put(decision.name(), PlainValues.finding(answer.getResult()));
        }
        return results;
    }

    /**
     * What Kogito's runtime answers to values as a caller writes them. One call at a time, as for {@link #results}.
     *
     * @param faults where whatever does not fit the model's inputs is noted; nothing is evaluated then
     */
    public synchronized Optional<DmnAnswer> answer(Map<String, ?> given, List<String> faults) {
        var inputs = GivenValues.of(model, given, faults);
        if (!faults.isEmpty()) return Optional.empty();
        var answered = kogito.evaluateAll(kogito.newContext(inputs));
        var decisions = answered.getDecisionResults().stream()
                .map(d -> new DmnAnswer.Result(
                        d.getDecisionId(),
                        d.getDecisionName(),
                        d.getResult(),
                        d.getEvaluationStatus().name(),
                        messages(d.getMessages())))
                .toList();
        return Optional.of(new DmnAnswer(
                model.namespace(),
                model.name(),
                answered.getContext().getAll(),
                messages(answered.getMessages()),
                decisions));
    }

    private static List<DmnAnswer.Message> messages(List<DMNMessage> messages) {
        return messages.stream()
                .map(m -> new DmnAnswer.Message(m.getLevel().name(), m.getText()))
                .toList();
    }
}
