package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainsight.tasking.Effort;
import org.plainsight.tasking.Tasking;
import org.plainsight.tasking.Watcher;
import org.plainsight.tasking.workload.Workload;

class WorkloadFileTest {
    private static final String ANA = """
            {"id":"an-1","team":"North","region":"north","skills":["finance","romanian"],
             "minutesPerDay":[420,420,0],"difficultMinutesPerDay":120,"conflicts":["N-3"],"workedOn":["N-9"]}""";
    private static final String NETWORK = """
            {"id":"N-1","priority":1,"weight":120,"minutes":240,"difficultMinutes":60,"skills":["romanian"],
             "region":"north","dueDay":3,"pinnedTo":null}""";

    @TempDir
    Path temp;

    private static String workload(String analysts, String networks, String published) {
        return """
               {"start":"2026-11-23","days":3,"analysts":[%s],"networks":[%s],"published":[%s]}""".formatted(analysts, networks, published);
    }

    private static Workload read(String json) throws IOException {
        var reading = WorkloadFile.read(new StringReader(json));
        assertThat(reading).isInstanceOf(WorkloadReading.Read.class);
        return ((WorkloadReading.Read) reading).workload();
    }

    private static List<String> faults(String json) throws IOException {
        var reading = WorkloadFile.read(new StringReader(json));
        assertThat(reading).isInstanceOf(WorkloadReading.AtFault.class);
        return ((WorkloadReading.AtFault) reading).faults();
    }

    @Test
    void the_contract_s_workload_is_read_field_by_field() throws IOException {
        var workload = read(workload(ANA, NETWORK, "{\"network\":\"N-1\",\"analyst\":\"an-1\"}"));
        var ana = workload.analysts().get(0);
        var network = workload.networks().get(0);
        assertThat(workload.start()).hasToString("2026-11-23");
        assertThat(ana.minutesPerDay()).containsExactly(420, 420, 0);
        assertThat(ana.skills()).containsExactly("finance", "romanian");
        assertThat(ana.conflicts()).containsExactly("N-3");
        assertThat(ana.workedOn()).containsExactly("N-9");
        assertThat(network.dueDay()).isEqualTo(3);
        assertThat(network.pin()).isEmpty();
        assertThat(network.difficultMinutes()).isEqualTo(60);
        assertThat(workload.published()).hasSize(1);
    }

    @Test
    void every_fault_is_told_at_once_with_its_place() throws IOException {
        var bad = NETWORK.replace("\"N-1\"", "\"N-2\"")
                .replace("240", "-240")
                .replace("\"dueDay\":3", "\"dueDay\":4")
                .replace("null", "\"an-9\"");
        assertThat(faults(workload(
                        ANA + "," + ANA.replace("[420,420,0]", "[420,1441]"), NETWORK + "," + NETWORK + "," + bad, "")))
                .anyMatch(f -> f.startsWith("`analysts[1].minutesPerDay[1]` is `1441`"))
                .anyMatch(f -> f.startsWith("`analysts[1].minutesPerDay` has 2 entries, and the period has 3 days"))
                .anyMatch(f -> f.startsWith("`analysts[1].id` is `an-1`, which another analyst has"))
                .anyMatch(f -> f.startsWith("`networks[1].id` is `N-1`, which another network has"))
                .anyMatch(f -> f.startsWith("`networks[2].minutes` is `-240`"))
                .anyMatch(f -> f.startsWith("`networks[2].dueDay` is `4`, and must be a whole number from 1 to 3"))
                .anyMatch(f -> f.startsWith("`networks[2].pinnedTo` is `an-9`, and no analyst has that id"))
                .hasSize(7);
    }

    @Test
    void a_pin_that_cannot_be_kept_says_which_rule_it_breaks() throws IOException {
        var pinned = NETWORK.replace("null", "\"an-1\"");
        assertThat(faults(workload(ANA.replace("\"romanian\"", "\"welsh\""), pinned, "")))
                .containsExactly(
                        "`networks[0].pinnedTo` holds `N-1` to `an-1`, and that analyst lacks the skill `romanian`;"
                                + " pin it to another, or give null");
        assertThat(faults(workload(ANA, pinned.replace("\"N-1\"", "\"N-3\""), "")))
                .singleElement()
                .asString()
                .contains("may not look at it");
        assertThat(faults(workload(ANA, pinned.replace("240", "841"), "")))
                .singleElement()
                .asString()
                .contains("the pins ask 841 minutes by day 3 where 840 are there");
    }

    @Test
    void a_missing_field_is_a_fault_and_an_unknown_one_is_named() throws IOException {
        assertThat(faults(workload(ANA, "{\"id\":\"N-1\"}", "")))
                .anyMatch(f -> f.startsWith("`networks[0].priority` is missing"))
                .anyMatch(f -> f.startsWith("`networks[0].weight` is missing"))
                .anyMatch(f -> f.startsWith("`networks[0].minutes` is missing"))
                .hasSize(3);
        var reading =
                WorkloadFile.read(new StringReader(workload(ANA, NETWORK.replace("\"region\"", "\"reigon\""), "")));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        WorkloadReading.Read.class,
                        read -> assertThat(read.unused()).containsExactly("networks.reigon"));
    }

    @Test
    void values_of_the_wrong_kind_are_faults() throws IOException {
        assertThat(faults("{\"start\":\"tomorrow\",\"days\":\"ten\",\"analysts\":{},\"networks\":[7]}"))
                .anyMatch(f -> f.contains("`start` is `tomorrow`"))
                .anyMatch(f -> f.contains("`days` is `ten`"))
                .anyMatch(f -> f.contains("`analysts` must be a list"))
                .anyMatch(f -> f.contains("`networks[0]` must be an object"));
        assertThat(faults(workload(ANA, NETWORK.replace("240", "1e99"), ""))).isNotEmpty();
        assertThat(faults(workload(ANA, NETWORK.replace("240", "2.5"), ""))).isNotEmpty();
        assertThat(faults("[]")).isNotEmpty();
    }

    @Test
    void a_file_of_a_million_networks_is_put_down_early() throws IOException {
        var reading = WorkloadFile.read(new StringReader(workload(
                ANA,
                IntStream.range(0, 100_001).mapToObj(i -> "{}").collect(Collectors.joining(",")) + ",not json",
                "")));
        assertThat(reading).isInstanceOf(WorkloadReading.TooLarge.class);
    }

    @Test
    void what_is_no_json_is_unreadable_and_says_where() throws IOException {
        var file = temp.resolve("broken.json");
        Files.writeString(file, "{\n  \"start\": oops}");
        assertThat(WorkloadFile.read(file))
                .isInstanceOfSatisfying(
                        WorkloadReading.Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).contains("broken.json", "line 2"));
        assertThat(WorkloadFile.read(temp.resolve("nowhere.json"))).isInstanceOf(WorkloadReading.Unreadable.class);
        assertThat(WorkloadFile.read(temp)).isInstanceOf(WorkloadReading.Unreadable.class);
        assertThatThrownBy(() -> WorkloadFile.read(new StringReader("{\"days\":")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void nobody_and_nothing_still_make_a_plan() throws IOException {
        assertThat(written(workload("", "", ""))).contains("\"assignments\" : [ ]", "\"bound\" : 0", "\"gap\" : 0");
        assertThat(written(workload("", NETWORK, "")))
                .contains("\"rule\" : \"nobody\"", "\"analyst\" : null", "\"exchange\" : null");
        assertThat(written(workload(ANA, "", ""))).contains("\"perAnalyst\"", "\"an-1\"");
    }

    @Test
    void a_skill_that_nobody_has_is_no_fault_and_everybody_is_told_to_lack_it() throws IOException {
        assertThat(written(workload(ANA, NETWORK.replace("[\"romanian\"]", "[\"welsh\"]"), "")))
                .contains("\"rule\" : \"skill\"", "lacks welsh", "\"assignments\" : [ ]");
    }

    @Test
    void the_same_workload_gives_the_same_bytes() throws IOException {
        var json = workload(ANA, NETWORK, "");
        assertThat(written(json)).isEqualTo(written(json)).endsWith("}\n");
    }

    private static String written(String json) throws IOException {
        var text = new StringWriter();
        PlanFile.write(Tasking.plan(read(json), new Effort(50), Watcher.patient()), text);
        return text.toString();
    }
}
