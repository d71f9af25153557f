package org.plainsight.explain;

import java.util.Map;
import org.plainsight.rules.change.Alternatives;
import org.plainsight.rules.change.Draws;
import org.plainsight.rules.change.Possible;
import org.plainsight.rules.change.Result;

/**
 * What core found by weighing again: with other facts, with unknown facts found out, with less evidence, with other points.
 *
 * @param withoutRows the result without each row that gave points, by the row's id
 * @param lacks the result without each advert and each link; of a network only
 * @param standing where it stands among the run's networks; of a network only
 */
public record Inquiry(
        Asked<Alternatives> alternatives,
        Asked<Possible> possible,
        Asked<Map<String, Result>> withoutRows,
        Asked<Lacks> lacks,
        Asked<Draws.Standing> standing) {

    /** Nothing was asked. */
    public static Inquiry none(String why) {
        return new Inquiry(
                new Asked.Not<>(why),
                new Asked.Not<>(why),
                new Asked.Not<>(why),
                new Asked.Not<>(why),
                new Asked.Not<>(why));
    }
}
