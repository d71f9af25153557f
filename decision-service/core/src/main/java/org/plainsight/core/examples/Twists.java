package org.plainsight.core.examples;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.CaseTree;
import org.plainsight.rules.pack.Phrase;

/** Small changes to a scene by chance: fields borrowed, words added or left out, adverts copied, left out, moved in time. */
final class Twists {

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

    private static final int MOST_TWISTS = 3;
    private static final int MOST_ADVERTS = 14;
    private static final int MOST_DAYS = 200;

    /** One change to an advert's fields. */
    private interface Edit extends UnaryOperator<Map<String, Object>> {}

    /** What says who answers and who pays. */
    private static final List<String> CONTACTS = List.of("account", "phones", "emails", "handles", "payment");

    private final List<Advert> market;
    private final List<Advert> reviews;
    private final List<Phrase> phrases;
    private final SplittableRandom random;
    private int made;

    Twists(Corpus market, List<Phrase> phrases, SplittableRandom random) {
        this.market = market.adverts();
        this.reviews = market.reviews();
        this.phrases = List.copyOf(phrases);
        this.random = random;
    }

    /** The scene with one to three changes. */
    Scene twisted(Scene scene) {
        var adverts = new ArrayList<>(scene.adverts());
        for (int twists = 1 + random.nextInt(MOST_TWISTS); twists > 0; twists--) twist(adverts);
        return new Scene(adverts, scene.changes() + 1);
    }

    private void twist(List<Advert> adverts) {
        switch (random.nextInt(9)) {
            case 0 -> leaveOut(adverts);
            case 1, 2 -> copy(adverts);
            case 3 -> review(adverts);
            case 4 -> all(adverts, edit(adverts));
            case 5 -> bumped(adverts);
            default -> one(adverts, random.nextInt(adverts.size()), edit(adverts));
        }
    }

    // ---- the adverts of the scene

    private void leaveOut(List<Advert> adverts) {
        if (adverts.size() > 1) adverts.remove(random.nextInt(adverts.size()));
    }

    /** Another advert like one of them, under another name, some days away. */
    private void copy(List<Advert> adverts) {
        if (adverts.size() >= MOST_ADVERTS) return;
        var like = any(adverts);
        adverts.add(like);
        int place = adverts.size() - 1;
        var id = "%s-%d".formatted(like.kind() == Advert.Kind.REVIEW ? "R" : "A", ++made);
        one(adverts, place, with("id", id));
        if (random.nextInt(3) > 0) one(adverts, place, borrowed("name", any(market)));
        if (random.nextBoolean()) {
            var stranger = any(market);
            for (var contact : CONTACTS) one(adverts, place, borrowed(contact, stranger));
        }
        if (random.nextBoolean())
            one(adverts, place, random.nextBoolean() ? edit(adverts) : moved(random.nextInt(-14, 15)));
    }

    /** Another version of one of them, some days later: it was put to the top again. */
    private void bumped(List<Advert> adverts) {
        if (adverts.size() >= MOST_ADVERTS) return;
        var older = any(adverts);
        adverts.add(older);
        one(
                adverts,
                adverts.size() - 1,
                with(
                        "updatedAt",
                        older.versionAt()
                                .plus(Duration.ofHours(random.nextInt(1, 72)))
                                .toString()));
    }

    /** A review from the market, of whoever answers the phone of one of them. */
    private void review(List<Advert> adverts) {
        if (reviews.isEmpty() || adverts.size() >= MOST_ADVERTS) return;
        var phones = CaseTree.tree(any(adverts)).get("phones");
        if (phones == null) return;
        var number = ++made;
        adverts.add(any(reviews));
        int place = adverts.size() - 1;
        one(adverts, place, with("id", "R-" + number));
        one(adverts, place, with("phones", phones));
        one(adverts, place, with("reviewer", "rv-" + number));
        if (random.nextBoolean()) one(adverts, place, said());
    }

    private void all(List<Advert> adverts, Edit edit) {
        for (int place = 0; place < adverts.size(); place++) one(adverts, place, edit);
    }

    /** Changes the advert where what comes of it is still one. */
    private static void one(List<Advert> adverts, int place, Edit edit) {
        var tree = edit.apply(CaseTree.tree(adverts.get(place)));
        CaseTree.advert(tree, new ArrayList<>()).ifPresent(changed -> adverts.set(place, changed));
    }

    private Advert any(List<Advert> adverts) {
        return adverts.get(random.nextInt(adverts.size()));
    }

    // ---- one advert

    private Edit edit(List<Advert> adverts) {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> borrowed(field, any(market));
            case 2 -> borrowed(field, any(adverts));
            case 3, 4 -> said();
            case 5 -> shorter();
            case 6 -> moved(random.nextInt(-MOST_DAYS, MOST_DAYS + 1));
            default ->
                List.<Edit>of(hours(), Twists::tour, moreBoxes(any(market))).get(random.nextInt(3));
        };
    }

    private static Edit with(String field, Object value) {
        return tree -> {
            tree.put(field, value);
            return tree;
        };
    }

    /** The field as the other advert has it; left out where that has none. */
    private static Edit borrowed(String field, Advert from) {
        var value = CaseTree.tree(from).get(field);
        return tree -> {
            if (value == null) tree.remove(field);
            else tree.put(field, value);
            return tree;
        };
    }

    /** One more sentence with a phrase that some fact looks for. */
    private Edit said() {
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

    private static Edit moved(int days) {
        return tree -> {
            for (var field : List.of("postedAt", "updatedAt", "removedAt"))
                if (tree.get(field) instanceof String moment)
                    tree.put(
                            field,
                            Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(moment))
                                    .plus(Duration.ofDays(days))
                                    .toString());
            return tree;
        };
    }

    private Edit hours() {
        var perDay = BigDecimal.valueOf(random.nextInt(1, 25));
        var daysPerWeek = BigDecimal.valueOf(random.nextInt(1, 8));
        return with("hours", Map.of("perDay", perDay, "daysPerWeek", daysPerWeek));
    }

    /** With the boxes that another ticked as well. */
    private static Edit moreBoxes(Advert from) {
        return tree -> {
            var boxes = new TreeSet<>(from.services());
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
        var day = Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(posted))
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
