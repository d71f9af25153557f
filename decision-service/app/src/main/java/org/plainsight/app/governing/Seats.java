package org.plainsight.app.governing;

import org.plainsight.governance.voting.Settings;

/** The seats of the first board, as they are written down. */
final class Seats {

    static final String NGO = "NGO";
    static final String SURVIVORS = Settings.SURVIVORS;
    static final String WORKERS = Settings.WORKERS;
    static final String ACADEMIC = "academic";
    static final String LEGAL = "legal";
    static final String POLICE = "police";

    private Seats() {}
}
