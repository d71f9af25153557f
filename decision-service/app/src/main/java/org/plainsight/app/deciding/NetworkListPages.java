package org.plainsight.app.deciding;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.pages.Door;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of networks: neutral, in any order, for whoever reads networks. */
@Controller
@PreAuthorize(NetworkPages.READERS)
class NetworkListPages {

    private static final int LAST_PAGE = 100_000;

    private final Networks networks;

    NetworkListPages(Networks networks) {
        this.networks = networks;
    }

    @Bean
    static Door networksDoor() {
        var readers = Stream.of(
                        Role.ANALYST, Role.MANAGER, Role.BOARD_SEAT, Role.RESPONSIBLE_OWNER, Role.SAFEGUARDING_LEAD)
                .map(Role::authority)
                .collect(Collectors.toSet());
        return new Door("/networks", "Networks", 20, Set.copyOf(readers));
    }

    @GetMapping("/networks")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new NetworkFilter(
                q,
                area,
                source,
                ground,
                from,
                to,
                NetworkFilter.Order.of(order),
                Math.max(0, Math.min(page, LAST_PAGE)));
        model.addAttribute("found", networks.find(viewer, filter));
        model.addAttribute("choices", networks.choices());
        return "deciding/networks";
    }
}
