package org.plainsight.core.runs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.Weigher;

/** Where decisions are kept, if not in a run folder: found by subject, handed out as the run folder's lines (contract, section 4). */
public interface Shelf {

    /** What weighs by the pack that decided. */
    Weigher weigher();

    /** The lines of {@code decisions.jsonl} that there are about these subjects, by subject. */
    Map<String, String> decisions(Collection<String> subjects);

    /** The lines of {@code evidence.jsonl} about a subject. */
    List<String> evidence(String subject);

    /** The line of {@code networks.jsonl} about the network of this id. */
    Optional<String> network(String id);

    /** The same about the network that holds this advert. */
    Optional<String> networkOf(String advert);

    /** The lines of {@code adverts.jsonl} that there are, by the advert's id. */
    Map<String, String> adverts(Collection<String> ids);

    /** What analysts said about links of these adverts, as lines of {@code unlinks.jsonl}; nothing where nobody can. */
    default List<String> acts(Set<String> adverts) {
        return List.of();
    }

    /** The lines of {@code decisions.jsonl} about all networks that one of them is ranked among; none where nobody ranks them. */
    default List<String> ranked() {
        return List.of();
    }
}
