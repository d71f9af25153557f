package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.core.links.Act;

class ActFileTest {

    private static final String UNLINK =
            "{\"act\":\"unlink\",\"a\":\"A-2\",\"b\":\"A-1\",\"kind\":\"phone\",\"via\":\"+447700900123\","
                    + "\"by\":\"analyst-7\",\"because\":\"recycled\",\"at\":\"2026-11-20T09:00:00Z\"}";

    @TempDir
    Path folder;

    private ActReading read(String... lines) throws IOException {
        return ActFile.read(Files.write(folder.resolve("unlinks.jsonl"), List.of(lines)));
    }

    private List<String> faults(String... lines) throws IOException {
        var reading = read(lines);
        assertThat(reading).isInstanceOf(ActReading.AtFault.class);
        return ((ActReading.AtFault) reading)
                .lines().stream()
                        .map(l -> l.line() + ": " + String.join("; ", l.faults()))
                        .toList();
    }

    @Test
    void an_act_is_read_with_its_pair_in_order_and_comes_back_from_what_a_run_writes() throws IOException {
        var reading = read("", UNLINK);
        assertThat(reading).isInstanceOfSatisfying(ActReading.Read.class, read -> {
            var act = read.acts().all().get(0);
            assertThat(act.a()).isEqualTo("A-1");
            assertThat(act.ground()).hasValueSatisfying(v -> assertThat(v).hasToString("phone +447700900123"));
            var lines = new Lines(200);
            RunLines.act(lines, act);
            assertThat(ActFile.one(new String(lines.bytes(), java.nio.charset.StandardCharsets.UTF_8)))
                    .contains(act);
        });
    }

    @Test
    void every_fault_of_every_line_is_told_at_once() throws IOException {
        assertThat(faults(
                        "{\"act\":\"divorce\",\"a\":\"A-1\",\"b\":\"A-1\",\"by\":\" \",\"at\":\"yesterday\",\"knd\":\"phone\"}",
                        UNLINK,
                        "no json",
                        UNLINK.replace("phone", "fax"),
                        UNLINK.replace("+44", "0"),
                        UNLINK.replace("\"kind\":\"phone\",", "")))
                .containsExactly(
                        "1: holds `knd`, which no act has; `act` is `divorce`, and must be one of `unlink`, `confirm`, `undo`;"
                                + " names advert `A-1` twice; `by` is blank; `because` is missing; `at` is `yesterday`, and must"
                                + " be a moment such as `2026-11-01T09:30:00Z`",
                        "3: is not JSON: Unrecognized token 'no': was expecting (JSON String, Number,… (column 1)",
                        "4: `kind` is `fax`, and no link has it; copy it from the link",
                        "5: `via` is `07700900123`, and a phone is written as links show it, such as `+447700900123`",
                        "6: `kind` is missing");
    }

    @Test
    void a_pair_is_confirmed_as_a_whole() throws IOException {
        assertThat(faults(UNLINK.replace("unlink", "confirm")))
                .containsExactly(
                        "1: confirms one ground; a pair is confirmed as a whole, so leave `kind` and `via` out");
    }

    @Test
    void an_undo_needs_something_to_undo_and_two_acts_at_one_moment_contradict_each_other() throws IOException {
        var undo = UNLINK.replace("\"unlink\"", "\"undo\"");
        assertThat(faults(undo))
                .containsExactly("1: undoes nothing: no earlier line says anything about this pair and ground");
        assertThat(faults(UNLINK, undo))
                .containsExactly(
                        "2: says something else about the same at the same moment as line 1; give the moment of each");
        var later = undo.replace("09:00", "10:00");
        assertThat(read(later, UNLINK)).isInstanceOfSatisfying(ActReading.Read.class, read -> {
            assertThat(read.acts().all()).extracting(Act::kind).containsExactly(Act.Kind.UNLINK, Act.Kind.UNDO);
            assertThat(read.acts().standing()).isEmpty();
        });
        assertThat(faults(UNLINK, later, later.replace("10:00", "11:00")))
                .containsExactly("3: undoes what line 2 undid already");
    }

    @Test
    void a_file_that_is_not_there_and_one_that_is_no_text_are_named() throws IOException {
        assertThat(ActFile.read(folder.resolve("none.jsonl")))
                .isInstanceOfSatisfying(
                        ActReading.Unreadable.class, u -> assertThat(u.why()).contains("none.jsonl", "no such file"));
        var bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 10});
        assertThat(ActFile.read(bytes))
                .isInstanceOfSatisfying(
                        ActReading.Unreadable.class, u -> assertThat(u.why()).contains("not UTF-8"));
    }
}
