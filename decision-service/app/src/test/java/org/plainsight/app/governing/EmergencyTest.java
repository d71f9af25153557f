package org.plainsight.app.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainsight.app.governing.BoardOfTests.OWNER;
import static org.plainsight.app.governing.BoardOfTests.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainsight.app.Visitor;
import org.plainsight.app.deciding.Sending;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.app.storage.ServiceKey;
import org.plainsight.governance.activating.Approval;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The owner alone makes the rules do less; the clock takes it back, or the board makes it last. */
@BoardTest
class EmergencyTest {

    @Autowired
    private BoardOfTests board;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RulesInForce rules;

    @Autowired
    private ServiceKey key;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private String proved(String row) {
        var asked = board.does(OWNER, "/rules/emergency/prove", Map.of("row", row));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        return proved();
    }

    private String proved() {
        var page = board.at(OWNER).get("/rules/emergency").body();
        for (int i = 0; i < 3_000 && page.contains("It is being proved"); i++) {
            Visitor.rest();
            page = board.at(OWNER).get("/rules/emergency").body();
        }
        return page;
    }

    private Hash made(String row, String reason) {
        var page = proved(row);
        assertThat(page)
                .contains("It only reduces: that is proved")
                .doesNotContain("The board could not vote on these very files");
        var pack = page.replaceFirst("(?s).*name=\"pack\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(board.does(OWNER, "/rules/emergency", Map.of("pack", pack, "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        var made = board.does(OWNER, "/rules/emergency", Map.of("pack", pack, "reason", reason));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        assertThat(rules.pointed().hex()).isEqualTo(pack);
        return new Hash(pack);
    }

    @Test
    void what_would_raise_anybody_s_points_is_not_put_in_force_by_one_person() throws IOException {
        adverts();
        var before = rules.pointed();
        assertThat(proved("reason-declared")).contains("It cannot be put in force by one person alone", "made up");
        var made = board.does(
                OWNER, "/rules/emergency", Map.of("pack", Hash.of("any").hex(), "reason", "Because."));
        assertThat(made.statusCode()).isEqualTo(409);
        assertThat(board.does("heron", "/rules/emergency", Map.of("pack", before.hex()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(rules.pointed()).isEqualTo(before);
    }

    @Test
    void it_weighs_for_72_hours_and_then_the_rules_before_do_again_and_both_are_on_record() throws IOException {
        adverts();
        var before = rules.pointed();
        var pack = made("phone-names-many", "A site changed its form.");
        assertThat(ApprovalRecord.check(
                        ledger.record(pack).orElseThrow(),
                        pack,
                        List.of(key.signer().verifier())))
                .isInstanceOfSatisfying(
                        ApprovalRecord.Checking.Holds.class,
                        holds -> assertThat(holds.approval()).isInstanceOf(Approval.Emergency.class));
        assertThat(board.at("heron").get("/rules").body())
                .contains("emergency rules, by the responsible owner alone", "A site changed its form.");
        clock.move(Duration.ofHours(73));
        assertThat(rules.pointed()).isEqualTo(before);
        assertThat(rules.now()).isInstanceOf(RulesInForce.Ruling.Weighs.class);
        assertThat(board.at("heron").get("/rules").body())
                .contains("Emergency rules gave way to the rules before", "the clock");
        var page = proved("phone-names-many");
        var again = board.does(OWNER, "/rules/emergency", Map.of("pack", pack.hex(), "reason", "Once more."));
        assertThat(again.statusCode()).as(page).isEqualTo(409);
        assertThat(again.body()).contains("was an emergency change before");
    }

    @Test
    void a_service_that_starts_anew_knows_what_was_to_be_proved_and_proves_it_anew() throws IOException {
        adverts();
        var page = proved("phone-names-some");
        assertThat(page).contains("It only reduces: that is proved");
        var pack = page.replaceFirst("(?s).*name=\"pack\" value=\"([0-9a-f]{64})\".*", "$1");
        var startedAnew = beans.createBean(Emergencies.class);
        var lost = startedAnew.attempt().orElseThrow();
        assertThat(lost.pack().hex()).isEqualTo(pack);
        assertThat(lost.found()).isInstanceOf(Emergencies.Found.Lost.class);
        assertThat(startedAnew.again(Hash.of("other rules")))
                .singleElement()
                .asString()
                .contains("other rules");
        assertThat(startedAnew.again(lost.pack())).isEmpty();
        for (int i = 0; i < 3_000 && isProving(startedAnew); i++) Visitor.rest();
        assertThat(startedAnew.attempt().orElseThrow().found())
                .isInstanceOfSatisfying(
                        Emergencies.Found.Proved.class,
                        it -> assertThat(it.proof().after()).isEqualTo(lost.pack()));
        beans.destroyBean(startedAnew);
        assertThat(proved()).contains("It only reduces: that is proved");
    }

    private static boolean isProving(Emergencies emergencies) {
        return emergencies.attempt().orElseThrow().found() instanceof Emergencies.Found.Proving;
    }

    @Test
    void the_board_makes_it_last() throws IOException {
        adverts();
        var pack = made("places-many", "It counts tours.");
        var put = board.does("rook", "/rules/emergency/propose", Map.of());
        int number = BoardOfTests.number(put);
        assertThat(board.at("heron").get("/rules/emergency").body()).contains("Change " + number);
        var submitted = board.does("rook", path(number, "/submit"), Map.of());
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(302);
        board.approve("rook", number, board.ballot(number));
        assertThat(board.at(OWNER).get(path(number, "/activation")).body()).contains("Ratify this change");
        var ratified = board.does(OWNER, path(number, "/activation"), board.statement());
        assertThat(ratified.statusCode()).as(ratified.body()).isEqualTo(302);
        clock.move(Duration.ofDays(4));
        assertThat(rules.pointed()).isEqualTo(pack);
        assertThat(board.stage(number)).isInstanceOf(Stage.Activated.class);
        assertThat(board.at("heron").get("/rules").body()).contains("The board made the emergency rules last");
    }

    private void adverts() throws IOException {
        people.of(Role.ANALYST);
        Sending.adverts(
                board.port(),
                "analyst",
                Files.readString(Path.of("../../test-data/fixtures/handful.jsonl"), StandardCharsets.UTF_8));
    }
}
