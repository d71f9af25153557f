package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.governance.audit.Question;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit countersign}: what an outside witness does with an exported log. */
@Command(
        name = "countersign",
        header = "Countersigns an exported audit log, as its witness.",
        description = {
            "For a witness: checks an exported log against the checkpoint you kept, and countersigns its newest one.",
            "Keep the file that it writes: next time it is your --witness. Nobody can then rewrite what you saw."
        },
        footer = {
            "",
            "Example: plainsight audit countersign bundle --key \"$(cat log.vkey)\" --witness kept \\",
            "             --skey ours.skey --out kept-next"
        })
final class AuditCountersignCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final AuditQuestion question = new AuditQuestion();

    @Option(names = "--skey", required = true, paramLabel = "FILE", description = "The file with your signing key.")
    @SuppressWarnings("NullAway.Init")
    private Path secret;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the countersigned checkpoint.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The moment of signing; the machine's clock if not given.")
    private @Nullable String now;

    AuditCountersignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var at = AuditQuestion.moment(now, Clock.systemUTC());
        var key = signer(secret);
        var verdict = question.answer(Question.ANY_AGE, at);
        if (verdict instanceof Verdict.Unsound unsound) {
            terminal.say("plainsight: not countersigned: `%s`: %s".formatted(question.bundle(), unsound.what()));
            return AuditQuestion.code(unsound);
        }
        var sound = (Verdict.Sound) verdict;
        write(out, sound.note().countersign(key, at).toString());
        terminal.line("countersigned %,d leaves of `%s` as `%s`: %s"
                .formatted(
                        sound.newest().size(),
                        sound.newest().origin(),
                        key.verifier().name(),
                        out));
        return Exit.DONE;
    }

    static SignerKey signer(Path file) {
        try {
            return SignerKey.read(AuditQuestion.text("signing key", file));
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.UNREADABLE, "`%s`: %s".formatted(file, e.getMessage()));
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE, "`%s` cannot be written: %s; name another place".formatted(file, e.getMessage()));
        }
    }
}
