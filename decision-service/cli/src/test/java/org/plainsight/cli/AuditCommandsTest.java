package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported log on the command line: made up, checked, spoiled, countersigned. */
class AuditCommandsTest {

    @TempDir
    Path temp;

    private Path bundle;
    private String key = "";

    @BeforeEach
    void a_made_up_log() throws IOException {
        assertThat(Ran.command("audit", "demo", "--out", temp).code()).isZero();
        bundle = temp.resolve("bundle");
        key = Files.readString(temp.resolve("log.vkey")).strip();
    }

    private Ran verify(Object... more) {
        var words = new ArrayList<Object>(List.of("audit", "verify", bundle, "--key", key));
        words.addAll(List.of(more));
        return Ran.command(words.toArray());
    }

    @Test
    void a_log_that_nobody_touched_is_sound_and_says_whether_a_witness_was_asked() {
        assertThat(verify()).matches(r -> r.code() == 0 && r.out().contains("No witness was asked"));
        assertThat(verify("--witness", temp.resolve("witness.checkpoint")))
                .matches(r -> r.code() == 0 && r.out().contains("goes on from the 26 leaves"));
        assertThat(verify("--json").out()).contains("\"sound\" : true", "\"leaves\" : 40");
        assertThat(Ran.command("audit", "verify", "--key", key, bundle).code()).isZero();
    }

    @Test
    void what_was_done_to_a_log_is_told_by_the_exit_code_and_in_words() throws IOException {
        var whole = Files.readString(bundle);
        Files.writeString(bundle, whole.replaceFirst("(leaf 7 .*)made-up-", "$1made-up-9"));
        assertThat(verify()).matches(r -> r.code() == 10 && r.err().contains("leaf 7"));
        Files.writeString(bundle, whole.replaceFirst("leaf 7 .*\n", ""));
        assertThat(verify().code()).isEqualTo(11);
        Files.writeString(bundle, whole.substring(0, whole.indexOf("leaf 20 ")));
        assertThat(verify().code()).isEqualTo(11);
        assertThat(verify("--witness", temp.resolve("witness.checkpoint")).code())
                .isEqualTo(12);
        Files.writeString(bundle, whole.replaceFirst("leaf", "laef"));
        assertThat(verify()).matches(r -> r.code() == 14 && r.err().contains("line 10"));
        Files.writeString(bundle, whole);
        assertThat(verify("--max-age", 24, "--now", "2026-11-03T20:00:00Z").code())
                .isZero();
        assertThat(verify("--max-age", 24, "--now", "2026-11-13T09:00:00Z").code())
                .isEqualTo(15);
    }

    @Test
    void a_log_rewritten_with_the_same_key_is_told_by_the_witness_alone() {
        Ran.command("audit", "demo", "--out", temp.resolve("new"), "--seed", 2);
        Ran.command("audit", "demo", "--out", temp.resolve("same"), "--seed", 2, "--skey", temp.resolve("log.skey"));
        bundle = temp.resolve("new/bundle");
        assertThat(verify().code()).isEqualTo(13);
        bundle = temp.resolve("same/bundle");
        assertThat(verify().code()).isZero();
        assertThat(verify("--witness", temp.resolve("witness.checkpoint")).code())
                .isEqualTo(12);
    }

    @Test
    void a_witness_countersigns_what_goes_on_from_what_it_saw_and_nothing_else() {
        var next = temp.resolve("kept");
        var countersign = new Object[] {
            "audit",
            "countersign",
            bundle,
            "--key",
            key,
            "--witness",
            temp.resolve("witness.checkpoint"),
            "--skey",
            temp.resolve("witness.skey"),
            "--out",
            next
        };
        assertThat(Ran.command(countersign).code()).isZero();
        assertThat(verify("--witness", next)).matches(r -> r.out().contains("goes on from the 40 leaves"));
        Ran.command("audit", "demo", "--out", temp.resolve("same"), "--seed", 2, "--skey", temp.resolve("log.skey"));
        countersign[2] = temp.resolve("same/bundle");
        assertThat(Ran.command(countersign))
                .matches(r -> r.code() == 12 && r.err().contains("not countersigned"));
    }

    @Test
    void what_cannot_be_understood_is_said_in_one_line() {
        assertThat(Ran.command("audit", "verify", bundle, "--key", "nonsense"))
                .matches(r -> r.code() == 2 && r.err().contains("name+id+base64"));
        assertThat(Ran.command("audit", "verify", temp.resolve("none"), "--key", key)
                        .code())
                .isEqualTo(3);
        assertThat(Ran.command("audit", "verify", bundle).code()).isEqualTo(2);
        assertThat(verify("--now", "yesterday").code()).isEqualTo(2);
        assertThat(verify("--max-age", -1).code()).isEqualTo(2);
    }
}
