package org.plainsight.explain;

import java.util.List;

/**
 * How sure: what the unknown facts could do, and how the result stands when the points of the rows move within what their
 * evidence would bear. Counts, not chances: nothing here says how often anything is true of people.
 */
public record Sureness(Unknowns unknowns, Standing standing) {

    /** What the unknown facts could do to the result. */
    public sealed interface Unknowns {

        /** Nobody looked, and why, as a plain clause. */
        record NotComputed(String why) implements Unknowns {}

        /**
         * The span of what could be, whatever the unknown facts turned out to be: exact unless {@code exact} says otherwise.
         *
         * @param least the fewest points that could be
         * @param most the most points that could be
         * @param outcomes the codes of all outcomes that could be, the present one among them, from the least to the most
         * @param routes the codes of all routes that could be; {@code none} for no route
         * @param exact false where the span is known to hold all that could be, and may be wider than that
         * @param levers each unknown fact that could do anything by itself, the others staying unknown
         * @param sentence all of it in one or two plain sentences
         */
        record Computed(
                int least,
                int most,
                List<String> outcomes,
                List<String> routes,
                boolean exact,
                List<Lever> levers,
                String sentence)
                implements Unknowns {
            public Computed {
                outcomes = List.copyOf(outcomes);
                routes = List.copyOf(routes);
                levers = List.copyOf(levers);
            }
        }
    }

    /**
     * What one unknown fact could do by itself.
     *
     * @param outcomes the codes of the outcomes that it could lead to, the present one among them
     */
    public record Lever(String fact, String words, int least, int most, List<String> outcomes, String sentence) {
        public Lever {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Where the subject stands among the run's networks, with other points for the rows. */
    public sealed interface Standing {

        /** Nobody looked, and why, as a plain clause. */
        record NotComputed(String why) implements Standing {}

        /**
         * What came of drawing every row's points afresh within its plausible points, many times over. Rank 1 has the most points;
         * a rank is one more than the number of networks with more points.
         *
         * @param draws how many times the points were drawn
         * @param networks how many networks were ranked, this one included
         * @param rank its rank with the points that the rules give
         * @param best its best rank in any draw
         * @param usualBest the rank that it was better than in fewer than one draw in twenty
         * @param usualWorst the rank that it was worse than in fewer than one draw in twenty
         * @param worst its worst rank in any draw
         * @param putForward in how many draws it was put forward
         * @param tied how many other networks have exactly its points
         * @param pointsAboveLine its points less those of the lowest line: below 0 where it falls short
         * @param fragile whether it was put forward in more than a fifth and fewer than four fifths of the draws
         * @param sentences all of it in plain sentences
         */
        record Computed(
                int draws,
                int networks,
                int rank,
                int best,
                int usualBest,
                int usualWorst,
                int worst,
                int putForward,
                int tied,
                int pointsAboveLine,
                boolean fragile,
                List<String> sentences)
                implements Standing {
            public Computed {
                sentences = List.copyOf(sentences);
                if (putForward < 0 || putForward > draws)
                    throw new IllegalArgumentException("put forward in %d of %d draws".formatted(putForward, draws));
            }
        }
    }
}
