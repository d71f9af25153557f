package org.plainsight.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.webjars.WebJarVersionLocator;

/** The GOV.UK styles without their font, which is for gov.uk alone: Atkinson Hyperlegible takes its place. */
@Controller
class Styles {

    private final String css;

    Styles() throws IOException {
        var path = Objects.requireNonNull(
                new WebJarVersionLocator().fullPath("govuk-frontend", "dist/govuk/govuk-frontend.min.css"));
        try (InputStream in = Styles.class.getClassLoader().getResourceAsStream(path)) {
            css = refonted(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static String refonted(String css) {
        return css.replaceAll("@font-face\\s*\\{[^}]*GDS Transport[^}]*}", "")
                .replace("GDS Transport", "Atkinson Hyperlegible");
    }

    @GetMapping("/assets/govuk.css")
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(css);
    }
}
