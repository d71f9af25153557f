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
import org.springframework.web.bind.annotation.PostMapping;

/** The list of networks: neutral, in any order, for whoever reads networks. */
@Controller
@PreAuthorize(NetworkPages.READERS)
class NetworkListPages {

    private static final int LAST_PAGE = 100_000;

    private final Networks networks;
    private final Paper paper;

    NetworkListPages(Networks networks, Paper paper) {
        this.networks = networks;
        this.paper = paper;
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
    String list(Viewer viewer, Asked asked, Model model) {
        return list(viewer, asked, false, model);
    }

    @PostMapping("/networks/print")
    String print(Viewer viewer, Asked asked, Model model) {
        paper.print(viewer, "networks");
        return list(viewer, asked, true, model);
    }

    private String list(Viewer viewer, Asked asked, boolean isPrint, Model model) {
        model.addAttribute("found", networks.find(viewer, asked.filter()));
        model.addAttribute("choices", networks.choices());
        model.addAttribute("isPrint", isPrint);
        return "deciding/networks";
    }

    /** The filter as it comes in an address, where any part may be missing. */
    record Asked(
            @Nullable String q,
            @Nullable String area,
            @Nullable String source,
            @Nullable String ground,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable String order,
            @Nullable Integer page) {

        NetworkFilter filter() {
            return new NetworkFilter(
                    or(q),
                    or(area),
                    or(source),
                    or(ground),
                    from,
                    to,
                    NetworkFilter.Order.of(or(order)),
                    page == null ? 0 : Math.max(0, Math.min(page, LAST_PAGE)));
        }

        private static String or(@Nullable String part) {
            return part == null ? "" : part;
        }
    }
}
