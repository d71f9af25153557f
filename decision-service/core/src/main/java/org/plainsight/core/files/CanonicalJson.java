package org.plainsight.core.files;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree as canonical JSON: no white space, the contract's fields first and in its order, others after them by name,
 * numbers in plain digits without trailing zeros.
 */
final class CanonicalJson {

    private static final int EXPECTED_CHARS = 1_536;

    private static final Map<String, Integer> ORDER = ranks(
            "id",
            "kind",
            "source",
            "account",
            "postedAt",
            "updatedAt",
            "removedAt",
            "name",
            "title",
            "text",
            "ages",
            "phones",
            "emails",
            "handles",
            "place",
            "callType",
            "prices",
            "services",
            "hours",
            "images",
            "payment",
            "verified",
            "tour",
            "agency",
            "reviewer",
            "with");

    /** The order inside the contract's nested objects; no name stands in two of them at odds. */
    private static final Map<String, Integer> INNER = ranks(
            "platform",
            "handle",
            "town",
            "outcode",
            "lat",
            "lon",
            "amount",
            "currency",
            "minutes",
            "perDay",
            "daysPerWeek",
            "hash",
            "scene",
            "type",
            "token",
            "from",
            "to",
            "name");

    private CanonicalJson() {}

    private static Map<String, Integer> ranks(String... names) {
        var ranks = new HashMap<String, Integer>();
        for (int i = 0; i < names.length; i++) ranks.put(names[i], i);
        return ranks;
    }

    /** Whether the contract names this field of an advert. */
    static boolean isField(String name) {
        return ORDER.containsKey(name);
    }

    static String of(Map<String, Object> advert) {
        var json = new StringBuilder(EXPECTED_CHARS);
        object(json, advert, ORDER);
        return json.toString();
    }

    private static void object(StringBuilder json, Map<String, Object> tree, Map<String, Integer> order) {
        json.append('{');
        int begin = json.length();
        for (var name : sorted(tree, order)) {
            if (json.length() > begin) json.append(',');
            string(json, name);
            json.append(':');
            value(json, tree.getOrDefault(name, JsonTree.NULL));
        }
        json.append('}');
    }

    private static List<String> sorted(Map<String, Object> tree, Map<String, Integer> order) {
        var names = new ArrayList<>(tree.keySet());
        if (!inOrder(names, order))
            names.sort(Comparator.<String>comparingInt(n -> order.getOrDefault(n, Integer.MAX_VALUE))
                    .thenComparing(Comparator.naturalOrder()));
        return names;
    }

    /** Whether all are known and stand in order already, as in most lines of most files. */
    private static boolean inOrder(List<String> names, Map<String, Integer> order) {
        int before = -1;
        for (var name : names) {
            int rank = order.getOrDefault(name, -1);
            if (rank <= before) return false;
            before = rank;
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static void value(StringBuilder json, Object value) {
        if (value instanceof String text) string(json, text);
        else if (value instanceof Map<?, ?> map) object(json, (Map<String, Object>) map, INNER);
        else if (value instanceof List<?> list) list(json, list);
        else if (value instanceof BigDecimal number) json.append(plain(number));
        else if (value instanceof Boolean truth) json.append(truth.booleanValue());
        else json.append("null");
    }

    private static void list(StringBuilder json, List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) json.append(',');
            value(json, (Object) list.get(i));
        }
        json.append(']');
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) json.append(text);
        else JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }

    /** Whether nothing in it has to be written otherwise between quotes. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') return false;
        }
        return true;
    }

    static String plain(BigDecimal number) {
        if (number.scale() == 0) return number.toString();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
