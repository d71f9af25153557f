package org.plainsight.app.deciding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.plainsight.explain.html.Html;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The style of explanations, as the module that lays them out gives it. */
@Controller
class WhyStyle {

    @GetMapping("/assets/why.css")
    @PreAuthorize("permitAll()")
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(Html.style());
    }
}
