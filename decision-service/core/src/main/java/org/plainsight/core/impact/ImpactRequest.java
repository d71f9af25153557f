package org.plainsight.core.impact;

import java.nio.file.Path;
import java.util.Optional;
import org.plainsight.governance.impact.Cost;
import org.plainsight.rules.pack.Pack;

/**
 * What is to be measured, and on which assumptions.
 *
 * @param minutesEach how long a person is taken to look at one network, 1 to 10,000
 * @param people how many people there are for a fortnight's work; empty for just enough for what the old pack puts forward
 * @param unlinks a file of what analysts undid and confirmed; see {@link org.plainsight.core.files.ActFile}
 * @param findings a file of what reviewers found; see {@link org.plainsight.core.files.FindingsFile}
 */
public record ImpactRequest(
        Pack before,
        Pack after,
        Path adverts,
        Optional<Path> unlinks,
        int minutesEach,
        Optional<Integer> people,
        Optional<Path> findings,
        int threads) {

    /** So long is one network taken to need where nobody says otherwise: an assumption. */
    public static final int USUAL_MINUTES = 120;

    public ImpactRequest {
        if (minutesEach < 1 || minutesEach > Cost.MOST_MINUTES)
            throw new IllegalArgumentException("`%d` minutes for one network make no sense; give 1 to %d"
                    .formatted(minutesEach, Cost.MOST_MINUTES));
        if (people.filter(p -> p < 1 || p > Displacing.MOST_PEOPLE).isPresent())
            throw new IllegalArgumentException(
                    "`%d` people cannot be planned; give 1 to %d".formatted(people.get(), Displacing.MOST_PEOPLE));
    }

    /** With the usual assumptions, on all processors, and nothing known of links undone or of findings. */
    public static ImpactRequest of(Pack before, Pack after, Path adverts) {
        return new ImpactRequest(
                before,
                after,
                adverts,
                Optional.empty(),
                USUAL_MINUTES,
                Optional.empty(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The same, with what reviewers found. */
    public ImpactRequest with(Path found) {
        return new ImpactRequest(before, after, adverts, unlinks, minutesEach, people, Optional.of(found), threads);
    }

    /** The same, with what analysts said about links. */
    public ImpactRequest unlinking(Path acts) {
        return new ImpactRequest(before, after, adverts, Optional.of(acts), minutesEach, people, findings, threads);
    }
}
