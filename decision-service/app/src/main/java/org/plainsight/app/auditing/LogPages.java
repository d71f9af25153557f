package org.plainsight.app.auditing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's pages: the access log, who reads far more than usual, and an export of it all. */
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class LogPages {

    private final LogReading log;

    LogPages(LogReading log) {
        this.log = log;
    }

    @Bean
    static Door logDoor() {
        return new Door("/log", "Access log", 80, Set.of(Role.AUDITOR.authority()));
    }

    @GetMapping("/log")
    String log(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @org.jspecify.annotations.Nullable
                    LocalDate from,
            @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @org.jspecify.annotations.Nullable
                    LocalDate to,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        var asked = new LogReading.Asked(who, act, about, from, to);
        model.addAttribute("asked", asked);
        model.addAttribute("acts", Act.values());
        model.addAttribute("found", log.page(asked, before));
        model.addAttribute("unusual", log.unusual());
        return "auditing/log";
    }

    @GetMapping("/log/export")
    ResponseEntity<byte[]> export(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("access-log.csv")
                                .build()
                                .toString())
                .body(log.export(viewer).getBytes(StandardCharsets.UTF_8));
    }
}
