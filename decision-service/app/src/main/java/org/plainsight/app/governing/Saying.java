package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plainsight.governance.acting.Objection;
import org.plainsight.rules.language.Fault;
import org.springframework.http.HttpStatus;

/**
 * What a page answers to an act that was not done.
 *
 * @param faults what is wrong, as sentences
 * @param beside what is wrong with one field, by the field's id: said beside it, and in the summary with a link to it
 */
record Saying(HttpStatus status, List<String> faults, Map<String, String> beside) {

    static final Saying NOTHING = new Saying(HttpStatus.OK, List.of());

    private static final String OVERTAKEN =
            "Somebody else acted first, and nothing of yours was done. Read how it stands now, and decide again.";

    Saying {
        faults = List.copyOf(faults);
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    Saying(HttpStatus status, List<String> faults) {
        this(status, faults, Map.of());
    }

    /** What was typed cannot be understood, or makes no sound rules. */
    static Saying of(List<Fault> faults) {
        return of(faults, fault -> Optional.empty());
    }

    /**
     * The same, each fault beside its field.
     *
     * @param field the id of the field in which a fault stands; empty where it stands in none
     */
    static Saying of(List<Fault> faults, Function<Fault, Optional<String>> field) {
        var beside = new LinkedHashMap<String, String>();
        var others = new ArrayList<String>();
        for (var fault : faults)
            field.apply(fault)
                    .ifPresentOrElse(
                            id -> beside.merge(id, FaultWords.beside(fault), (one, more) -> one + " " + more),
                            () -> others.add(FaultWords.of(fault)));
        return new Saying(HttpStatus.UNPROCESSABLE_CONTENT, others, beside);
    }

    static Saying of(HttpStatus status, String fault) {
        return new Saying(status, List.of(fault));
    }

    /** Empty where it was done. */
    static Optional<Saying> of(Ledger.Acted acted) {
        if (acted instanceof Ledger.Acted.Refused refused) return Optional.of(refused(refused.because()));
        if (acted instanceof Ledger.Acted.Overtaken)
            return Optional.of(new Saying(HttpStatus.CONFLICT, List.of(OVERTAKEN)));
        return Optional.empty();
    }

    /**
     * Where to go on; where something stands in the way, the page once more with it.
     *
     * @param next the page to go on to, from its first slash
     */
    static String answer(
            Optional<Saying> saying, String next, HttpServletResponse response, Function<Saying, String> page) {
        return saying.map(it -> it.on(page, response)).orElse("redirect:" + next);
    }

    /** The page once more, with what stands in the way. */
    String on(Function<Saying, String> page, HttpServletResponse response) {
        response.setStatus(status.value());
        return page.apply(this);
    }

    /** What can be done at another time is a conflict; what needs other words or another person is not. */
    private static Saying refused(List<Objection> because) {
        boolean isWhen = because.stream().anyMatch(it -> it.ground() == Objection.Ground.WHEN);
        return new Saying(
                isWhen ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                because.stream().map(it -> FaultWords.sentence(it.words())).toList());
    }
}
