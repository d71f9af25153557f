package org.plainsight.core.runs;

/** The names of what stands in a run folder (contract, section 4). */
public final class RunFolder {
    public static final String DECISIONS = "decisions.jsonl";
    public static final String NETWORKS = "networks.jsonl";
    public static final String EVIDENCE = "evidence.jsonl";
    public static final String ADVERTS = "adverts.jsonl";
    public static final String HUBS = "hubs.jsonl";
    public static final String REJECTED = "rejected.jsonl";
    /** What analysts said about links, whether or not it concerns this run's adverts. */
    public static final String UNLINKS = "unlinks.jsonl";

    /** What became of the networks of the run before; only where one was named. */
    public static final String CHANGES = "changes.jsonl";

    public static final String SUMMARY = "summary.json";
    public static final String PACK = "pack";

    /** What the demo writes beside a run's own files. */
    public static final String REPORT = "report.html";

    private RunFolder() {}
}
