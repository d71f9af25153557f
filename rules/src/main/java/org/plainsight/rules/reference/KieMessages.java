package org.plainsight.rules.reference;

import java.util.List;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNMessage;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Model;

/** What kie-dmn says about a model, as faults of ours. */
final class KieMessages {

    private static final String REMEDY = "open the file in a DMN editor, or compare it with the example pack";

    private KieMessages() {}

    static List<Fault> faults(Model model, List<DMNMessage> messages) {
        return messages.stream()
                .filter(message -> message.getLevel() == Message.Level.ERROR)
                .map(message -> fault(model, message.getText()))
                .distinct()
                .toList();
    }

    static Fault fault(Model model, String text) {
        return Fault.of(
                Fault.Place.of(model.file())
                        .withText(text.replaceAll("\\s+", " ").strip()),
                "the reference engine does not accept the model",
                REMEDY);
    }
}
