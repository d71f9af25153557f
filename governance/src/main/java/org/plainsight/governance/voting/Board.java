package org.plainsight.governance.voting;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;

/**
 * Who may vote on the rules, and by which settings.
 *
 * @param holders by seat, the pseudonym of who holds it; an empty seat is not there
 */
public record Board(Settings settings, Map<String, String> holders) {

    public Board {
        holders = Collections.unmodifiableMap(new LinkedHashMap<>(holders));
        if (!settings.seats().containsAll(holders.keySet()))
            throw new IllegalArgumentException(
                    "there are no such seats as in %s among %s".formatted(holders.keySet(), settings.seats()));
        if (new HashSet<>(holders.values()).size() < holders.size())
            throw new IllegalArgumentException("one person, one seat: " + holders);
        if (holders.values().stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("whoever holds a seat needs a name, be it a made-up one: " + holders);
    }

    /** Who holds the seat, if anybody does. */
    public Optional<String> holder(String seat) {
        return Optional.ofNullable(holders.get(seat));
    }

    /** Whether somebody of this name holds a seat. */
    public boolean seats(String name) {
        return holders.containsValue(name);
    }

    /** Whether somebody may act for the seat that they say they hold; if not, why. */
    public List<Objection> objections(Actor.Member by) {
        var seat = "seat `%s`".formatted(by.seat());
        if (!settings.seats().contains(by.seat()))
            return List.of(new Objection(
                    Ground.WHO, seat, "is not on this board", "act for one of " + String.join(", ", settings.seats())));
        return holder(by.seat())
                .map(holder -> holder.equals(by.name())
                        ? List.<Objection>of()
                        : List.of(new Objection(
                                Ground.WHO, seat, "is not held by `%s`".formatted(by.name()), "ask whoever holds it")))
                .orElseGet(() ->
                        List.of(new Objection(Ground.WHO, seat, "is empty", "have somebody appointed to it first")));
    }

    /** The board with this seat filled. */
    public Board seated(String seat, String name) {
        var filled = new LinkedHashMap<>(holders);
        filled.put(seat, name);
        return new Board(settings, filled);
    }

    /** The board with this seat empty. */
    public Board vacated(String seat) {
        var fewer = new LinkedHashMap<>(holders);
        fewer.remove(seat);
        return new Board(settings, fewer);
    }

    /** The board under other settings; whoever's seat is no more has none. */
    public Board under(Settings next) {
        var staying = new LinkedHashMap<>(holders);
        staying.keySet().retainAll(next.seats());
        return new Board(next, staying);
    }
}
