package org.plainsight.governance.activating;

import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Written;
import org.plainsight.governance.impact.Impact;

/**
 * All that a vote rests on, by its hashes. Another pack, diff, snapshot or impact is another sheet, and votes for the one are none for
 * the other.
 *
 * @param pack the pack that is proposed
 * @param packInForce the pack that it was compared with
 * @param answers the questions and their answers, as {@code Discussion#hash} gives it
 */
public record EvidenceSheet(
        Hash pack, Hash packInForce, Hash diff, Hash snapshot, Hash impact, Hash checks, Hash cases, Hash answers) {

    /** The sheet over an impact, which says which packs and adverts it is of. */
    public static EvidenceSheet of(Impact impact, Hash checks, Hash cases, Hash answers) {
        var compared = impact.compared();
        return new EvidenceSheet(
                new Hash(compared.after().hash()),
                new Hash(compared.before().hash()),
                compared.diff(),
                compared.snapshot(),
                impact.hash(),
                checks,
                cases,
                answers);
    }

    /** The sheet's own hash, over its canonical JSON. */
    public Hash hash() {
        return Hash.of(Written.of(this).canonical());
    }
}
