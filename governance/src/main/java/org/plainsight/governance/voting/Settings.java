package org.plainsight.governance.voting;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
 */
public record Settings(
        List<String> seats,
        int quorum,
        int approvals,
        int votes,
        int daysOpen,
        Set<String> heard,
        Set<String> holding) {

    private static final int MOST_DAYS = 90;

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
}
