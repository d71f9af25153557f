package org.plainsight.app.governing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board's setting by which points stay hidden from a reviewer until they have said what they think. */
@Component
public class OwnViewFirst {

    private final Ledger ledger;

    OwnViewFirst(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether it is set; it is until a ballot has changed it. */
    @Transactional(readOnly = true)
    public boolean isSet() {
        return ledger.standing().board().settings().ownViewFirst();
    }
}
