package org.plainsight.tasking.solver;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;
import org.plainsight.tasking.fit.Roster;

/** What lies on one desk, added up; minutes by the day on which they are due. */
record DeskLoad(int[] minutesDue, int minutes, int difficult) {

    /** One object, so that all constraints share one sum. */
    static final UniConstraintCollector<Task, Sum, DeskLoad> ADDED_UP = new Adding();

    /** The most minutes that are missing up to the end of any day. */
    int minutesOver(Desk desk) {
        Roster roster = desk.roster();
        int asked = 0;
        int most = 0;
        for (int day = 0; day < minutesDue.length; day++) {
            asked += minutesDue[day];
            most = Math.max(most, asked - roster.minutesUpTo(desk.at(), day));
        }
        return most;
    }

    int difficultOver(Desk desk) {
        return Math.max(0, difficult - desk.roster().difficultAllowed(desk.at()));
    }

    /** A sum that is still being made. */
    static final class Sum {
        private int[] minutesDue = new int[0];
        private int minutes;
        private int difficult;

        private void count(Task task, int sign) {
            if (minutesDue.length <= task.due()) minutesDue = java.util.Arrays.copyOf(minutesDue, task.due() + 1);
            minutesDue[task.due()] += sign * task.network().minutes();
            minutes += sign * task.network().minutes();
            difficult += sign * task.network().difficultMinutes();
        }
    }

    private static final class Adding implements UniConstraintCollector<Task, Sum, DeskLoad> {
        @Override
        public Supplier<Sum> supplier() {
            return Sum::new;
        }

        @Override
        public BiFunction<Sum, Task, Runnable> accumulator() {
            return (sum, task) -> {
                sum.count(task, 1);
                return () -> sum.count(task, -1);
            };
        }

        @Override
        public Function<Sum, DeskLoad> finisher() {
            return sum -> new DeskLoad(sum.minutesDue.clone(), sum.minutes, sum.difficult);
        }
    }
}
