package org.plainsight.governance.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log in memory: what a store of leaves does, and what the made-up logs of tests and of {@code audit demo} are. */
public final class Log {

    private final SignerKey key;
    private final Frontier tree = new Frontier();
    private final List<String> leaves = new ArrayList<>();
    private final List<SignedNote> checkpoints = new ArrayList<>();

    /**
     * An empty log.
     *
     * @param key the log's own; its name is the log's origin
     */
    public Log(SignerKey key) {
        this.key = key;
    }

    /** Adds an act at the end and gives the leaf that was logged. */
    public String add(Entry entry) {
        var leaf = entry.canonical(tree.size());
        leaves.add(leaf);
        tree.add(Merkle.leaf(leaf));
        return leaf;
    }

    /** Signs what the log is now. */
    public SignedNote checkpoint(Instant at) {
        var text = new Checkpoint(key.verifier().name(), tree.size(), tree.root(), at).text();
        var note = SignedNote.sign(text, key, at);
        checkpoints.add(note);
        return note;
    }

    public List<String> leaves() {
        return List.copyOf(leaves);
    }

    /** The log as a bundle. */
    public String bundle() {
        var out = new StringBuilder();
        try {
            Bundle.write(checkpoints, leaves.iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return out.toString();
    }
}
