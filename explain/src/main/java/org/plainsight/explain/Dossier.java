package org.plainsight.explain;

import java.util.List;
import java.util.Optional;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.Trace;

/**
 * Everything that may be said about one decision of one run. Core fills it; nothing is added to it here.
 *
 * @param facts with their vocabulary, which is the catalogue in words; an unknown fact carries its reason
 * @param trace the verdict of every cell of every row, looked up from the decision's states
 * @param summary the subject in one plain sentence, without points
 * @param bases what each known fact rests on, in the vocabulary's order
 * @param origins where the adverts and reviews that the bases name come from
 * @param members the adverts concerned, by id: of a network all of them, of an advert itself
 * @param ties links: of a network all of them, of an advert those that touch it
 * @param networkOf for an advert, the id of its network; empty where it stands alone, and for a network
 * @param inquiry what weighing it again found
 */
public record Dossier(
        Subject subject,
        Pack pack,
        FactSheet facts,
        Decided decided,
        Trace trace,
        String summary,
        List<Basis> bases,
        List<Origin> origins,
        List<Member> members,
        List<Tie> ties,
        String networkOf,
        Inquiry inquiry) {

    public Dossier {
        bases = List.copyOf(bases);
        origins = List.copyOf(origins);
        members = List.copyOf(members);
        ties = List.copyOf(ties);
    }

    /** The network that the advert is part of. */
    public Optional<String> network() {
        return networkOf.isEmpty() ? Optional.empty() : Optional.of(networkOf);
    }

    /** What a fact rests on; no grounds where nothing was noted. */
    public List<Ground> groundsOf(String fact) {
        return bases.stream()
                .filter(b -> b.fact().equals(fact))
                .findFirst()
                .map(Basis::grounds)
                .orElse(List.of());
    }

    /** Whether the fact may rest on more than was kept of it. */
    public boolean mayRestOnMore(String fact) {
        return bases.stream().anyMatch(b -> b.fact().equals(fact) && b.more());
    }

    /** The same without a word of any advert, for those who need not read them. */
    public Dossier withoutQuotes() {
        var covered = bases.stream()
                .map(basis -> new Basis(
                        basis.fact(),
                        basis.grounds().stream().map(Ground::withoutQuote).toList(),
                        basis.more()))
                .toList();
        return new Dossier(
                subject, pack, facts, decided, trace, summary, covered, origins, members, ties, networkOf, inquiry);
    }
}
