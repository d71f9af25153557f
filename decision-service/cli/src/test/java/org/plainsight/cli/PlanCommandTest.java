package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan} and the workloads that {@code generate} makes up, as a manager types them. */
class PlanCommandTest {
    @TempDir
    Path temp;

    private Path workload(String size) {
        var file = temp.resolve("workload.json");
        var made = Ran.command("generate", "--workload", size, "--seed", 3, "--out", file);
        assertThat(made.code()).as(made.err()).isZero();
        return file;
    }

    private Ran plan(Path workload, Object... more) {
        var all = new java.util.ArrayList<Object>(
                java.util.List.of("plan", "--workload", workload, "--out", temp.resolve("plan.json")));
        all.addAll(java.util.List.of(more));
        return Ran.command(all.toArray());
    }

    @Test
    void a_manager_reads_what_is_done_what_is_left_and_why() throws IOException {
        var planned = plan(workload("30x4"), "--moves", 500);
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.out())
                .contains(
                        "THE PLAN for 10 days from 23 November 2026: 4 people, 30 networks",
                        "No plan that keeps the rules can have more than",
                        "HOURS",
                        "LEFT, AND WHY",
                        "To have it looked at,",
                        "WHAT ONE MORE HOUR IS WORTH");
        assertThat(Files.readString(temp.resolve("plan.json")))
                .contains(
                        "\"assignments\"",
                        "\"schedule\"",
                        "\"unassigned\"",
                        "\"assignedWeight\"",
                        "\"bound\"",
                        "\"gap\"")
                .contains("\"greedyWeight\"", "\"score\"", "\"perAnalyst\"");
    }

    @Test
    void the_same_workload_and_moves_give_the_same_bytes() throws IOException {
        var file = workload("30x4");
        plan(file, "--moves", 500);
        var first = Files.readAllBytes(temp.resolve("plan.json"));
        var printed = plan(file, "--moves", 500, "--json");
        assertThat(Files.readAllBytes(temp.resolve("plan.json"))).isEqualTo(first);
        assertThat(printed.out()).isEqualTo(new String(first, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_search_by_seconds_ends() {
        assertThat(plan(workload("20x3"), "--seconds", 1).code()).isZero();
    }

    @Test
    void a_workload_at_fault_is_told_whole_and_nothing_is_written() throws IOException {
        var file = workload("20x3");
        Files.writeString(
                file,
                Files.readString(file).replace("\"weight\":", "\"weight\":-").replace("\"days\":10", "\"days\":9"));
        var planned = plan(file);
        assertThat(planned.code()).isEqualTo(Exit.AT_FAULT);
        assertThat(planned.err())
                .contains("`networks[0].weight`", "`analysts[0].minutesPerDay` has 10 entries", "faults");
        assertThat(temp.resolve("plan.json")).doesNotExist();
    }

    @Test
    void what_cannot_be_read_or_written_is_said_in_one_line() throws IOException {
        assertThat(plan(temp.resolve("nowhere.json")).code()).isEqualTo(Exit.UNREADABLE);
        var broken = Files.writeString(temp.resolve("broken.json"), "{\"start\":");
        assertThat(plan(broken).code()).isEqualTo(Exit.UNREADABLE);
        var nowhere = Ran.command(
                "plan",
                "--workload",
                workload("20x3"),
                "--out",
                temp.resolve("no-folder").resolve("plan.json"));
        assertThat(nowhere.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(nowhere.err()).contains("its folder is not there");
    }

    @Test
    void wrong_usage_says_what_is_wrong() {
        var file = workload("20x3");
        assertThat(plan(file, "--moves", -1).code()).isEqualTo(Exit.USAGE);
        assertThat(plan(file, "--moves", 5, "--seconds", 5).err()).contains("cannot both end the search");
        assertThat(Ran.command("generate", "--workload", "many", "--seed", 1, "--out", file)
                        .err())
                .contains("write it like 200x20");
        assertThat(Ran.command("generate", "--seed", 1, "--out", file).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_million_networks_are_refused_before_they_are_read() throws IOException {
        var file = temp.resolve("large.json");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"start\":\"2026-11-23\",\"days\":1,\"analysts\":[],\"networks\":[");
            for (int i = 0; i < 1_000_000; i++) out.write("{\"id\":\"N-" + i + "\"},");
            out.write("{}]}");
        }
        var planned = plan(file);
        assertThat(planned.code()).isEqualTo(Exit.UNSAFE);
        assertThat(planned.err()).contains("`networks` holds more than 100,000");
    }
}
