package org.plainsight.app.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainsight.app.governing.BoardOfTests.OWNER;
import static org.plainsight.app.governing.BoardOfTests.path;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.app.storage.ServiceKey;
import org.plainsight.governance.activating.Approval;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.proposing.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever wants other rules without the board: what they could try on a running service, and what it answers. */
@BoardTest
class BadFaithTest {

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
    private Packs packs;

    @Autowired
    private ServiceKey key;

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    // ---- votes

    @Test
    void a_seat_votes_once_and_one_that_stood_aside_not_at_all() {
        int number = board.frozen("rook", "One vote each");
        var on = board.ballot(number);
        assertThat(board.votes("swift", number, on, "APPROVE").statusCode()).isEqualTo(302);
        var again = board.votes("swift", number, on, "OBJECT");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("has voted; a vote stands");
        assertThat(board.votes("dove", number, on, "RECUSE").statusCode()).isEqualTo(302);
        var after = board.votes("dove", number, on, "APPROVE");
        assertThat(after.statusCode()).isEqualTo(409);
        assertThat(after.body()).contains("stood aside and takes no part");
        assertThat(cast(number)).isEqualTo(2);
    }

    @Test
    void the_author_has_no_vote_nor_has_an_account_without_a_seat_nor_the_owner() {
        int number = board.frozen("rook", "Who may vote");
        var on = board.ballot(number);
        var author = board.votes("rook", number, on, "APPROVE");
        assertThat(author.statusCode()).isEqualTo(422);
        assertThat(author.body()).contains("proposed this and has no vote on it");
        people.named("stranger", Role.BOARD_SEAT);
        var stranger = board.votes("stranger", number, on, "APPROVE");
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("is not on this board");
        assertThat(board.votes(OWNER, number, on, "APPROVE").statusCode()).isEqualTo(403);
        assertThat(cast(number)).isZero();
    }

    @Test
    void a_vote_that_is_late_or_for_other_evidence_is_not_taken() {
        int number = board.frozen("rook", "Late and elsewhere");
        var on = board.ballot(number);
        var elsewhere = board.votes("kite", number, Hash.of("other evidence"), "APPROVE");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("is for another evidence sheet");
        clock.move(Duration.ofDays(8));
        assertThat(board.votes("kite", number, on, "APPROVE").statusCode()).isEqualTo(409);
        clockwork.settle();
        assertThat(board.stage(number)).isInstanceOf(Stage.Evidenced.class);
    }

    @Test
    void a_ballot_opens_on_no_evidence_but_the_one_laid_before_the_board_and_a_frozen_change_is_not_edited() {
        int number = board.frozen("rook", "Frozen");
        assertThat(board.does(
                                "heron",
                                path(number, "/ballot"),
                                Map.of("sheet", Hash.of("none").hex()))
                        .statusCode())
                .isEqualTo(409);
        board.ballot(number);
        var edit = board.does("rook", path(number, "/rows/phone-names-many"), Map.of("version", "1", "text-0", "New"));
        assertThat(edit.statusCode()).isEqualTo(409);
        assertThat(edit.body()).doesNotContain("redirect");
    }

    private int cast(int number) {
        return board.stage(number).ballot().orElseThrow().cast().size();
    }

    // ---- activation

    @Test
    void of_two_activations_at_once_one_is_done() {
        int number = board.approved("rook", "Twice at once");
        people.named("second-owner", Role.RESPONSIBLE_OWNER);
        board.at(OWNER).get("/rules");
        board.at("second-owner").get("/rules");
        var form = board.statement();
        var both = Stream.of(OWNER, "second-owner")
                .map(name -> CompletableFuture.supplyAsync(() ->
                        board.at(name).post(path(number, "/activation"), form).statusCode()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(302, 409);
        assertThat(acts("activated a change of the rules", number)).isEqualTo(1);
        assertThat(rules.now()).isInstanceOf(RulesInForce.Ruling.Weighs.class);
    }

    @Test
    void rules_are_switched_and_switched_back_while_others_ask_and_each_is_answered_by_one_whole_pack() {
        var before = rules.pointed();
        int number = board.approved("rook", "Switched");
        var after = board.stage(number).frozen().orElseThrow();
        var isOver = new AtomicBoolean();
        var asking = CompletableFuture.supplyAsync(() -> {
            var seen = new TreeSet<String>();
            while (!isOver.get()) {
                assertThat(board.at("dove").get("/rules").statusCode()).isEqualTo(200);
                seen.add(weighing());
            }
            return seen;
        });
        var activated = board.does(OWNER, path(number, "/activation"), board.statement());
        assertThat(activated.statusCode()).as(activated.body()).isEqualTo(302);
        assertThat(weighing()).isEqualTo(after.hex());
        var back = board.does(OWNER, "/rules/back", Map.of("pack", before.hex(), "reason", "It was a try."));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        isOver.set(true);
        assertThat(asking.join()).isNotEmpty().isSubsetOf(before.hex(), after.hex());
        assertThat(weighing()).isEqualTo(before.hex());
    }

    /** The rules that weigh, by the hash of what they were read from. */
    private String weighing() {
        return ((RulesInForce.Ruling.Weighs) rules.now()).weigher().pack().id().hash();
    }

    private long acts(String what, int number) {
        return jdbc.sql("select count(*) from governing_event where kind like '%ctivated' and body like ?")
                .param("%\"proposal\":" + number + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void nobody_activates_without_a_word_on_each_characteristic_or_what_the_survivors_hold() {
        int number = board.approved("rook", "Held");
        var form = board.statement();
        form.remove("equality:race");
        var silent = board.does(OWNER, path(number, "/activation"), form);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("of race");
        assertThat(board.does("swift", path(number, "/hold"), Map.of("reason", "Ask us first."))
                        .statusCode())
                .isEqualTo(302);
        var held = board.does(OWNER, path(number, "/activation"), board.statement());
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body()).contains("hold");
        assertThat(board.stage(number)).isInstanceOf(Stage.Held.class);
    }

    // ---- what is kept

    @Test
    void a_record_that_somebody_forged_keeps_a_pack_from_weighing() {
        var pack = rules.pointed();
        var forger = SignerKey.of(key.signer().verifier().name(), new byte[32]);
        var forged = ApprovalRecord.sign(new Approval.Unvoted(pack, "somebody", clock.instant(), activation()), forger)
                .toString();
        transactions.executeWithoutResult(t -> {
            jdbc.sql("insert into approval_record (number, pack, note) select max(number), ?, ? from governing_event e"
                            + " where not exists (select 1 from approval_record a where a.number = e.number)")
                    .params(pack.hex(), forged)
                    .update();
            assertThat(rules.now())
                    .isInstanceOfSatisfying(
                            RulesInForce.Ruling.Halted.class,
                            halted -> assertThat(halted.because()).isNotBlank());
            t.setRollbackOnly();
        });
        assertThat(rules.now()).isInstanceOf(RulesInForce.Ruling.Weighs.class);
    }

    private org.plainsight.governance.activating.Activation activation() {
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return new org.plainsight.governance.activating.Activation(
                today, today.plusDays(9), java.util.Optional.empty(), Map.of(), Map.of());
    }

    @Test
    void a_pack_that_was_swapped_where_it_is_kept_does_not_weigh() {
        var pack = rules.pointed();
        transactions.executeWithoutResult(t -> {
            jdbc.sql("insert into pack_file (pack, path, body) values (?, 'cases/more.yaml', ?)")
                    .params(pack.hex(), "# one more line\n".getBytes(StandardCharsets.UTF_8))
                    .update();
            assertThat(packs.find(pack.hex())).isEmpty();
            var startedAnew = new RulesInForce(ledger, packs, key, clock);
            assertThat(startedAnew.now())
                    .isInstanceOfSatisfying(
                            RulesInForce.Ruling.Halted.class,
                            halted -> assertThat(halted.because()).contains("are not those that were approved"));
            t.setRollbackOnly();
        });
        assertThat(packs.find(pack.hex())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "governing_event",
                "approval_record",
                "pack_version",
                "pack_file",
                "draft_version",
                "evidence_report",
                "board_name",
                "access_log"
            })
    void the_service_s_own_user_cannot_change_or_delete_what_is_on_record(String table) {
        for (var statement : List.of(
                "delete from " + table, "truncate " + table, "update %s set %s = %2$s".formatted(table, column(table))))
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    private String column(String table) {
        return jdbc.sql(
                        "select column_name from information_schema.columns where table_name = ? and is_identity = 'NO' limit 1")
                .param(table)
                .query(String.class)
                .single();
    }

    // ---- uploads and clocks

    @Test
    void fifty_megabytes_are_refused_and_nothing_of_them_is_kept() {
        int number = board.begun("wren", "Too large");
        var answer = board.uploads("wren", number, 0, "networks.dmn", new byte[50 << 20]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 2 MB");
        assertThat(saved(number)).isZero();
    }

    private long saved(int number) {
        return jdbc.sql("select count(*) from draft_version where proposal = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    @Test
    void a_circle_a_doctype_and_a_function_of_another_language_are_refused_with_words() {
        int number = board.begun("wren", "Hostile");
        for (var hostile : hostile().entrySet()) {
            var answer = board.uploads(
                    "wren", number, 0, "networks.dmn", hostile.getKey().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(hostile.getValue()).isEqualTo(422);
            assertThat(answer.body()).contains(hostile.getValue());
        }
        assertThat(saved(number)).isZero();
    }

    private Map<String, String> hostile() {
        var sound = rules.shown().pack().files().get("networks.dmn");
        return Map.of(
                circular(sound),
                "circle",
                sound.replaceFirst("<definitions", "<!DOCTYPE definitions [<!ENTITY a \"b\">]><definitions"),
                "DOCTYPE",
                sound.replaceFirst(
                        "<decision id",
                        "<businessKnowledgeModel id=\"k\" name=\"k\"><variable id=\"kv\" name=\"k\"/><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel><decision id"),
                "businessKnowledgeModel");
    }

    /** A table that waits for itself. */
    private static String circular(String text) {
        var decision = text.replaceFirst("(?s).*?<decision id=\"([^\"]+)\".*", "$1");
        return text.replaceFirst(
                "(<decision id=\"" + decision + "\"[^>]*>)",
                "$1<informationRequirement id=\"circle\"><requiredDecision href=\"#" + decision
                        + "\"/></informationRequirement>");
    }

    @Test
    void a_clock_that_went_back_does_nothing() {
        int number = board.frozen("rook", "Yesterday");
        var on = board.ballot(number);
        clock.move(Duration.ofDays(-1));
        try {
            var vote = board.votes("kite", number, on, "APPROVE");
            assertThat(vote.statusCode()).isEqualTo(409);
            assertThat(vote.body()).contains("The clock went back");
            var stop = board.does(OWNER, "/rules/stop", Map.of("reason", "Now."));
            assertThat(stop.statusCode()).isEqualTo(409);
            assertThat(rules.now()).isInstanceOf(RulesInForce.Ruling.Weighs.class);
        } finally {
            clock.move(Duration.ofDays(1));
        }
        assertThat(board.votes("kite", number, on, "APPROVE").statusCode()).isEqualTo(302);
    }

    // ---- the board's own settings

    @Test
    void the_board_changes_its_settings_by_a_ballot_and_they_count_at_once() {
        var settings = ledger.standing().board().settings();
        assertThat(board.at("heron").get("/how").body()).contains("before they see any points");
        var form = Map.of(
                "seats",
                String.join("\r\n", settings.seats()),
                "quorum",
                "3",
                "approvals",
                "3",
                "votes",
                "4",
                "daysOpen",
                "" + settings.daysOpen(),
                "heard",
                Seats.SURVIVORS,
                "holding",
                Seats.SURVIVORS,
                "why",
                "Four were seldom there.");
        var nonsense = new java.util.HashMap<>(form);
        nonsense.put("quorum", "9");
        var refused = board.does("kite", "/board/settings?heard=" + Seats.WORKERS, nonsense);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("a quorum of 9 does not fit".substring(2), "choose 1 to 5");
        var unheard = board.does("kite", "/board/settings", form);
        assertThat(unheard.statusCode()).isEqualTo(422);
        assertThat(unheard.body())
                .contains("Seat sex-worker-led would not have to be heard; no ballot takes that away");
        var begun = board.does("kite", "/board/settings?heard=" + Seats.WORKERS, form);
        int number = BoardOfTests.number(begun);
        var page = board.at("heron").get(path(number, "")).body();
        assertThat(page)
                .contains("2 in 3", "3 in 4", "Open the ballot on these settings")
                .contains("Reviewers see points", "once they have said what they think", "at once");
        var on = board.stage(number).frozen().orElseThrow();
        assertThat(board.does("heron", path(number, "/ballot"), Map.of("sheet", on.hex()))
                        .statusCode())
                .isEqualTo(302);
        board.approve("kite", number, on);
        assertThat(board.stage(number)).isInstanceOf(Stage.Adopted.class);
        assertThat(ledger.standing().board().settings().quorum()).isEqualTo(3);
        assertThat(board.at("heron").get("/how").body()).contains("A reviewer sees the points of a network at once.");
        assertThat(board.at("heron").get("/board").body()).contains("At least 3 seats", "3 in 4 must approve");
    }
}
