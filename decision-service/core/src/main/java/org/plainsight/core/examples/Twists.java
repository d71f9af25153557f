package org.plainsight.core.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.CaseTree;
import org.plainsight.rules.pack.Phrase;

/**
 * Small changes to a scene by chance: adverts copied, left out, put to the top again, moved in time, and what one of them or all
 * of them say. What has brought a scene nearer to what is looked for is tried more often.
 */
final class Twists {

    /** No scene grows beyond so many adverts and reviews. */
    static final int MOST_ADVERTS = 40;

    private static final int MOST_VERSIONS = 120;
    private static final int MOST_TWISTS = 3;

    /** What says who answers and who pays. */
    private static final List<String> CONTACTS = List.of("account", "phones", "emails", "handles", "payment");

    /** What may differ between adverts that are otherwise alike. */
    private static final List<String> DIFFER =
            List.of("name", "account", "phones", "emails", "handles", "payment", "place", "text");

    private static final int MOST_IN_SERIES = 12;
    private static final int MOST_DAYS_BETWEEN = 10;

    /** A kind of change to a scene. */
    private interface Twist extends Consumer<List<Advert>> {}

    private final List<Advert> market;
    private final List<Advert> reviews;
    private final Edits edits;
    private final SplittableRandom random;
    private final Draw<Twist> draw;
    private int made;

    Twists(Corpus market, List<Phrase> phrases, SplittableRandom random) {
        this.market = market.adverts();
        this.reviews = market.reviews();
        this.edits = new Edits(this.market, phrases, random);
        this.random = random;
        this.draw = new Draw<>(random);
        draw.add(this::leaveOut, 60);
        draw.add(this::copy, 120);
        draw.add(this::series, 60);
        draw.add(this::bumped, 60);
        draw.add(this::often, 20);
        draw.add(this::together, 20);
        draw.add(this::review, 60);
        edits.kinds().forEach((kind, weight) -> {
            draw.add(scene -> one(scene, random.nextInt(scene.size()), kind), 2 * weight);
            draw.add(scene -> all(scene, kind), weight);
        });
    }

    /** Forgets what has been of use: something else is looked for. */
    void startAnew() {
        draw.startAnew();
    }

    /** The scene with one to three changes. */
    Scene twisted(Scene scene) {
        var adverts = new ArrayList<>(scene.adverts());
        draw.forget();
        for (int twists = 1 + random.nextInt(MOST_TWISTS); twists > 0; twists--)
            draw.next().accept(adverts);
        return new Scene(adverts, scene.changes() + 1);
    }

    /** The last scene was of use. */
    void helped() {
        draw.helped();
    }

    private static boolean isFull(List<Advert> adverts) {
        return adverts.size() >= MOST_VERSIONS || new Scene(adverts, 0).size() >= MOST_ADVERTS;
    }

    private void leaveOut(List<Advert> adverts) {
        if (adverts.size() > 1) adverts.remove(random.nextInt(adverts.size()));
    }

    /** Another advert like one of them, under another name, some days away. */
    private void copy(List<Advert> adverts) {
        if (isFull(adverts)) return;
        int place = copyOf(adverts, any(adverts));
        if (random.nextInt(3) > 0) change(adverts, place, Edits.borrowed("name", any(market)));
        if (random.nextBoolean()) {
            var stranger = any(market);
            for (var contact : CONTACTS) change(adverts, place, Edits.borrowed(contact, stranger));
        }
        if (random.nextBoolean()) change(adverts, place, Edits.moved(random.nextInt(-14, 15)));
    }

    /**
     * Some adverts like one of them, each so many days after the one before, that differ in some fields: new names at one address,
     * many phones of one account, one text that is sold to many.
     */
    private void series(List<Advert> adverts) {
        var like = any(adverts);
        int days = random.nextInt(MOST_DAYS_BETWEEN + 1);
        var differ = DIFFER.stream().filter(field -> random.nextBoolean()).toList();
        int times = random.nextInt(2, MOST_IN_SERIES + 1);
        for (int i = 1; i <= times && !isFull(adverts); i++) {
            int place = copyOf(adverts, like);
            change(adverts, place, Edits.moved(i * days));
            var stranger = any(market);
            for (var field : differ) change(adverts, place, Edits.borrowed(field, stranger));
        }
    }

    /** Where the advert under another id now stands. */
    private int copyOf(List<Advert> adverts, Advert like) {
        adverts.add(like);
        int place = adverts.size() - 1;
        change(
                adverts,
                place,
                Edits.with("id", "%s-%d".formatted(like.kind() == Advert.Kind.REVIEW ? "R" : "A", ++made)));
        return place;
    }

    /** Another version of one of them, some hours later: it was put to the top again. */
    private void bumped(List<Advert> adverts) {
        if (!isFull(adverts)) bump(adverts, any(adverts), Duration.ofHours(random.nextInt(1, 72)));
    }

    /** One of them put to the top again and again within a week. */
    private void often(List<Advert> adverts) {
        var advert = any(adverts);
        int times = random.nextInt(2, 24);
        for (int i = 1; i <= times && !isFull(adverts); i++)
            bump(adverts, advert, Duration.ofHours(6 * 24L * i / times));
    }

    private static void bump(List<Advert> adverts, Advert older, Duration later) {
        adverts.add(Edits.changed(
                older, Edits.with("updatedAt", older.versionAt().plus(later).toString())));
    }

    /** One of them under several accounts, each posted at one minute on several days. */
    private void together(List<Advert> adverts) {
        var like = any(adverts);
        int accounts = random.nextInt(2, 5);
        int days = random.nextInt(1, 5);
        for (int account = 0; account < accounts; account++) {
            var stranger = any(market);
            for (int day = 1; day <= days && !isFull(adverts); day++) {
                int place = copyOf(adverts, like);
                change(adverts, place, Edits.borrowed("account", stranger));
                change(adverts, place, Edits.moved(day));
            }
        }
    }

    /** A review from the market, of whoever answers the phone of one of them. */
    private void review(List<Advert> adverts) {
        if (reviews.isEmpty() || isFull(adverts)) return;
        var phones = CaseTree.tree(any(adverts)).get("phones");
        if (phones == null) return;
        int place = copyOf(adverts, any(reviews));
        change(adverts, place, Edits.with("phones", phones));
        change(adverts, place, Edits.with("reviewer", "rv-" + made));
        if (random.nextBoolean()) change(adverts, place, edits.said());
    }

    private void one(List<Advert> adverts, int place, Edits.Kind kind) {
        change(adverts, place, kind.drawn(adverts));
    }

    /** All of them in the same way. */
    private static void all(List<Advert> adverts, Edits.Kind kind) {
        var edit = kind.drawn(adverts);
        for (int place = 0; place < adverts.size(); place++) change(adverts, place, edit);
    }

    private static void change(List<Advert> adverts, int place, Edits.Edit edit) {
        adverts.set(place, Edits.changed(adverts.get(place), edit));
    }

    private Advert any(List<Advert> adverts) {
        return adverts.get(random.nextInt(adverts.size()));
    }
}
