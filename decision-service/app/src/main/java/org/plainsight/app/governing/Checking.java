package org.plainsight.app.governing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plainsight.core.Core;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.Rules;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;
import org.springframework.stereotype.Component;

/** Runs the checks that an author waits for: every one but those that need the second engine. */
@Component
class Checking {

    private static final int KEPT = 20;

    /** Checks of one pack on one day: they follow from both alone. */
    private record Key(Hash pack, LocalDate day) {}

    private final Packs packs;
    private final Map<Key, CheckReport> latest = new ConcurrentHashMap<>();

    Checking(Packs packs) {
        this.packs = packs;
    }

    /** What is wrong with a kept pack; empty where what is kept is not whole. */
    Optional<CheckReport> of(Hash pack, LocalDate today) {
        return packs.find(pack.hex()).map(found -> of(found, today, (stage, done, all) -> {}));
    }

    /** The same for whoever wants to see how far it has come. */
    CheckReport of(Pack pack, LocalDate today, Progress progress) {
        var key = new Key(new Hash(pack.id().hash()), today);
        var known = latest.get(key);
        if (known != null) return known;
        var report = Rules.check(pack, CheckOptions.quick(today), Core.caseFacts(pack), progress);
        if (latest.size() >= KEPT) latest.clear();
        latest.put(key, report);
        return report;
    }
}
