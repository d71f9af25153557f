package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.plainsight.app.people.Viewer;
import org.plainsight.governance.proposing.Answer;
import org.plainsight.governance.proposing.Register;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One act on one change: it is done and its page is read again, or the page says everything that stands in the way. */
@Component
class Acting {

    /** The request that asks for it. */
    record Asked(Viewer viewer, int number, Model model, HttpServletResponse response) {}

    private final Ledger ledger;
    private final Changes changes;

    Acting(Ledger ledger, Changes changes) {
        this.ledger = ledger;
        this.changes = changes;
    }

    /**
     * Does it.
     *
     * @param what the act as one clause, for the access log
     * @param part the part of the page to look at next, with its number sign; may be empty
     */
    String act(Asked asked, String what, String part, Function<Register, Answer> act) {
        var acted = ledger.act(asked.viewer(), "change:" + asked.number(), what, act);
        return Saying.of(acted)
                .map(saying -> refuse(asked, saying))
                .orElse("redirect:/rules/changes/%d%s".formatted(asked.number(), part));
    }

    /** The page once more, with what stands in the way. */
    String refuse(Asked asked, Saying saying) {
        return saying.on(
                it -> {
                    changes.show(asked.viewer(), asked.number(), it, asked.model());
                    return "governing/change";
                },
                asked.response());
    }
}
