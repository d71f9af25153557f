package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.testdata.Draft.Payment;
import org.plainsight.testdata.Draft.Photo;

/** Strangers who seem to belong together: the same writer, photo, number, picture or room, and nothing else. */
final class Lookalikes {
    private Lookalikes() {}

    static void copywriter(Scene scene) {
        Dice dice = scene.dice;
        World world = scene.world;
        Advertiser model = Advertiser.someone(scene, Population.COPYWRITER);
        Story template = model.story();
        List<Town> towns = world.towns.region(dice.between(1, 6), dice);
        // Now and then the writer places and pays for the adverts as well, and sends a bill.
        boolean pays = dice.chance(0.06);
        Payment writer = new Payment("card", world.registry.code("pay-", dice));
        for (int i = Math.min(scene.room(), dice.pareto(3, 1.2, 40)); i > 0; i--) {
            Advertiser client =
                    Advertiser.someone(scene, Population.COPYWRITER, world.towns.address(dice.pick(towns), dice));
            client.traits = model.traits;
            client.tell(template.varied(0.05, 0.07, "about.first", world, dice));
            client.payment = pays ? writer : client.payment;
            for (Site site : Site.some(dice.chance(0.8) ? 1 : 2, dice)) {
                client.advertise(site, world.moment(3, dice));
            }
            Forum.discuss(client, scene);
        }
    }

    static void stolenPhoto(Scene scene) {
        Dice dice = scene.dice;
        Advertiser victim = Advertiser.someone(scene, Population.STOLEN_PHOTO);
        victim.photos = victim.photos(dice.between(3, 6), scene.world.registry.code("room-", dice));
        Alone.severalSites(victim, dice.between(1, 3), scene);
        Forum.discuss(victim, scene);
        if (scene.room() > 2) {
            Spammers.campaign(scene, Math.min(scene.room(), dice.between(1, 4)), victim.photos);
        }
    }

    static void recycledNumber(Scene scene) {
        Dice dice = scene.dice;
        World world = scene.world;
        Advertiser before = Advertiser.someone(scene, Population.RECYCLED_NUMBER);
        before.staysAbout(dice.between(5, 20));
        long first = world.start() + dice.between(0L, world.recipe.days() * Days.DAY / 4);
        for (Site site : Site.some(dice.chance(0.7) ? 1 : 2, dice)) {
            before.advertise(site, first + dice.below((int) Days.DAY));
        }
        Advertiser after = Advertiser.someone(scene, Population.RECYCLED_NUMBER);
        after.phone = before.phone;
        long silence = dice.between(20L, 60L) * Days.DAY;
        long next = Math.min(first + 25 * Days.DAY + silence, world.end() - 2 * Days.DAY);
        for (Site site : Site.some(dice.chance(0.7) ? 1 : 2, dice)) {
            after.advertise(site, next + dice.below((int) Days.DAY));
        }
    }

    static void switchboard(Scene scene) {
        Advertiser person = Advertiser.someone(scene, Population.SWITCHBOARD);
        if (scene.dice.chance(0.7)) {
            person.phone = scene.world.switchboard;
            person.hides = false;
        } else {
            person.secondPhone = scene.world.switchboard;
        }
        person.advertise(Site.any(scene.dice), scene.world.moment(3, scene.dice));
    }

    static void stockImage(Scene scene) {
        Dice dice = scene.dice;
        Advertiser person = Advertiser.someone(scene, Population.STOCK_IMAGE);
        List<Photo> photos = new ArrayList<>(dice.chance(0.4) ? person.photos : List.of());
        photos.add(new Photo(scene.world.stockImage(dice), ""));
        person.photos = photos;
        Alone.severalSites(person, dice.chance(0.8) ? 1 : 2, scene);
    }

    static void sharedRooms(Scene scene) {
        Dice dice = scene.dice;
        World world = scene.world;
        Town town = world.towns.any(dice);
        Address rooms = world.towns.address(town, dice);
        String backdrop = world.registry.code("room-", dice);
        for (int i = Math.min(scene.room(), dice.pareto(4, 1.3, 30)); i > 0; i--) {
            Advertiser guest = Advertiser.someone(scene, Population.SHARED_ROOMS, rooms);
            guest.photos = guest.photos(dice.between(1, 4), dice.chance(0.5) ? backdrop : "");
            if (dice.chance(0.4)) {
                guest.tell(guest.story().with(world.say("roomline", dice)));
            }
            guest.staysAbout(dice.between(2, 12));
            guest.advertise(Site.any(dice), world.moment(3, dice));
        }
    }
}
