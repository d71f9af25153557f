package org.plainsight.testdata;

import java.util.List;
import org.plainsight.testdata.Scene.Part;

/** What buyers write about people: mostly kind, sometimes worried, and about a few lawful people out of malice. */
final class Forum {
    private Forum() {}

    static void discuss(Advertiser person, Scene scene) {
        Dice dice = scene.dice;
        if (dice.chance(0.06)) {
            for (int i = dice.pareto(1, 1.5, 5); i > 0; i--) {
                review(person, dice.chance(0.75) ? "review.kind" : "review.plain", scene.world.reviewer(dice), scene);
            }
        }
        if (dice.chance(0.006)) {
            malice(person, scene);
        }
    }

    /** One person with a grudge, now and then with a friend; a quarter of the time the words are those of real worry. */
    private static void malice(Advertiser person, Scene scene) {
        Dice dice = scene.dice;
        String grudge = scene.world.reviewer(dice);
        boolean pretendsWorry = dice.chance(0.25);
        for (int i = dice.between(1, 4); i > 0; i--) {
            String reviewer = dice.chance(0.15) ? scene.world.reviewer(dice) : grudge;
            String rule = pretendsWorry && dice.chance(0.6) ? "review.concern" : "review.hostile";
            review(person, rule, reviewer, scene);
        }
    }

    /** Worry about an exploited person, from different people, among ordinary reviews. */
    static void worry(Advertiser person, double share, Scene scene) {
        Dice dice = scene.dice;
        if (dice.chance(share)) {
            for (int i = dice.pareto(1, 1.1, 5); i > 0; i--) {
                review(person, "review.concern", scene.world.reviewer(dice), scene);
            }
        }
        if (dice.chance(0.3)) {
            for (int i = dice.between(1, 3); i > 0; i--) {
                review(person, dice.chance(0.5) ? "review.kind" : "review.plain", scene.world.reviewer(dice), scene);
            }
        }
    }

    private static void review(Advertiser about, String rule, String reviewer, Scene scene) {
        Dice dice = scene.dice;
        List<Part> adverts = scene.partsOf(about.group);
        if (adverts.isEmpty()) {
            return;
        }
        Draft advert = dice.pick(adverts).newest();
        Draft review = new Draft();
        review.id = scene.world.registry.code("R-", dice);
        review.review = true;
        review.source = scene.world.forum(dice);
        review.postedAt =
                dice.between(advert.postedAt, Math.min(advert.postedAt + 40 * Days.DAY, scene.world.end()) - 1);
        review.name = dice.chance(0.6) ? advert.name : "";
        review.text = scene.world.say(rule, dice) + (dice.chance(0.3) ? " " + scene.world.say(rule, dice) : "");
        review.reviewer = reviewer;
        identify(review, about, dice);
        scene.add(review);
    }

    private static void identify(Draft review, Advertiser about, Dice dice) {
        if (!about.phone.isEmpty() && (about.handles.isEmpty() || dice.chance(0.9))) {
            review.phones = List.of(about.phone);
        }
        if (!about.handles.isEmpty() && (review.phones.isEmpty() || dice.chance(0.2))) {
            review.handles = about.handles;
        }
    }
}
