package org.plainsight.governance.activating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.plainsight.governance.audit.Item;

/**
 * The responsible owner's act.
 *
 * @param by the owner's name or role
 * @param equality for each protected characteristic, what is known, what is missing and what was decided
 * @param unheard for each seat that should have been heard and was not, the published reason
 */
public record Activation(
        String by,
        Instant at,
        LocalDate effective,
        LocalDate reviewBy,
        Map<String, String> equality,
        Map<String, String> unheard) {

    public Activation {
        equality = Map.copyOf(equality);
        unheard = Map.copyOf(unheard);
    }

    Item.Fields item() {
        var fields = new TreeMap<String, Item>();
        fields.put("by", new Item.Text(by));
        fields.put("at", new Item.Text(at.toString()));
        fields.put("effective", new Item.Text(effective.toString()));
        fields.put("reviewBy", new Item.Text(reviewBy.toString()));
        fields.put("equality", texts(equality));
        fields.put("unheard", texts(unheard));
        return new Item.Fields(fields);
    }

    private static Item.Fields texts(Map<String, String> texts) {
        var fields = new TreeMap<String, Item>();
        texts.forEach((name, text) -> fields.put(name, new Item.Text(text)));
        return new Item.Fields(fields);
    }
}
