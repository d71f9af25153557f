package org.plainsight.app.deciding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the list of networks; an empty part asks nothing.
 *
 * @param q an identifier in any written form, a name, an id, or words of the texts
 * @param area the letters that a postcode begins with
 * @param from the first day on which an advert of it may have been posted or changed last
 */
record NetworkFilter(
        String q,
        String area,
        String source,
        String ground,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page) {

    /** In which order the list stands. */
    enum Order {
        NEWEST("Newest first", "n.last_at desc"),
        ACTIVITY("Most active in the last seven days", "n.lately desc"),
        SIZE("Most adverts", "n.adverts desc"),
        PLACE("By place", "n.towns"),
        REASONS("Most reasons to look", "n.points desc");

        private final String words;
        private final String sql;

        Order(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }

        String words() {
            return words;
        }

        String sql() {
            return sql;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Order of(String code) {
            return Arrays.stream(values())
                    .filter(o -> o.code().equals(code))
                    .findFirst()
                    .orElse(NEWEST);
        }
    }

    static final int PAGE = 25;

    String areaLetters() {
        return area.strip().toUpperCase(Locale.ROOT);
    }

    /** The same as the end of an address, for another page. */
    String query(int otherPage) {
        var parts = new ArrayList<String>();
        add(parts, "q", q);
        add(parts, "area", area);
        add(parts, "source", source);
        add(parts, "ground", ground);
        add(parts, "from", from == null ? "" : from.toString());
        add(parts, "to", to == null ? "" : to.toString());
        add(parts, "order", order.code());
        add(parts, "page", String.valueOf(otherPage));
        return "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty())
            parts.add(name + "=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
    }
}
