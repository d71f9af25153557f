package org.plainsight.governance.activating;

import java.util.TreeMap;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Item;

/**
 * All that a vote rests on, by its hashes. Another pack, diff, snapshot or impact is another sheet, and votes for the one are none for
 * the other.
 *
 * @param openQuestions questions that nobody has answered; a ballot cannot open while there are any
 */
public record EvidenceSheet(
        Hash pack,
        Hash packInForce,
        Hash diff,
        Hash snapshot,
        Hash impact,
        Hash checks,
        Hash cases,
        Hash answers,
        int openQuestions) {

    public EvidenceSheet {
        if (openQuestions < 0)
            throw new IllegalArgumentException("there cannot be %d questions".formatted(openQuestions));
    }

    Item.Fields item() {
        var fields = new TreeMap<String, Item>();
        fields.put("pack", new Item.Text(pack.hex()));
        fields.put("packInForce", new Item.Text(packInForce.hex()));
        fields.put("diff", new Item.Text(diff.hex()));
        fields.put("snapshot", new Item.Text(snapshot.hex()));
        fields.put("impact", new Item.Text(impact.hex()));
        fields.put("checks", new Item.Text(checks.hex()));
        fields.put("cases", new Item.Text(cases.hex()));
        fields.put("answers", new Item.Text(answers.hex()));
        fields.put("openQuestions", new Item.Whole(openQuestions));
        return new Item.Fields(fields);
    }

    /** The sheet's own hash, over its canonical JSON. */
    public Hash hash() {
        return Hash.of(item().canonical());
    }
}
