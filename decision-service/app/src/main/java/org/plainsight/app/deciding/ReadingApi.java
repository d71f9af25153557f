package org.plainsight.app.deciding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explain;
import org.plainsight.explain.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Networks, adverts, decisions and explanations out, in the forms of the run folder. Every reading is in the access log. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize(NetworkPages.READERS)
@Tag(name = "Networks and reasons")
class ReadingApi {

    /** A network in the list: neutral, without points. */
    record NetworkBody(
            String id,
            String summary,
            int adverts,
            List<String> towns,
            List<String> sources,
            List<String> grounds,
            Instant firstAt,
            Instant lastAt) {}

    /** Some networks, and where the next begin. */
    record NetworksBody(
            List<NetworkBody> networks, @Nullable String next) {}

    private static final int MOST = 200;

    private final Networks networks;
    private final Reach reach;
    private final Judging judging;
    private final Archive archive;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    ReadingApi(
            Networks networks,
            Reach reach,
            Judging judging,
            Archive archive,
            AccessLog log,
            TransactionTemplate transactions) {
        this.networks = networks;
        this.reach = reach;
        this.judging = judging;
        this.archive = archive;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/networks")
    @Operation(summary = "The networks there are, by id; `next` is the `after` of the page that follows")
    NetworksBody networks(
            Viewer viewer,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        var lines = networks.after(viewer, after, most + 1);
        var shown = lines.subList(0, Math.min(most, lines.size()));
        var next = lines.size() > most ? shown.get(shown.size() - 1).id() : null;
        return new NetworksBody(shown.stream().map(ReadingApi::body).toList(), next);
    }

    private static NetworkBody body(NetworkLine line) {
        return new NetworkBody(
                line.id(),
                line.summary(),
                line.adverts(),
                line.towns(),
                line.sources(),
                line.grounds(),
                line.firstAt(),
                line.lastAt());
    }

    @GetMapping(value = "/networks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A network: its adverts and links, as a line of `networks.jsonl` without facts")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WholeNetworkBody.class)))
    String network(Viewer viewer, @PathVariable String id) {
        read(viewer, "network:" + id);
        return archive.network(id).orElseThrow(ReadingApi::none);
    }

    @GetMapping(value = "/adverts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('ANALYST', 'SAFEGUARDING_LEAD')")
    @Operation(summary = "An advert as it was sent, newest version")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    String advert(Viewer viewer, @PathVariable String id) {
        read(viewer, "advert:" + id);
        return archive.advert(id).orElseThrow(ReadingApi::none);
    }

    @GetMapping(value = "/decisions/{subject}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The standing decision about `network:ID` or `advert:ID`, as a line of `decisions.jsonl`")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    String decision(Viewer viewer, @PathVariable String subject) {
        weighed(viewer, subject);
        return archive.decision(subject).orElseThrow(ReadingApi::none);
    }

    @GetMapping(value = "/explanations/{subject}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Why: the explanation of the standing decision, at one of three depths (`line`, `page`, `full`)")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    String explanation(Viewer viewer, @PathVariable String subject, @RequestParam(defaultValue = "full") String depth) {
        weighed(viewer, subject);
        var wanted = depth(depth);
        var answer = wanted == Depth.FULL ? archive.dossierAmongAll(subject) : archive.dossier(subject);
        if (!(answer instanceof Dossiers.Answer.Found found)) throw none();
        var dossier = Shield.covers(viewer) ? found.dossier().withoutQuotes() : found.dossier();
        return Json.of(Explain.why(dossier), wanted);
    }

    private static Depth depth(String code) {
        return switch (code) {
            case "line" -> Depth.LINE;
            case "page" -> Depth.PAGE;
            case "full" -> Depth.FULL;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "`depth` is one of line, page, full.");
        };
    }

    /** Notes the reading; what the reader's areas do not let them see is not there for them. */
    private void read(Viewer viewer, String subject) {
        if (!reach.has(viewer, subject)) throw none();
        transactions.executeWithoutResult(t -> log.note(viewer, Act.CONSULTATION, subject, "read it by the API"));
    }

    /** The same for what holds points: a reviewer's own view comes first, here as on the pages. */
    private void weighed(Viewer viewer, String subject) {
        read(viewer, subject);
        reach.networkBehind(subject)
                .filter(network -> judging.standing(viewer, network).hidesPoints())
                .ifPresent(network -> {
                    throw new ResponseStatusException(
                            HttpStatus.FORBIDDEN,
                            "Your own view comes first: say what you think at `/networks/%s`, then ask again."
                                    .formatted(network));
                });
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such thing, or it is not for you.");
    }
}
