package org.plainsight.app.deciding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipException;
import org.plainsight.app.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Adverts in. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('ANALYST', 'RESPONSIBLE_OWNER')")
@Tag(name = "Adverts in")
class IntakeApi {

    static final long MOST_BYTES = 1L << 30;
    private static final int MOST_REJECTED = 1_000;

    private final Intake intake;
    private final Jobs jobs;

    IntakeApi(Intake intake, Jobs jobs) {
        this.intake = intake;
        this.jobs = jobs;
    }

    @PostMapping("/adverts")
    @Operation(
            summary = "Send adverts: one as JSON, or many as JSON lines, plain or gzipped",
            description = "Answers when everything has arrived; networks and decisions follow in the background.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobBody.class)))
    ResponseEntity<JobBody> send(Viewer viewer, HttpServletRequest request) throws IOException {
        var sent = new Limited(request.getInputStream(), MOST_BYTES);
        try {
            var id = intake.receive(viewer, "the API", isOneJson(request) ? oneLine(sent) : sent);
            var job = jobs.find(id).orElseThrow();
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/jobs/" + id))
                    .body(JobBody.of(job));
        } catch (Limited.TooLong e) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "More than %d bytes were sent; send them in parts.".formatted(MOST_BYTES),
                    e);
        } catch (ZipException | EOFException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The gzip data is damaged or cut short.", e);
        }
    }

    private static boolean isOneJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    }

    /** One advert may be spread over several lines: inside a JSON string there is no raw line end, so none is lost. */
    private static InputStream oneLine(InputStream in) throws IOException {
        var text = new String(in.readNBytes(2 << 20), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(text.replaceAll("[\\r\\n]", " ").getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/jobs/{id}")
    @Operation(summary = "How far a job has come")
    JobBody job(Viewer viewer, @PathVariable UUID id) {
        return JobBody.of(jobs.find(viewer, id).orElseThrow(IntakeApi::noJob));
    }

    @GetMapping("/jobs/{id}/rejected")
    @Operation(summary = "The lines of a job that were not taken, each with all its faults")
    List<Jobs.RejectedLine> rejected(
            Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "0") long after) {
        if (jobs.find(viewer, id).isEmpty()) throw noJob();
        return jobs.rejected(id, after, MOST_REJECTED);
    }

    private static ResponseStatusException noJob() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such job.");
    }
}
