package org.plainsight.core.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Advert;

/** Reads adverts that a pack's case gives as a plain tree, under the same rules as a line of a file. */
public final class CaseTree {

    private CaseTree() {}

    /** The advert; empty with at least one fault more where the tree is none. */
    public static Optional<Advert> advert(Map<String, Object> tree, List<String> faults) {
        return AdvertBinder.bind(object(tree), faults, new TreeSet<>());
    }

    /** The advert as a plain tree, to be changed and read again. */
    public static Map<String, Object> tree(Advert advert) {
        return JsonTree.readOwn(advert.json(), new ArrayList<>());
    }

    private static Map<String, Object> object(Map<?, ?> tree) {
        var object = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> object.put(String.valueOf(name), value(value)));
        return object;
    }

    private static Object value(@Nullable Object value) {
        if (value == null) return JsonTree.NULL;
        if (value instanceof Map<?, ?> map) return object(map);
        if (value instanceof List<?> list) {
            var items = new ArrayList<Object>();
            for (var item : list) items.add(value(item));
            return items;
        }
        if (value instanceof Number number && !(value instanceof BigDecimal)) return new BigDecimal(number.toString());
        return value;
    }
}
