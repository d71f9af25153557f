package org.plainsight.rules.pack;

import java.util.List;
import java.util.Map;
import org.plainsight.rules.facts.FactSheet;

/** Turns the adverts that a case gives into facts. Rules cannot compute facts, so whoever can answers this. */
public interface CaseFacts {

    /** What came of computing the facts of a case. */
    sealed interface Computed {
        /** The facts, over the same names as the pack's vocabulary. */
        record Facts(FactSheet sheet) implements Computed {}

        /** What is wrong with what the case gives; all of it. */
        record Refused(List<String> faults) implements Computed {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /** Nobody here can compute facts; the case is counted as not run. */
        record NotRun() implements Computed {}
    }

    /** The facts of one advert, given as the plain tree of the case file. */
    Computed advert(Map<String, Object> advert);

    /** The facts of the one network that these adverts make. */
    Computed network(List<Map<String, Object>> adverts);

    /** Computes nothing. */
    static CaseFacts none() {
        return new CaseFacts() {
            @Override
            public Computed advert(Map<String, Object> advert) {
                return new Computed.NotRun();
            }

            @Override
            public Computed network(List<Map<String, Object>> adverts) {
                return new Computed.NotRun();
            }
        };
    }
}
