package org.plainsight.app.governing;

import java.time.LocalDate;
import java.util.Optional;
import org.plainsight.core.Core;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Pack;
import org.springframework.stereotype.Component;

/** Runs the checks that an author waits for: every one but those that need the second engine. */
@Component
class Checking {

    private final Packs packs;

    Checking(Packs packs) {
        this.packs = packs;
    }

    /** What is wrong with a kept pack; empty where what is kept is not whole. */
    Optional<CheckReport> of(Hash pack, LocalDate today) {
        return packs.find(pack.hex()).map(found -> of(found, today));
    }

    CheckReport of(Pack pack, LocalDate today) {
        return Rules.check(pack, CheckOptions.quick(today), Core.caseFacts(pack), (stage, done, all) -> {});
    }
}
