package org.plainsight.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

    private static final JsonFactory FACTORY = new JsonFactory();

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

    static String of(Map<String, Object> advert) {
        var out = new StringWriter(1024);
        try (var json = FACTORY.createGenerator(out)) {
            object(json, advert, ORDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void object(JsonGenerator json, Map<String, Object> tree, Map<String, Integer> order)
            throws IOException {
        json.writeStartObject();
        for (var name : sorted(tree, order)) {
            json.writeFieldName(name);
            value(json, tree.getOrDefault(name, JsonTree.NULL));
        }
        json.writeEndObject();
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
    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) object(json, (Map<String, Object>) map, INNER);
        else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (var item : list) value(json, item);
            json.writeEndArray();
        } else if (value instanceof String text) json.writeString(text);
        else if (value instanceof BigDecimal number) json.writeNumber(plain(number));
        else if (value instanceof Boolean truth) json.writeBoolean(truth);
        else json.writeNull();
    }

    static String plain(BigDecimal number) {
        if (number.scale() == 0) return number.toString();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
