package org.plainsight.governance.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** An exported log, one file: a header, the signed checkpoints, every leaf; see {@code audit-bundle.md}. */
public final class Bundle {

    static final String HEADER = "plainsight-audit-bundle/1";
    static final String CHECKPOINT = "checkpoint ";

    private Bundle() {}

    /**
     * Writes a log out.
     *
     * @param checkpoints at least one, the oldest first; the newest covers every leaf
     * @param leaves the leaves as they were logged, in order
     */
    public static void write(List<SignedNote> checkpoints, Iterator<String> leaves, Appendable out) throws IOException {
        out.append(HEADER).append('\n');
        for (var checkpoint : checkpoints)
            out.append(CHECKPOINT)
                    .append(CanonicalJson.of(new Item.Text(checkpoint.toString())))
                    .append('\n');
        for (long place = 0; leaves.hasNext(); place++) {
            var leaf = leaves.next();
            out.append("leaf %d %s ".formatted(place, Merkle.leaf(leaf)))
                    .append(leaf)
                    .append('\n');
        }
    }

    /** Checks an exported log, with nothing but it, the keys and what a witness kept. */
    public static Verdict check(InputStream bundle, Question question) throws IOException {
        return new BundleCheck(new BundleLines(bundle), question).run();
    }
}
