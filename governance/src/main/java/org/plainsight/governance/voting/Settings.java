package org.plainsight.governance.voting;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;

/**
 * The rules by which a board decides; they are changed by ballot alone.
 *
 * @param seats the seats, in the order in which they are shown
 * @param quorum how many seats must take part; one seat fewer than all can, since an author has no vote
 * @param approvals the majority: so many approvals
 * @param votes of so many votes for or against
 * @param daysOpen a ballot stays open for so many days at least, unless everybody has voted
 * @param heard the seats without whose recorded view nothing is activated, unless a reason is published
 * @param holding the seats that may hold a change
 * @param points when a reviewer sees the points of what they review; empty: once they have said what they think themselves
 */
public record Settings(
        List<String> seats,
        int quorum,
        int approvals,
        int votes,
        int daysOpen,
        Set<String> heard,
        Set<String> holding,
        Optional<Points> points) {

    /** When points are shown otherwise than after a reviewer's own view. */
    public enum Points {
        AT_ONCE
    }

    /** The seat of those whom the rules are to help: it is always heard, and can always hold a change. */
    public static final String SURVIVORS = "survivors";

    /** The seat of those whose lawful adverts are weighed: it is always heard. */
    public static final String WORKERS = "sex-worker-led";

    private static final int MOST_DAYS = 90;

    /** Settings by which a reviewer's own view comes first. */
    public Settings(
            List<String> seats,
            int quorum,
            int approvals,
            int votes,
            int daysOpen,
            Set<String> heard,
            Set<String> holding) {
        this(seats, quorum, approvals, votes, daysOpen, heard, holding, Optional.empty());
    }

    public Settings {
        seats = List.copyOf(new LinkedHashSet<>(seats));
        heard = Collections.unmodifiableSet(new TreeSet<>(heard));
        holding = Collections.unmodifiableSet(new TreeSet<>(holding));
        if (seats.stream().anyMatch(String::isBlank)) throw new IllegalArgumentException("a seat needs a name");
        if (quorum < 1 || quorum >= seats.size())
            throw new IllegalArgumentException(
                    "a quorum of %d does not fit %d seats, of which the author's has no vote; choose 1 to %d"
                            .formatted(quorum, seats.size(), seats.size() - 1));
        if (approvals < 1 || approvals > votes)
            throw new IllegalArgumentException(
                    "a majority of %d in %d is none; the first is 1 to the second".formatted(approvals, votes));
        if (daysOpen < 1 || daysOpen > MOST_DAYS)
            throw new IllegalArgumentException(
                    "a ballot of %d days is none; choose 1 to %d".formatted(daysOpen, MOST_DAYS));
        if (heard.isEmpty() || holding.isEmpty())
            throw new IllegalArgumentException("some seat has to be heard, and some seat has to be able to hold");
        if (!seats.containsAll(heard) || !seats.containsAll(holding))
            throw new IllegalArgumentException("seats to be heard %s and to hold %s must be among the board's seats %s"
                    .formatted(heard, holding, seats));
    }

    /** Whether points stay hidden from a reviewer until they have said what they think. */
    public boolean ownViewFirst() {
        return points.isEmpty();
    }

    /** What no majority takes from those whom the rules are about; empty where these settings leave it to them. */
    public List<Objection> objections() {
        return new Objections()
                .all(unless(heard, SURVIVORS, "would not have to be heard"))
                .all(unless(heard, WORKERS, "would not have to be heard"))
                .all(unless(holding, SURVIVORS, "could not hold a change"))
                .list();
    }

    private static List<Objection> unless(Set<String> chosen, String seat, String found) {
        var wayOut = "no ballot takes that away; leave it in";
        return new Objections()
                .unless(chosen.contains(seat), Ground.WHAT, "seat `%s`".formatted(seat), found, wayOut)
                .list();
    }
}
