package org.plainsight.governance.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One act to be logged. Nothing personal goes in: a record's id and a salted commitment to it, so that the record can be erased
 * while the log stands.
 *
 * @param at when, to the second
 * @param by who, by role or pseudonym
 * @param act what was done, for example {@code pack.activated}
 * @param subject what it was done to
 * @param details more fields; none of them may be named as one of the above
 */
public record Entry(Instant at, String by, String act, String subject, Map<String, Item> details) {

    private static final Set<String> OWN = Set.of("seq", "at", "by", "act", "subject");

    public Entry {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        details = Map.copyOf(details);
        for (var name : details.keySet())
            if (OWN.contains(name))
                throw new IllegalArgumentException(
                        "a detail cannot be called `%s`; that is the entry's own".formatted(name));
    }

    /** The leaf's canonical JSON, by RFC 8785, with its place in the log, from 0. */
    public String canonical(long place) {
        var fields = new TreeMap<>(details);
        fields.put("seq", new Item.Whole(place));
        fields.put("at", new Item.Text(at.toString()));
        fields.put("by", new Item.Text(by));
        fields.put("act", new Item.Text(act));
        fields.put("subject", new Item.Text(subject));
        return CanonicalJson.of(new Item.Fields(fields));
    }
}
