package org.plainsight.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.governance.audit.Question;
import org.plainsight.governance.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit verify}: whether an exported log is what was signed. */
@Command(
        name = "verify",
        header = "Checks an exported audit log, offline.",
        description = {
            "Checks an exported audit log with nothing but it, the public keys and what a witness kept.",
            "Exit code: 0 sound; 10 a leaf was altered; 11 one is missing, inserted or out of order;",
            "12 shortened or forked against the witness; 13 bad signature or unknown key; 14 malformed;",
            "15 older than --max-age. The message names what and where."
        },
        footer = {
            "",
            "Example: plainsight audit verify audit-demo/bundle --key \"$(cat audit-demo/log.vkey)\" \\",
            "             --witness audit-demo/witness.checkpoint",
            "The form of a bundle, for a verifier of your own: governance/audit-bundle.md"
        })
final class AuditVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final AuditQuestion question = new AuditQuestion();

    @Option(names = "--max-age", paramLabel = "HOURS", description = "How old the newest checkpoint may be.")
    private @Nullable Long maxAge;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The moment of checking; the machine's clock if not given.")
    private @Nullable String now;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    AuditVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var verdict = question.answer(oldest(), AuditQuestion.moment(now, Clock.systemUTC()));
        if (json) terminal.print(asJson(verdict));
        if (verdict instanceof Verdict.Unsound unsound) {
            terminal.say("plainsight: `%s`: %s".formatted(question.bundle(), unsound.what()));
            return AuditQuestion.code(unsound);
        }
        if (!json) say((Verdict.Sound) verdict);
        return Exit.DONE;
    }

    private Duration oldest() {
        if (maxAge == null) return Question.ANY_AGE;
        if (maxAge < 0 || maxAge > 8_000_000)
            throw new Stop(Exit.USAGE, "`--max-age %d` makes no sense; give the hours, from 0".formatted(maxAge));
        return Duration.ofHours(maxAge);
    }

    private void say(Verdict.Sound sound) {
        var newest = sound.newest();
        terminal.line("The log `%s` is what was signed: %,d leaves, none altered, missing, inserted or out of order."
                .formatted(newest.origin(), newest.size()));
        terminal.line("Its newest checkpoint is of %s, signed by %s."
                .formatted(newest.at(), String.join(" and ", sound.signers())));
        terminal.line(
                sound.witnessed()
                        .map(w -> "It goes on from the %,d leaves that the witness saw at %s."
                                .formatted(w.size(), w.at()))
                        .orElse(
                                "No witness was asked: whoever keeps the log's key could have rewritten all of it. Give --witness."));
    }

    private static String asJson(Verdict verdict) {
        return Printed.object(out -> {
            out.writeBooleanField("sound", verdict instanceof Verdict.Sound);
            if (verdict instanceof Verdict.Unsound unsound) {
                out.writeStringField(
                        "kind",
                        unsound.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
                out.writeStringField("what", unsound.what());
                return;
            }
            var sound = (Verdict.Sound) verdict;
            out.writeStringField("origin", sound.newest().origin());
            out.writeNumberField("leaves", sound.newest().size());
            out.writeStringField("root", sound.newest().root().hex());
            out.writeStringField("at", sound.newest().at().toString());
            if (sound.witnessed().isPresent())
                out.writeNumberField("witnessed", sound.witnessed().get().size());
        });
    }
}
