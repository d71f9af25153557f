package org.plainsight.core.networks;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that became of a network from one run to the next.
 *
 * @param network its id
 * @param before how many adverts it had
 * @param after how many it has; after a split, how many of its old adverts the largest piece has
 * @param networks the other networks concerned: those that merged into it, the pieces into which it split with the largest
 *     first, or the one that took it up
 * @param adverts those that joined or left
 */
public record Change(Kind kind, String network, int before, int after, List<String> networks, List<String> adverts)
        implements Comparable<Change> {

    /** What it is. */
    public enum Kind {
        /** The very same adverts. */
        KEPT("kept"),
        /** Adverts joined it. */
        GREW("grew"),
        /** Adverts left it: taken down, or no longer linked. */
        LOST("lost"),
        /** Most of another network is in it now. */
        MERGED("merged"),
        /** Its old adverts are in several networks now. */
        SPLIT("split"),
        /** Nothing of it was in a network that carries its id on. */
        NEW("new"),
        /** No network carries its id on. */
        GONE("gone");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::network).thenComparing(Change::kind);

    public Change {
        networks = List.copyOf(networks);
        adverts = List.copyOf(adverts);
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
