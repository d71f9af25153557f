package org.plainsight.app.deciding;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Adverts in, by hand. */
@Controller
@RequestMapping("/uploads")
@PreAuthorize("hasAnyRole('ANALYST', 'RESPONSIBLE_OWNER')")
class UploadPages {

    private static final int SHOWN = 100;

    private final Intake intake;
    private final Jobs jobs;

    UploadPages(Intake intake, Jobs jobs) {
        this.intake = intake;
        this.jobs = jobs;
    }

    @Bean
    static Door uploadsDoor() {
        return new Door(
                "/uploads", "Add adverts", 40, Set.of(Role.ANALYST.authority(), Role.RESPONSIBLE_OWNER.authority()));
    }

    @GetMapping
    String uploads(Viewer viewer, Model model) {
        model.addAttribute("jobs", jobs.latest(viewer));
        return "deciding/uploads";
    }

    @PostMapping
    String upload(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        try (var in = file.getInputStream()) {
            var name = file.getOriginalFilename();
            var id = intake.receive(viewer, name == null || name.isBlank() ? "a file" : MarkedText.visible(name), in);
            return "redirect:/uploads/" + id;
        }
    }

    @GetMapping("/{id}")
    String job(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "job", jobs.find(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("rejected", jobs.rejected(id, 0, SHOWN));
        return "deciding/job";
    }
}
