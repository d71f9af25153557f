package org.plainsight.core.examples;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.files.CaseTree;
import org.plainsight.rules.pack.Phrase;

/** Small changes by chance to what one advert says. */
final class Edits {

    /** One change to an advert's fields. */
    interface Edit extends UnaryOperator<Map<String, Object>> {}

    /** Draws the details of a change for an advert among these. */
    interface Kind {
        Edit drawn(List<Advert> scene);
    }

    /** What an advert may take over from another. Ages stay: who somebody is is never played with. */
    private static final List<String> FIELDS = List.of(
            "name",
            "account",
            "phones",
            "emails",
            "handles",
            "place",
            "callType",
            "prices",
            "services",
            "hours",
            "images",
            "payment",
            "verified",
            "tour",
            "agency",
            "with",
            "text",
            "title",
            "removedAt");

    private static final int MOST_DAYS = 200;
    private static final int MOST_DAYS_UP = 60;
    private static final int MOST_BOXES = 40;

    private final List<Advert> market;
    private final List<Phrase> phrases;
    private final SplittableRandom random;

    /** All that anybody ticks. */
    private final List<String> boxes;

    Edits(List<Advert> market, List<Phrase> phrases, SplittableRandom random) {
        this.market = market;
        this.phrases = List.copyOf(phrases);
        this.random = random;
        this.boxes = market.stream()
                .flatMap(advert -> advert.services().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Each kind of change, and how often it is drawn among the others before any has shown what it is good for. */
    Map<Kind, Integer> kinds() {
        var kinds = new LinkedHashMap<Kind, Integer>();
        kinds.put(scene -> said(), 24);
        kinds.put(scene -> shorter(), 12);
        kinds.put(scene -> moved(random.nextInt(-MOST_DAYS, MOST_DAYS + 1)), 12);
        kinds.put(scene -> up(random.nextInt(1, MOST_DAYS_UP + 1)), 4);
        kinds.put(scene -> hours(), 4);
        kinds.put(scene -> Edits::tour, 4);
        kinds.put(scene -> moreBoxes(any(market).services()), 2);
        kinds.put(scene -> boxes(random.nextInt(1, MOST_BOXES + 1)), 4);
        kinds.put(scene -> with("agency", Map.of()), 2);
        for (var field : FIELDS) {
            kinds.put(scene -> borrowed(field, any(market)), 2);
            kinds.put(scene -> borrowed(field, any(scene)), 1);
        }
        return kinds;
    }

    private Advert any(List<Advert> adverts) {
        return adverts.get(random.nextInt(adverts.size()));
    }

    /** The advert so changed; as it is where what would come of it is none. */
    static Advert changed(Advert advert, Edit edit) {
        return CaseTree.advert(edit.apply(CaseTree.tree(advert)), new ArrayList<>())
                .orElse(advert);
    }

    static Edit with(String field, Object value) {
        return tree -> {
            tree.put(field, value);
            return tree;
        };
    }

    /** The field as the other advert has it; left out where that has none. */
    static Edit borrowed(String field, Advert from) {
        var value = CaseTree.tree(from).get(field);
        return tree -> {
            if (value == null) tree.remove(field);
            else tree.put(field, value);
            return tree;
        };
    }

    /** One more sentence with a phrase that some fact looks for. */
    Edit said() {
        if (phrases.isEmpty()) return tree -> tree;
        var phrase = phrases.get(random.nextInt(phrases.size())).phrase();
        return tree -> {
            tree.put(
                    "text",
                    "%s %s.".formatted(tree.getOrDefault("text", ""), phrase).strip());
            return tree;
        };
    }

    /** One sentence less. */
    private Edit shorter() {
        double where = random.nextDouble();
        return tree -> {
            var sentences = new ArrayList<>(
                    List.of(String.valueOf(tree.getOrDefault("text", "")).split("(?<=[.!?])\\s+")));
            if (sentences.size() > 1) {
                sentences.remove((int) (where * sentences.size()));
                tree.put("text", String.join(" ", sentences));
            }
            return tree;
        };
    }

    static Edit moved(int days) {
        return tree -> {
            for (var field : List.of("postedAt", "updatedAt", "removedAt"))
                if (tree.get(field) instanceof String moment)
                    tree.put(field, moment(moment).plus(Duration.ofDays(days)).toString());
            return tree;
        };
    }

    /** Taken down so many days after it was posted. */
    private static Edit up(int days) {
        return tree -> {
            if (tree.get("postedAt") instanceof String posted)
                tree.put("removedAt", moment(posted).plus(Duration.ofDays(days)).toString());
            return tree;
        };
    }

    private static Instant moment(String written) {
        return Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(written));
    }

    private Edit hours() {
        var perDay = BigDecimal.valueOf(random.nextInt(1, 25));
        var daysPerWeek = BigDecimal.valueOf(random.nextInt(1, 8));
        return with("hours", Map.of("perDay", perDay, "daysPerWeek", daysPerWeek));
    }

    /** With so many boxes ticked instead, of a site that has many. */
    private Edit boxes(int ticked) {
        var left = new ArrayList<>(boxes);
        for (int i = 1; i <= MOST_BOXES; i++) left.add("box-%02d".formatted(i));
        var own = new TreeSet<String>();
        while (own.size() < ticked) own.add(left.remove(random.nextInt(left.size())));
        return with("services", List.copyOf(own));
    }

    /** With the boxes that another ticked as well. */
    private static Edit moreBoxes(Collection<String> ticked) {
        return tree -> {
            var boxes = new TreeSet<>(ticked);
            if (tree.get("services") instanceof List<?> own) own.forEach(box -> boxes.add(String.valueOf(box)));
            if (!boxes.isEmpty()) tree.put("services", List.copyOf(boxes));
            return tree;
        };
    }

    /** A tour that is declared for the town and the time where the advert stands. */
    private static Map<String, Object> tour(Map<String, Object> tree) {
        if (!(tree.get("place") instanceof Map<?, ?> place)
                || !(place.get("town") instanceof String town)
                || !(tree.get("postedAt") instanceof String posted)) return tree;
        var day = moment(posted)
                .truncatedTo(ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        tree.put(
                "tour",
                List.of(Map.of(
                        "town", town,
                        "from", day.minusDays(1).toString(),
                        "to", day.plusDays(5).toString())));
        return tree;
    }
}
