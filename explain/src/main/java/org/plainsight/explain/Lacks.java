package org.plainsight.explain;

import java.util.List;
import org.plainsight.rules.change.Result;

/**
 * What a network would come to without single pieces of evidence. What each advert shows by itself is left as it was.
 *
 * @param adverts without each advert that was tried
 * @param links without each identifier that was tried: as if it linked nothing
 * @param ofAdverts how many adverts the network has; not all are tried where they are very many
 * @param ofLinks how many identifiers link them
 * @param kept facts that the rules read and that rest on more than these adverts, so that they were left as they were
 */
public record Lacks(List<Lack> adverts, List<Lack> links, int ofAdverts, int ofLinks, List<String> kept) {

    public Lacks {
        adverts = List.copyOf(adverts);
        links = List.copyOf(links);
        kept = List.copyOf(kept);
    }

    /**
     * Without one piece.
     *
     * @param piece the advert's id or the identifier
     * @param kind the link's code; empty for an advert
     * @param result of what is left; of several networks the one that would be put forward furthest
     * @param pieces how many adverts each part of the rest has, the largest first
     */
    public record Lack(String piece, String kind, Result result, List<Integer> pieces) {
        public Lack {
            pieces = List.copyOf(pieces);
        }
    }
}
