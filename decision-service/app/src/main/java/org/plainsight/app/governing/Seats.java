package org.plainsight.app.governing;

/** The seats of the first board, as they are written down. */
final class Seats {

    static final String NGO = "NGO";
    static final String SURVIVORS = "survivors";
    static final String WORKERS = "sex-worker-led";
    static final String ACADEMIC = "academic";
    static final String LEGAL = "legal";
    static final String POLICE = "police";

    private Seats() {}
}
