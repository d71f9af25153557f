package org.plainsight.governance.activating;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;

/**
 * What the responsible owner states on activating.
 *
 * @param effective the day from which the pack weighs
 * @param reviewBy the day by which the board looks at it again
 * @param until the last day on which an experimental pack weighs; empty for one that is not experimental
 * @param equality for each protected characteristic, what is known, what is missing and what was decided
 * @param unheard for each seat that should have been heard and was not, the published reason
 */
public record Activation(
        LocalDate effective,
        LocalDate reviewBy,
        Optional<LocalDate> until,
        Map<String, String> equality,
        Map<String, String> unheard) {

    /** The characteristics on which the responsible owner has to say something (Equality Act 2010, section 4). */
    public static final Set<String> CHARACTERISTICS = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            "age",
            "disability",
            "gender reassignment",
            "marriage and civil partnership",
            "pregnancy and maternity",
            "race",
            "religion or belief",
            "sex",
            "sexual orientation")));

    public Activation {
        equality = Collections.unmodifiableMap(new TreeMap<>(equality));
        unheard = Collections.unmodifiableMap(new TreeMap<>(unheard));
    }

    /**
     * Everything that is missing from the statement.
     *
     * @param today the day on which it is made
     * @param silent the seats that should have been heard and were not
     */
    public List<Objection> objections(LocalDate today, List<String> silent) {
        var objections = new Objections()
                .unless(
                        !effective.isBefore(today),
                        Ground.WHAT,
                        "the day on which it takes effect",
                        "is %s, before today".formatted(effective),
                        "choose today or later")
                .unless(
                        reviewBy.isAfter(effective),
                        Ground.WHAT,
                        "the day of its review",
                        "is %s, not after it takes effect".formatted(reviewBy),
                        "choose a later one")
                .unless(
                        until.filter(effective::isAfter).isEmpty(),
                        Ground.WHAT,
                        "the last day of the experiment",
                        "is %s, before it takes effect"
                                .formatted(until.map(LocalDate::toString).orElse("")),
                        "propose a pack with a later one");
        for (var characteristic : CHARACTERISTICS)
            objections.words(
                    "the statement on equality, of %s,".formatted(characteristic),
                    equality.getOrDefault(characteristic, ""));
        for (var seat : silent)
            objections.words(
                    "the published reason why seat `%s` was not heard".formatted(seat), unheard.getOrDefault(seat, ""));
        return objections.list();
    }
}
