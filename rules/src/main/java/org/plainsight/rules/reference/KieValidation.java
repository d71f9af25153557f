package org.plainsight.rules.reference;

import java.io.StringReader;
import java.util.List;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Model;

/** kie-dmn-validation: the file against DMN's schema and DMN's rules for models. */
public final class KieValidation {

    private final DMNValidator validator = DMNValidatorFactory.newValidator();

    /** Every error that kie-dmn-validation finds in the model's text; its warnings are left to our own checks. */
    public List<Fault> faults(Model model) {
        var messages = validator.validate(
                new StringReader(model.xml()), Validation.VALIDATE_SCHEMA, Validation.VALIDATE_MODEL);
        return KieMessages.faults(model, messages);
    }
}
