package org.plainsight.tasking.plan;

import java.util.List;
import java.util.function.Function;
import org.plainsight.tasking.fit.Rule;

/**
 * A network that nobody has.
 *
 * @param reasons for each analyst the first rule that says no; one for everybody where that is the same
 */
public record Left(String network, List<Reason> reasons, Exchange exchange) {

    public Left {
        reasons = List.copyOf(reasons);
    }

    /** @param analyst empty where it holds for everybody */
    public record Reason(String analyst, Rule rule, String detail) {}

    /** The cheapest way to have it looked at after all. */
    public sealed interface Exchange {

        <T> T fold(Function<GiveUp, T> giveUp, Function<None, T> none);

        /**
         * One analyst gives up other work for it.
         *
         * @param displaced what would be left instead
         * @param weightLost the weight of that
         * @param isCheapest whether no other exchange costs less; false only where there were too many to look at all
         */
        record GiveUp(String analyst, List<String> displaced, long weightLost, boolean isCheapest) implements Exchange {
            public GiveUp {
                displaced = List.copyOf(displaced);
            }

            @Override
            public <T> T fold(Function<GiveUp, T> giveUp, Function<None, T> none) {
                return giveUp.apply(this);
            }
        }

        /** Nobody could take it whatever they gave up. */
        record None() implements Exchange {
            @Override
            public <T> T fold(Function<GiveUp, T> giveUp, Function<None, T> none) {
                return none.apply(this);
            }
        }
    }
}
