package org.plainsight.app.governing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.BoardPeople;
import org.plainsight.app.people.People;
import org.plainsight.app.people.Role;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.activating.EvidenceSheet;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Stage;
import org.plainsight.governance.proposing.Subject;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A board with somebody in every seat, and what they do on the pages. */
@Component
class BoardOfTests {

    static final Map<String, String> SEATS = seats();
    static final String OWNER = "senior-owner";

    private static Map<String, String> seats() {
        var seats = new LinkedHashMap<String, String>();
        seats.put(Seats.NGO, "heron");
        seats.put(Seats.SURVIVORS, "swift");
        seats.put(Seats.WORKERS, "wren");
        seats.put(Seats.ACADEMIC, "rook");
        seats.put(Seats.LEGAL, "kite");
        seats.put(Seats.POLICE, "dove");
        return seats;
    }

    private final Ledger ledger;
    private final Drafts drafts;
    private final Who who;
    private final BoardPeople sitters;
    private final People people;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Environment environment;

    BoardOfTests(
            Ledger ledger,
            Drafts drafts,
            Who who,
            BoardPeople sitters,
            People people,
            TransactionTemplate transactions,
            Clock clock,
            Environment environment) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.who = who;
        this.sitters = sitters;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.environment = environment;
    }

    /** Everybody sits down, once. */
    private void sit() {
        if (!ledger.standing().board().holders().isEmpty()) return;
        people.named(OWNER, Role.RESPONSIBLE_OWNER);
        SEATS.forEach((seat, name) -> {
            people.named(name, Role.BOARD_SEAT);
            transactions.executeWithoutResult(
                    t -> who.name(name, sitters.find(name).orElseThrow().id()));
            done(ledger.act(
                    "board",
                    "put up",
                    r -> r.orElseThrow()
                            .seating(clock.instant())
                            .nominate(seat, name, new Actor.Administrator("root"), "a test")));
            done(ledger.act(
                    "board",
                    "confirmed",
                    r -> r.orElseThrow()
                            .seating(clock.instant())
                            .confirm(
                                    seat,
                                    r.get().board().holders().isEmpty()
                                            ? new Actor.Owner(OWNER)
                                            : new Actor.Member(Seats.NGO, "heron"))));
        });
    }

    private static void done(Ledger.Acted acted) {
        assertThat(acted).isInstanceOf(Ledger.Acted.Done.class);
    }

    Visitor at(String name) {
        sit();
        return visitors.computeIfAbsent(name, it -> new Visitor(port()).signedInAs(it, People.PASSWORD));
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    HttpResponse<String> does(String name, String path, Map<String, String> form) {
        at(name).get("/rules");
        return at(name).post(path, form);
    }

    /** A draft in which nothing is edited yet. */
    int begun(String author, String title) {
        return number(does(author, "/rules/changes", Map.of("title", title, "why", "To say it better.")));
    }

    /** The number of the change to which an answer leads. */
    static int number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Integer.parseInt(Visitor.leadsTo(answer).replaceAll("\\D", ""));
    }

    /** Somebody brings a file of a draft back, which they had taken when it was saved so many times. */
    HttpResponse<String> uploads(String name, int number, int version, String path, byte[] file) {
        var page = at(name).get(path(number, "/rows")).body();
        var token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return at(name).post(
                        path(number, "/file"),
                        multipart(version, path, file),
                        "Content-Type",
                        "multipart/form-data; boundary=frontier",
                        "X-CSRF-TOKEN",
                        token);
    }

    private static byte[] multipart(int version, String path, byte[] file) {
        var body = new ByteArrayOutputStream();
        for (var part : List.of("version\"\r\n\r\n" + version, "path\"\r\n\r\n" + path))
            body.writeBytes(("--frontier\r\nContent-Disposition: form-data; name=\"" + part + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(
                "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"edited.dmn\"\r\nContent-Type: application/xml\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** A frozen change of words alone: nobody gets other points by it. */
    int frozen(String author, String words) {
        int number = begun(author, words);
        var saved = does(author, path(number, "/rows/phone-names-many"), Map.of("version", "0", "text-0", words));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        var submitted = does(author, path(number, "/submit"), Map.of());
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(302);
        return number;
    }

    static String path(int number, String rest) {
        return "/rules/changes/" + number + rest;
    }

    /** Lays a sheet before the board that nobody computed: what is tried here are the votes. */
    Hash evidence(int number) {
        var proposal = ledger.standing().proposal(number, clock.instant()).orElseThrow();
        var made = Hash.of("made up");
        var sheet = new EvidenceSheet(
                drafts.proposed(proposal).orElseThrow(),
                ((Subject.Rules) proposal.subject()).base(),
                made,
                made,
                made,
                made,
                made,
                proposal.discussion().hash());
        done(ledger.act(
                "change",
                "attached",
                r -> r.orElseThrow().proposing(clock.instant()).attach(number, sheet)));
        return sheet.hash();
    }

    /** A ballot that is open on evidence; gives what it is on. */
    Hash ballot(int number) {
        var on = evidence(number);
        var opened = does("heron", path(number, "/ballot"), Map.of("sheet", on.hex()));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        return on;
    }

    HttpResponse<String> votes(String name, int number, Hash on, String vote) {
        return does(name, path(number, "/vote"), Map.of("vote", vote, "reason", "As I see it.", "sheet", on.hex()));
    }

    /** A change that every seat but the author's approved. */
    int approved(String author, String words) {
        int number = frozen(author, words);
        approve(author, number, ballot(number));
        return number;
    }

    void approve(String author, int number, Hash on) {
        SEATS.values().stream().filter(name -> !name.equals(author)).forEach(name -> {
            var voted = votes(name, number, on, "APPROVE");
            assertThat(voted.statusCode()).as(voted.body()).isEqualTo(302);
        });
    }

    Map<String, String> statement() {
        var today = clock.instant().toString().substring(0, 10);
        var form = new HashMap<String, String>();
        form.put("effective", today);
        form.put("reviewBy", java.time.LocalDate.parse(today).plusMonths(6).toString());
        for (var characteristic : org.plainsight.governance.activating.Activation.CHARACTERISTICS)
            form.put("equality:" + characteristic, "Nothing is known; looked at again in half a year.");
        return form;
    }

    Stage stage(int number) {
        return ledger.standing().proposal(number, clock.instant()).orElseThrow().stage();
    }
}
