package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.testdata.Draft.Payment;
import org.plainsight.testdata.Draft.Photo;

/** Adverts with nobody behind them: deposits and sign-ups, placed in bursts over many towns. */
final class Spammers {
    private Spammers() {}

    static void spam(Scene scene, int most) {
        campaign(scene, Math.min(scene.room(), scene.dice.pareto(3, 1.1, most)), List.of());
    }

    static void campaign(Scene scene, int adverts, List<Photo> taken) {
        Dice dice = scene.dice;
        World world = scene.world;
        String link = "https://" + world.registry.code("join-", dice) + ".example/card";
        String phone = dice.chance(0.5) ? world.registry.phone(dice) : "";
        String body = world.say("spam.body", dice);
        String more = world.say("spam.more", dice);
        List<Photo> shown = new ArrayList<>(taken);
        int group = scene.newGroup();
        long burst = world.moment(4, dice);
        Payment pays = new Payment("crypto", world.registry.code("pay-", dice));
        Accounts accounts = new Accounts(world.registry);
        for (int i = 0; i < adverts; i++) {
            Advertiser spammer = Advertiser.someone(scene, Population.SPAM);
            spammer.group = group;
            spammer.phone = phone;
            spammer.hides = false;
            spammer.link = link;
            spammer.accounts = dice.chance(0.4) ? accounts : spammer.accounts;
            spammer.payment = dice.chance(0.6) ? pays : spammer.payment;
            spammer.tell(new Story(
                    world.say("spam.title", dice),
                    List.of(
                            world.say("hello.first", dice),
                            body,
                            dice.chance(0.7) ? more : world.say("spam.more", dice))));
            spammer.photos = shown.isEmpty()
                    ? List.of(new Photo(world.stockImage(dice), ""))
                    : dice.pickSome(shown, dice.between(1, 3));
            burst += dice.chance(0.15) ? dice.between(1L, 12L) * Days.DAY : dice.between(5L, 400L);
            burst = Math.min(burst, world.end() - Days.HOUR);
            spammer.advertise(Site.any(dice), burst);
        }
    }
}
