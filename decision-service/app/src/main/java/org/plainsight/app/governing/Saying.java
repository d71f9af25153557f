package org.plainsight.app.governing;

import java.util.List;
import java.util.Optional;
import org.plainsight.governance.acting.Objection;
import org.springframework.http.HttpStatus;

/** What a page answers to an act that was not done. */
record Saying(HttpStatus status, List<String> faults) {

    static final Saying NOTHING = new Saying(HttpStatus.OK, List.of());

    private static final String OVERTAKEN =
            "Somebody else acted first, and nothing of yours was done. Read how it stands now, and decide again.";

    Saying {
        faults = List.copyOf(faults);
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

    /** What can be done at another time is a conflict; what needs other words or another person is not. */
    private static Saying refused(List<Objection> because) {
        boolean isWhen = because.stream().anyMatch(it -> it.ground() == Objection.Ground.WHEN);
        return new Saying(
                isWhen ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                because.stream().map(Saying::sentence).toList());
    }

    private static String sentence(Objection objection) {
        var words = objection.words().replace("`", "");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
