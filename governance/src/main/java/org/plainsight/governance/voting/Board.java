package org.plainsight.governance.voting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may vote on a pack, and by which rules; itself changed by ballot alone.
 *
 * @param seats each seat with the pseudonym of who holds it; an empty seat has none
 * @param quorum how many seats must take part
 * @param approvals the majority: so many approvals
 * @param votes of so many votes for or against
 * @param heard the seats without whose recorded view nothing is activated, unless a reason is published
 * @param holding the seats that may hold a change
 */
public record Board(
        Map<String, Optional<String>> seats,
        int quorum,
        int approvals,
        int votes,
        Set<String> heard,
        Set<String> holding) {

    public Board {
        seats = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        heard = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(heard));
        holding = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(holding));
        if (quorum < 1 || quorum > seats.size())
            throw new IllegalArgumentException("a quorum of %d does not fit %d seats".formatted(quorum, seats.size()));
        if (approvals < 1 || approvals > votes)
            throw new IllegalArgumentException("a majority of %d in %d is none".formatted(approvals, votes));
        if (!seats.keySet().containsAll(heard) || !seats.keySet().containsAll(holding))
            throw new IllegalArgumentException(
                    "seats to be heard or to hold must be seats of the board: " + heard + holding);
    }

    /** Whether somebody holds the seat. */
    public boolean isFilled(String seat) {
        return seats.getOrDefault(seat, Optional.empty()).isPresent();
    }

    /** What came of seating somebody. */
    public sealed interface Seating {
        record Seated(Board board) implements Seating {}

        record Refused(String because) implements Seating {}
    }

    /**
     * Seats somebody; another filled seat must confirm it, so that no administrator can fill the board alone.
     *
     * @param confirmedBy the seat that confirms
     */
    public Seating appoint(String seat, String pseudonym, String confirmedBy) {
        if (!seats.containsKey(seat)) return new Seating.Refused("there is no seat `%s`".formatted(seat));
        if (pseudonym.isBlank())
            return new Seating.Refused("whoever takes seat `%s` needs a name, be it a made-up one".formatted(seat));
        if (confirmedBy.equals(seat))
            return new Seating.Refused("seat `%s` cannot confirm itself; ask another seat".formatted(seat));
        if (!isFilled(confirmedBy))
            return new Seating.Refused("`%s` is no filled seat; another seat must confirm".formatted(confirmedBy));
        if (seats.containsValue(Optional.of(pseudonym)))
            return new Seating.Refused("`%s` holds a seat already; one person, one vote".formatted(pseudonym));
        var filled = new LinkedHashMap<>(seats);
        filled.put(seat, Optional.of(pseudonym));
        return new Seating.Seated(new Board(filled, quorum, approvals, votes, heard, holding));
    }

    List<String> unheard(Set<String> voted) {
        return heard.stream().filter(seat -> !voted.contains(seat)).toList();
    }
}
