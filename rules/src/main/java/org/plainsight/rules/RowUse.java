package org.plainsight.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one row does in a run.
 *
 * @param fired for how many adverts, or networks, it fired
 * @param alone for how many of these no other row did
 * @param weighed how many adverts, or networks, were weighed
 * @param groups of each group whose truth is known, how many adverts it fired for, or stand in a network that it fired for
 * @param changes what would come out otherwise without it, in words, and how often
 */
public record RowUse(long fired, long alone, long weighed, Map<String, Share> groups, Map<String, Long> changes) {

    /** So many adverts of a group, of all that it has. */
    public record Share(long part, long whole) {}

    public RowUse {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }
}
