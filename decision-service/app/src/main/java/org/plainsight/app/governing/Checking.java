package org.plainsight.app.governing;

import java.time.LocalDate;
import java.util.Optional;
import org.plainsight.core.Core;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;
import org.springframework.stereotype.Component;

/** Runs the checks of a pack: the quick ones for an author who waits, and all of them, the second engine's included, for a ballot. */
@Component
class Checking {

    /** Checks of one pack on one day: they follow from both alone. */
    private record Key(Hash pack, boolean isQuick, LocalDate day) {}

    private final Packs packs;
    private final Latest<Key, CheckReport> latest = new Latest<>();

    Checking(Packs packs) {
        this.packs = packs;
    }

    /** What is quickly seen to be wrong with a kept pack; empty where what is kept is not whole. */
    Optional<CheckReport> quick(Hash pack, LocalDate today) {
        return packs.find(pack.hex()).map(found -> quick(found, today));
    }

    CheckReport quick(Pack pack, LocalDate today) {
        return of(pack, CheckOptions.quick(today), (stage, done, all) -> {});
    }

    /** Every check; takes a minute or more, so whoever waits sees how far it has come. */
    CheckReport full(Pack pack, LocalDate today, Progress progress) {
        return of(pack, CheckOptions.full(today), progress);
    }

    private CheckReport of(Pack pack, CheckOptions options, Progress progress) {
        var key = new Key(new Hash(pack.id().hash()), options.quick(), options.asOf());
        return latest.of(key, () -> Optional.of(Rules.check(pack, options, Core.caseFacts(pack), progress)))
                .orElseThrow();
    }
}
