package org.plainsight.rules.checks;

import java.util.List;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;

/**
 * A pack under examination.
 *
 * @param sides the models that the compiled engine takes; one that it does not take is at fault already
 */
record Examined(Pack pack, List<Side> sides, CheckOptions options, CaseFacts caseFacts, Progress progress) {

    Examined {
        sides = List.copyOf(sides);
    }

    List<Model> models() {
        return List.of(pack.adverts(), pack.networks());
    }
}
