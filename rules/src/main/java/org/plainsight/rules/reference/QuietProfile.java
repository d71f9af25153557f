package org.plainsight.rules.reference;

import java.util.List;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.ContainsFunction;
import org.kie.dmn.feel.runtime.functions.CountFunction;
import org.kie.dmn.feel.runtime.functions.ListContainsFunction;
import org.kie.dmn.feel.runtime.functions.MaxFunction;
import org.kie.dmn.feel.runtime.functions.MinFunction;
import org.kie.dmn.feel.runtime.functions.SumFunction;

/** The functions of a reviewable pack, each answering null for null. */
final class QuietProfile implements DMNProfile {

    private static final List<FEELFunction> FUNCTIONS = List.of(
            QuietFunction.of(CountFunction.INSTANCE),
            QuietFunction.of(ContainsFunction.INSTANCE),
            QuietFunction.of(ListContainsFunction.INSTANCE),
            QuietFunction.ofMembers(SumFunction.INSTANCE),
            QuietFunction.ofMembers(MinFunction.INSTANCE),
            QuietFunction.ofMembers(MaxFunction.INSTANCE));

    @Override
    public List<FEELFunction> getFEELFunctions() {
        return FUNCTIONS;
    }

    @Override
    public List<DMNExtensionRegister> getExtensionRegisters() {
        return List.of();
    }

    @Override
    public List<DRGElementCompiler> getDRGElementCompilers() {
        return List.of();
    }
}
