package org.plainsight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainsight.governance.audit.Bundle;
import org.plainsight.governance.audit.Question;
import org.plainsight.governance.audit.Verdict;
import org.plainsight.governance.audit.VerifierKey;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The bundle, the keys and the witness that `audit verify` and `audit countersign` are asked about. */
final class AuditQuestion {

    @Parameters(paramLabel = "BUNDLE", arity = "0..1", description = "The exported log.")
    private @Nullable Path bundle;

    @Option(
            names = "--key",
            required = true,
            arity = "1..*",
            paramLabel = "VKEY",
            description = "A public key that you trust, `name+id+base64`; the log's own must be among them.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description = "The checkpoint that a witness kept; without one, a log rewritten by its own keeper passes.")
    private @Nullable Path witness;

    /** The bundle, which a greedy `--key` before it may have swallowed. */
    Path bundle() {
        if (bundle == null && keys.size() > 1) bundle = Path.of(keys.remove(keys.size() - 1));
        if (bundle == null) throw new Stop(Exit.USAGE, "missing `BUNDLE`; name the exported log");
        return bundle;
    }

    Verdict answer(Duration maxAge, Instant now) {
        var from = bundle();
        var question = new Question(verifierKeys(), witnessed(), maxAge, now);
        try (InputStream in = Files.newInputStream(from)) {
            return Bundle.check(in.markSupported() ? in : new java.io.BufferedInputStream(in), question);
        } catch (IOException e) {
            throw unreadable("exported log", from, e);
        }
    }

    private List<VerifierKey> verifierKeys() {
        try {
            return keys.stream().map(VerifierKey::of).toList();
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> witnessed() {
        return witness == null ? Optional.empty() : Optional.of(text("witness's checkpoint", witness));
    }

    static String text(String what, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(what, file, e);
        }
    }

    private static Stop unreadable(String what, Path file, IOException e) {
        var why = e instanceof NoSuchFileException ? "is not there" : "cannot be read: " + e.getMessage();
        return new Stop(Exit.UNREADABLE, "%s `%s` %s; check the path".formatted(what, file, why));
    }

    /** The moment given, or the machine's. */
    static Instant moment(@Nullable String given, Clock clock) {
        try {
            return given == null ? clock.instant() : Instant.parse(given);
        } catch (DateTimeException e) {
            throw new Stop(Exit.USAGE, "`%s` is no moment; write it like 2026-11-27T12:00:00Z".formatted(given));
        }
    }

    static int code(Verdict.Unsound unsound) {
        return switch (unsound.kind()) {
            case ALTERED -> Exit.LEAF_ALTERED;
            case OUT_OF_ORDER -> Exit.LEAF_OUT_OF_ORDER;
            case FORKED -> Exit.LOG_FORKED;
            case BAD_SIGNATURE -> Exit.BAD_SIGNATURE;
            case MALFORMED -> Exit.BUNDLE_MALFORMED;
            case STALE -> Exit.CHECKPOINT_STALE;
        };
    }
}
