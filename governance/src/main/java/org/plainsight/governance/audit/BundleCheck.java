package org.plainsight.governance.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a bundle in one pass and little memory; how is written in {@code audit-bundle.md}, for whoever writes another. */
final class BundleCheck {

    private final BundleLines lines;
    private final Question question;
    private final List<Vouched> vouched = new ArrayList<>();
    private final Frontier tree = new Frontier();
    /** The sizes that somebody vouched for, and the roots that the leaves give there. */
    private final Set<Long> sizes = new HashSet<>();

    private final Map<Long, Hash> roots = new HashMap<>();

    BundleCheck(BundleLines lines, Question question) {
        this.lines = lines;
        this.question = question;
    }

    Verdict run() throws IOException {
        try {
            var witness = question.witness().map(note -> Vouched.of(note, question.keys(), "the witness's checkpoint"));
            readHeader();
            var firstLeaf = readCheckpoints();
            witness.ifPresent(w -> sizes.add(w.checkpoint().size()));
            vouched.forEach(v -> sizes.add(v.checkpoint().size()));
            readLeaves(firstLeaf);
            compareSizes(witness);
            compareRoots(witness);
            compareAge();
            var newest = newest();
            return new Verdict.Sound(
                    newest.checkpoint(),
                    newest.note(),
                    vouched.size(),
                    newest.signers(),
                    witness.map(Vouched::checkpoint));
        } catch (Found found) {
            return found.verdict();
        }
    }

    private Vouched newest() {
        return vouched.get(vouched.size() - 1);
    }

    private void readHeader() throws IOException {
        if (!lines.next().equals(Optional.of(Bundle.HEADER)))
            throw new Found(
                    Verdict.Kind.MALFORMED, "line 1 is not `%s`; this is no exported log".formatted(Bundle.HEADER));
    }

    /** Reads the checkpoints and gives the first line after them. */
    private Optional<String> readCheckpoints() throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get().startsWith(Bundle.CHECKPOINT)) {
            if (!(CanonicalJson.read(line.get().substring(Bundle.CHECKPOINT.length()))
                            .orElse(null)
                    instanceof Item.Text note)) throw lines.malformed("does not hold a checkpoint as one JSON text");
            var next = Vouched.of(note.text(), question.keys(), "the checkpoint in line " + lines.number());
            if (!vouched.isEmpty()) requireGrowth(newest().checkpoint(), next.checkpoint());
            vouched.add(next);
            line = lines.next();
        }
        if (vouched.isEmpty())
            throw new Found(Verdict.Kind.MALFORMED, "there is no checkpoint, so nobody vouches for the leaves");
        return line;
    }

    private void requireGrowth(Checkpoint before, Checkpoint next) {
        if (!next.origin().equals(before.origin()))
            throw lines.malformed("is a checkpoint of another log, `%s`".formatted(next.origin()));
        if (next.size() <= before.size() || next.at().isBefore(before.at()))
            throw lines.malformed("is a checkpoint of %d leaves at %s, after one of %d at %s; they must grow"
                    .formatted(next.size(), next.at(), before.size(), before.at()));
    }

    private void readLeaves(Optional<String> first) throws IOException {
        keepRoot();
        for (var line = first; line.isPresent(); line = lines.next()) {
            tree.add(readLeaf(line.get()));
            keepRoot();
        }
    }

    private Hash readLeaf(String line) {
        long place = tree.size();
        var words = line.split(" ", 4);
        if (words.length < 4 || !words[0].equals("leaf") || !words[1].matches("0|[1-9][0-9]{0,17}"))
            throw lines.malformed("is not `leaf`, a number, a hash and the leaf");
        if (Long.parseLong(words[1]) != place)
            throw new Found(
                    Verdict.Kind.OUT_OF_ORDER,
                    "line %d: leaf %s stands where leaf %d belongs; one is missing, inserted or out of order"
                            .formatted(lines.number(), words[1], place));
        var hash = Merkle.leaf(words[3]);
        if (!hash.hex().equals(words[2]))
            throw new Found(
                    Verdict.Kind.ALTERED,
                    "leaf %d (line %d) was altered: it hashes to %s, and %s was logged"
                            .formatted(place, lines.number(), hash, words[2]));
        requireEntry(words[3], place);
        return hash;
    }

    /** A leaf says its own place, so that leaves with matching hashes cannot be renumbered. */
    private void requireEntry(String leaf, long place) {
        if (!(CanonicalJson.read(leaf).orElse(null) instanceof Item.Fields entry))
            throw lines.malformed("holds a leaf that is not canonical JSON (RFC 8785) of texts and whole numbers");
        if (!(entry.fields().get("seq") instanceof Item.Whole seq)) throw lines.malformed("holds a leaf without `seq`");
        if (seq.number() != place)
            throw new Found(
                    Verdict.Kind.OUT_OF_ORDER,
                    "line %d: the leaf says that it is number %d, and it stands at %d"
                            .formatted(lines.number(), seq.number(), place));
    }

    private void keepRoot() {
        if (sizes.contains(tree.size())) roots.put(tree.size(), tree.root());
    }

    private void compareSizes(Optional<Vouched> witness) {
        long there = tree.size();
        witness.map(Vouched::checkpoint).filter(w -> w.size() > there).ifPresent(w -> {
            throw new Found(
                    Verdict.Kind.FORKED,
                    "the log was shortened: the witness saw %d leaves at %s, and %d are here"
                            .formatted(w.size(), w.at(), there));
        });
        long signed = newest().checkpoint().size();
        if (there < signed)
            throw new Found(
                    Verdict.Kind.OUT_OF_ORDER,
                    "%s missing from the end: the newest checkpoint counts %d leaves, and %d are here"
                            .formatted(named(there, signed), signed, there));
        if (there > signed)
            throw new Found(
                    Verdict.Kind.OUT_OF_ORDER,
                    "%s inserted after the newest checkpoint, which counts %d".formatted(named(signed, there), signed));
    }

    private static String named(long from, long to) {
        return to - from == 1 ? "leaf %d is".formatted(from) : "leaves %d to %d are".formatted(from, to - 1);
    }

    private void compareRoots(Optional<Vouched> witness) {
        long intact = 0;
        for (var v : vouched) {
            var checkpoint = v.checkpoint();
            if (!checkpoint.root().equals(roots.get(checkpoint.size())))
                throw new Found(
                        Verdict.Kind.ALTERED,
                        "a leaf from %d to %d was altered: the checkpoint of %s has root %s, and the leaves give %s"
                                .formatted(
                                        intact,
                                        checkpoint.size() - 1,
                                        checkpoint.at(),
                                        checkpoint.root(),
                                        roots.get(checkpoint.size())));
            intact = checkpoint.size();
        }
        witness.map(Vouched::checkpoint).filter(w -> !isTheSameLog(w)).ifPresent(w -> {
            throw new Found(
                    Verdict.Kind.FORKED,
                    "this is not the log that the witness saw at %s: its first %d leaves had root %s of `%s`, and here they have %s of `%s`"
                            .formatted(
                                    w.at(),
                                    w.size(),
                                    w.root(),
                                    w.origin(),
                                    roots.get(w.size()),
                                    newest().checkpoint().origin()));
        });
    }

    private boolean isTheSameLog(Checkpoint witness) {
        return witness.origin().equals(newest().checkpoint().origin())
                && witness.root().equals(roots.get(witness.size()));
    }

    private void compareAge() {
        if (question.maxAge().equals(Question.ANY_AGE)) return;
        var at = newest().checkpoint().at();
        var age = Duration.between(at, question.now());
        if (age.isNegative())
            throw new Found(
                    Verdict.Kind.STALE,
                    "the newest checkpoint is of %s, and now it is %s: one of the clocks is wrong, so its age cannot be told"
                            .formatted(at, question.now()));
        if (age.compareTo(question.maxAge()) > 0)
            throw new Found(
                    Verdict.Kind.STALE,
                    "the newest checkpoint is of %s, %d hours old; at most %d are allowed: ask for a newer export"
                            .formatted(at, age.toHours(), question.maxAge().toHours()));
    }
}
