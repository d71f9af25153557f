package org.plainsight.core.impact;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.files.CaseTree;

/** An advert with something about it otherwise. */
final class Trees {

    private Trees() {}

    /** The advert after a change to its fields, which must leave it an advert. */
    static Advert changed(Advert advert, Consumer<Map<String, Object>> change) {
        var tree = CaseTree.tree(advert);
        change.accept(tree);
        return read(tree);
    }

    /** The advert that the fields make. */
    static Advert read(Map<String, Object> tree) {
        var faults = new ArrayList<String>();
        return CaseTree.advert(tree, faults)
                .orElseThrow(() ->
                        new IllegalStateException("`%s` is no advert any more: %s".formatted(tree.get("id"), faults)));
    }
}
