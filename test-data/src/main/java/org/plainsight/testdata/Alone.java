package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.plainsight.testdata.Draft.Stop;

/** People who work on their own: at home, on tour, or with loud marketing. */
final class Alone {
    private static final double[] ADVERTS = Dice.runningTotals(new double[] {70, 19, 7, 4});

    private Alone() {}

    static void solo(Scene scene) {
        Advertiser person = Advertiser.someone(scene, Population.SOLO);
        severalSites(person, 1 + scene.dice.weighted(ADVERTS), scene);
        Forum.discuss(person, scene);
    }

    /** The same person on several sites: now and then under another name, seldom with another phone or another text. */
    static void severalSites(Advertiser person, int adverts, Scene scene) {
        Dice dice = scene.dice;
        long first = scene.world.moment(3, dice);
        Story own = person.story();
        for (Site site : Site.some(Math.min(adverts, scene.room()), dice)) {
            person.tell(own.varied(0.06, 0.06, "about.first", scene.world, dice));
            person.advertise(site, first);
            first = Math.min(first + dice.between(0, 9) * Days.DAY, scene.world.end() - Days.DAY) + dice.below(3_600);
            if (dice.chance(0.2)) {
                person.name = scene.world.name(dice);
            }
            if (dice.chance(0.1)) {
                person.retell();
                own = person.story();
            }
            if (dice.chance(0.06)) {
                person.phone = scene.world.registry.phone(dice);
            }
        }
    }

    static void hardAdvertiser(Scene scene) {
        Dice dice = scene.dice;
        Advertiser person = Advertiser.someone(scene, Population.HARD_ADVERTISER);
        person.also(Trait.TRUST_WORDING);
        if (dice.chance(0.6)) {
            person.also(Trait.ALWAYS_OPEN);
        }
        person.updates = 5;
        person.photos = person.photos(dice.between(4, 9), scene.world.registry.code("room-", dice));
        person.stays = 21;
        Story own = person.story().with(scene.world.say("marketing", dice));
        List<Site> sites = Site.some(dice.between(1, 4), dice);
        for (int i = Math.min(scene.room(), dice.pareto(4, 1.6, 16)); i > 0; i--) {
            person.tell(own.varied(0.08, 0.05, "marketing", scene.world, dice)
                    .titled(scene.world.say("title.first", dice)));
            person.advertise(dice.pick(sites), scene.world.moment(2, dice));
        }
        Forum.discuss(person, scene);
    }

    static void touring(Scene scene, boolean declared) {
        Dice dice = scene.dice;
        World world = scene.world;
        Advertiser person =
                Advertiser.someone(scene, declared ? Population.TOURING_DECLARED : Population.TOURING_UNDECLARED);
        if (dice.chance(0.5)) {
            person.also(Trait.NEW_IN_TOWN);
        }
        List<Town> towns = world.towns.some(Math.min(scene.room(), dice.between(2, 6)), dice);
        List<Long> arrivals = arrivals(towns.size(), world, dice);
        if (declared) {
            person.tour = schedule(towns, arrivals);
        }
        Story own = declared || dice.chance(0.5) ? person.story().with(world.say("tourline", dice)) : person.story();
        List<Site> sites = Site.some(dice.between(1, 2), dice);
        for (int i = 0; i < towns.size(); i++) {
            person.address = world.towns.address(towns.get(i), dice);
            person.tell(own.varied(0.05, 0.05, "where.first", world, dice));
            person.staysAbout(dice.between(3, 9));
            // Many announce the next town before they leave the last one.
            long ahead = dice.chance(0.4) ? dice.between(1, 4) * Days.DAY : 0;
            person.advertise(dice.pick(sites), Math.max(world.start(), arrivals.get(i) - ahead) + dice.below(3_600));
        }
        Forum.discuss(person, scene);
    }

    private static List<Long> arrivals(int stops, World world, Dice dice) {
        List<Long> arrivals = new ArrayList<>();
        long at = world.moment(stops * 7.0, dice);
        for (int i = 0; i < stops; i++) {
            arrivals.add(Math.min(at, world.end() - Days.DAY));
            at += dice.between(3, 7) * Days.DAY;
        }
        return arrivals;
    }

    private static List<Stop> schedule(List<Town> towns, List<Long> arrivals) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            long arrival = arrivals.get(i);
            long leaves =
                    i + 1 < towns.size() ? Math.max(arrival, arrivals.get(i + 1) - Days.DAY) : arrival + 3 * Days.DAY;
            stops.add(new Stop(towns.get(i).name(), Days.date(arrival), Days.date(leaves)));
        }
        return List.copyOf(stops);
    }

    /** For those who would hardly say that they are new here. */
    static void settled(Advertiser person) {
        person.without(EnumSet.of(Trait.NEW_IN_TOWN));
    }
}
