package org.plainsight.app.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan as people read it; kept as it is, so that what was published can be read as it was.
 *
 * @param rows one analyst each, by name
 * @param given every network of the plan and who has it now, whom the plan names, or nobody
 * @param newestByHand the newest change by hand that the plan knows of
 * @param method how minutes were estimated, in words
 */
record Sheet(
        LocalDate start,
        int days,
        Figures figures,
        List<Row> rows,
        List<Given> given,
        List<Left> left,
        List<String> strains,
        List<String> prices,
        long newestByHand,
        String method) {

    Sheet {
        rows = List.copyOf(rows);
        given = List.copyOf(given);
        left = List.copyOf(left);
        strains = List.copyOf(strains);
        prices = List.copyOf(prices);
    }

    /**
     * How good it is.
     *
     * @param gap in hundredths of a percent: how much of the bound is missing at most
     */
    record Figures(int networks, int assigned, long weight, long bound, long greedyWeight, long gap, int moved) {
        String gapWords() {
            return gap == 0
                    ? "No plan could be better."
                    : "No plan could be better by more than %.2f %%.".formatted(gap / 100.0);
        }
    }

    /** One analyst's fortnight. */
    record Row(
            String analyst,
            String name,
            String team,
            int networks,
            int minutes,
            int availableMinutes,
            int difficultMinutes,
            int difficultAllowed,
            List<Day> days) {
        Row {
            days = List.copyOf(days);
        }
    }

    /**
     * One day of it.
     *
     * @param restMinutes kept free after difficult content
     */
    record Day(LocalDate day, int availableMinutes, List<Work> work, int restMinutes) {
        Day {
            work = List.copyOf(work);
        }
    }

    /** Part of a network. */
    record Work(String network, int minutes, int priority, boolean isLate) {}

    /**
     * A network of the plan.
     *
     * @param had who has it as long as the plan is not published; empty: nobody
     * @param analyst whom the plan gives it; empty: nobody
     * @param takes how long it takes, in words
     * @param because why this analyst
     * @param otherwise who else could, and at what cost
     */
    record Given(
            String network,
            String had,
            String analyst,
            String name,
            int minutes,
            String takes,
            List<String> because,
            List<String> otherwise) {
        Given {
            because = List.copyOf(because);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * A network that nobody has.
     *
     * @param due the last day for it; empty where none was promised
     * @param takes how long it takes, in words
     * @param inShort how many analysts are stopped by which rule
     * @param reasons for each analyst the first rule that stops it, with numbers
     */
    record Left(
            String network,
            int priority,
            String due,
            int minutes,
            String takes,
            String inShort,
            List<String> reasons,
            String exchange) {
        Left {
            reasons = List.copyOf(reasons);
        }

        /** The same without what it says of single people. */
        Left withoutPeople() {
            return new Left(network, priority, due, minutes, takes, inShort, List.of(), "");
        }
    }

    /** Day by day and person by person. */
    Grid grid() {
        return new Grid(start, days, rows);
    }
}
