package org.plainsight.core.links;

import org.plainsight.core.identifiers.Identifier;

/**
 * An identifier too common to link by.
 *
 * @param adverts how many adverts carry it
 * @param reason one plain clause
 */
public record Hub(Identifier identifier, int adverts, String reason) implements Comparable<Hub> {
    @Override
    public int compareTo(Hub other) {
        return identifier.compareTo(other.identifier);
    }
}
