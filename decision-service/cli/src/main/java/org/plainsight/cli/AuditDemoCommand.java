package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainsight.governance.audit.Entry;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Item;
import org.plainsight.governance.audit.Log;
import org.plainsight.governance.audit.SignedNote;
import org.plainsight.governance.audit.SignerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit demo}: a made-up log to try the verifier on. */
@Command(
        name = "demo",
        header = "Makes an audit log up and exports it.",
        description = {
            "Makes an audit log up and exports it, with its keys and with the checkpoint that a witness kept.",
            "The acts and the keys follow from the seed; nothing in it is real, and the keys are no secret.",
            "With --skey the log is signed by that key instead: a rewritten log that only the witness can tell."
        },
        footer = {"", "Example: plainsight audit demo --out audit-demo --acts 40 --seed 1"})
final class AuditDemoCommand implements Callable<Integer> {

    private static final Instant BEGIN = Instant.parse("2026-11-02T09:00:00Z");
    private static final List<String> ACTS = List.of(
            "change.submitted",
            "comment.written",
            "ballot.voted",
            "pack.activated",
            "network.opened",
            "plan.published");
    private static final List<String> PEOPLE =
            List.of("seat:survivors", "seat:ngo", "seat:academic", "owner", "analyst:an-1", "analyst:an-2");

    private final Terminal terminal;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write; made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--acts",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many acts (default: ${DEFAULT-VALUE}).")
    private int acts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Any whole number (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--skey",
            paramLabel = "FILE",
            description = "The log's signing key; made from the seed if not given.")
    private @Nullable Path secret;

    AuditDemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (acts < 1 || acts > 1_000_000)
            throw new Stop(Exit.USAGE, "cannot make `%d` acts; give 1 to 1000000".formatted(acts));
        var key = secret == null
                ? SignerKey.of(
                        "demo.example/plainsight", Hash.of("demo log " + seed).bytes())
                : AuditCountersignCommand.signer(secret);
        var witness = SignerKey.ofWitness(
                "ngo.example/witness", Hash.of("demo witness " + seed).bytes());
        var log = new Log(key);
        var seen = SignedNote.sign("nothing yet\n", key, BEGIN);
        int between = Math.max(1, acts / 6);
        for (int i = 0; i < acts; i++) {
            var at = BEGIN.plus(Duration.ofMinutes(37L * i));
            log.add(act(i, at));
            boolean witnessed = i + 1 == Math.max(1, acts * 2 / 3);
            if (!witnessed && i + 1 < acts && (i + 1) % between != 0) continue;
            var checkpoint = log.checkpoint(at.plusSeconds(60));
            if (witnessed) seen = checkpoint.countersign(witness, at.plusSeconds(120));
        }
        write(log, key, witness, seen);
        return Exit.DONE;
    }

    /** The acts of one seed are the same however many are made. */
    private Entry act(int place, Instant at) {
        var dice = new Random(seed * 1_000_003 + place);
        return new Entry(
                at,
                PEOPLE.get(dice.nextInt(PEOPLE.size())),
                ACTS.get(dice.nextInt(ACTS.size())),
                "made-up-" + dice.nextInt(50),
                Map.of(
                        "record",
                        new Item.Text(
                                Hash.of("record %d %d".formatted(seed, place)).hex())));
    }

    private void write(Log log, SignerKey key, SignerKey witness, SignedNote seen) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE,
                    "folder `%s` cannot be made: %s; name another place".formatted(folder, e.getMessage()));
        }
        put("bundle", log.bundle());
        put("log.vkey", key.verifier().text() + "\n");
        put("log.skey", key.secret() + "\n");
        put("witness.vkey", witness.verifier().text() + "\n");
        put("witness.skey", witness.secret() + "\n");
        put("witness.checkpoint", seen.toString());
        terminal.line("made up a log of %,d acts: %s".formatted(acts, folder.resolve("bundle")));
    }

    private void put(String name, String text) {
        AuditCountersignCommand.write(folder.resolve(name), text);
    }
}
