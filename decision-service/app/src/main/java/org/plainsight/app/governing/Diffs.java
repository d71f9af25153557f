package org.plainsight.app.governing;

import java.util.Optional;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.diff.PackDiff;
import org.springframework.stereotype.Component;

/** Diffs of two kept packs. They follow from the packs alone, so that the latest ones are kept in memory. */
@Component
class Diffs {

    /** A diff and how it is drawn. */
    record Drawn(PackDiff diff, Redline redline) {}

    private record Pair(Hash before, Hash after) {}

    private final Packs packs;
    private final Latest<Pair, Drawn> latest = new Latest<>();

    Diffs(Packs packs) {
        this.packs = packs;
    }

    /** What changes from one kept pack to another; empty where one of them is not kept whole, or cannot weigh. */
    Optional<Drawn> between(Hash before, Hash after) {
        var pair = new Pair(before, after);
        return latest.of(pair, () -> draw(pair));
    }

    private Optional<Drawn> draw(Pair pair) {
        var before = packs.find(pair.before().hex());
        var after = packs.find(pair.after().hex());
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        return PackDiff.of(before.get(), after.get()) instanceof PackDiff.Comparing.Compared compared
                ? Optional.of(new Drawn(compared.diff(), Redlining.of(compared.diff())))
                : Optional.empty();
    }
}
