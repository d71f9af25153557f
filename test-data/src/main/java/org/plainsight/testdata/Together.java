package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.testdata.Draft.Payment;
import org.plainsight.testdata.Draft.Photo;
import org.plainsight.testdata.Scene.Part;

/** Lawful people who work together: friends, pairs, agencies, houses, studios. */
final class Together {
    private static final List<String> HOUSE_WORDS = List.of(
            "Lantern", "Harbour", "Linden", "Kettle", "Orchard", "Garden", "Mill", "Bridge", "Corner", "Meadow");
    /** Share of a collective's people who are others a month later; they are visible 5.5 months on average. */
    private static final double MONTHLY_TURNOVER = 0.142;

    private Together() {}

    static void buddies(Scene scene, boolean declared) {
        Dice dice = scene.dice;
        Population population = declared ? Population.BUDDIES_DECLARED : Population.BUDDIES_UNDECLARED;
        Advertiser first = Advertiser.someone(scene, population);
        List<Advertiser> friends = new ArrayList<>(List.of(first));
        for (int i = dice.chance(0.75) ? 1 : 2; i > 0; i--) {
            Advertiser friend = Advertiser.someone(scene, population, first.address);
            friend.group = first.group;
            friends.add(friend);
        }
        if (declared) {
            shareNothingOrRoom(friends, dice);
        } else {
            shareQuietly(friends, scene.world.registry.code("pay-", dice), dice);
        }
        List<Part> adverts = new ArrayList<>();
        for (Advertiser friend : friends) {
            friend.friend = first == friend ? friends.get(1).name : first.name;
            if (dice.chance(declared ? 0.7 : 0.25)) {
                friend.tell(friend.story().with(scene.world.say("friendline", dice)));
            }
            for (Site site : Site.some(dice.chance(0.75) ? 1 : 2, dice)) {
                adverts.add(friend.advertise(site, scene.world.moment(5, dice)));
            }
        }
        if (declared) {
            scene.declarePartners(adverts);
        }
        Forum.discuss(first, scene);
    }

    private static void shareNothingOrRoom(List<Advertiser> friends, Dice dice) {
        if (dice.chance(0.5)) {
            shareRoom(friends);
        }
        if (dice.chance(0.2)) {
            friends.forEach(friend -> friend.secondPhone = friend == friends.get(0) ? "" : friends.get(0).phone);
        }
    }

    private static void shareQuietly(List<Advertiser> friends, String token, Dice dice) {
        double way = dice.unit();
        Payment paidTogether = new Payment("card", token);
        if (way >= 0.75 && way < 0.85) {
            friends.get(0).payment = paidTogether;
        }
        for (Advertiser friend : friends.subList(1, friends.size())) {
            if (way < 0.5) {
                friend.phone = friends.get(0).phone;
            } else if (way < 0.75) {
                friend.accounts = friends.get(0).accounts;
            } else if (way < 0.85) {
                friend.payment = paidTogether;
            }
        }
        if (way >= 0.75) {
            shareRoom(friends);
        }
    }

    /** Photos in the same room, and one picture with all of them in it. */
    private static void shareRoom(List<Advertiser> friends) {
        Advertiser first = friends.get(0);
        String scene = first.photos.get(0).scene();
        for (Advertiser friend : friends.subList(1, friends.size())) {
            List<Photo> photos = new ArrayList<>(friend.photos.stream()
                    .map(photo -> new Photo(photo.hash(), scene))
                    .toList());
            photos.add(first.photos.get(0));
            friend.photos = photos;
        }
    }

    static void duo(Scene scene) {
        Dice dice = scene.dice;
        World world = scene.world;
        Advertiser one = Advertiser.someone(scene, Population.DUO);
        Advertiser two = Advertiser.someone(scene, Population.DUO, one.address);
        two.group = one.group;
        two.phone = dice.chance(0.6) ? one.phone : two.phone;
        two.accounts = dice.chance(0.5) ? one.accounts : two.accounts;
        one.friend = two.name;
        two.friend = one.name;
        shareRoom(List.of(one, two));
        List<Part> adverts = new ArrayList<>();
        Story apart = one.story();
        String name = one.name;
        one.tell(Voice.PLURAL);
        Story together = one.story().with(world.say("couple", dice));
        List<Site> sites = Site.some(2, dice);
        for (int i = dice.between(1, 2); i > 0; i--) {
            one.tell(together.varied(0.05, 0.05, "about.plural", world, dice));
            one.name = dice.chance(0.5) ? name + " & " + two.name : name;
            adverts.add(one.advertise(dice.pick(sites), world.moment(4, dice)));
        }
        one.voice = Voice.FIRST;
        one.name = name;
        one.tell(apart);
        for (Advertiser each : List.of(one, two)) {
            if (each == two || dice.chance(0.6)) {
                adverts.add(each.advertise(dice.pick(sites), world.moment(4, dice)));
            }
        }
        if (dice.chance(0.5)) {
            scene.declarePartners(adverts);
        }
        Forum.discuss(one, scene);
    }

    static void agency(Scene scene, boolean declared) {
        Dice dice = scene.dice;
        World world = scene.world;
        int adverts = Math.min(scene.room(), dice.pareto(4, 1.3, 60));
        Population population = declared ? Population.AGENCY : Population.AGENCY_BY_TERMS;
        Advertiser house = Advertiser.someone(scene, population);
        List<Town> towns = world.towns.region(1 + Math.min(4, adverts / 6 + dice.below(2)), dice);
        String second = adverts > 15 && dice.chance(0.5) ? world.registry.phone(dice) : house.phone;
        String title = dice.pick(HOUSE_WORDS) + " Companions";
        Payment pays = new Payment(dice.chance(0.6) ? "bank-transfer" : "card", world.registry.code("pay-", dice));
        List<Site> sites = Site.some(dice.between(1, 3), dice);
        Story style = Scribe.story(Voice.THIRD, house.traits, true, world, dice).with(world.say("agencyline", dice));
        String terms = world.say("agencyterms", dice);
        List<Advertiser> roster = new ArrayList<>();
        for (int i = 0; i < adverts; i++) {
            if (i >= Math.max(2, adverts * 0.7)) {
                // Some people's adverts are placed again.
                dice.pick(roster).advertise(dice.pick(sites), world.moment(10, dice));
                continue;
            }
            Advertiser companion = i == 0 ? house : Advertiser.someone(scene, population, house.address);
            companion.group = house.group;
            companion.address = world.towns.address(dice.pick(towns), dice);
            companion.phone = dice.chance(0.85) ? house.phone : second;
            companion.accounts = house.accounts;
            companion.payment = pays;
            companion.hides = false;
            companion.agency = declared && !dice.chance(0.05) ? title : "";
            companion.stays = 45;
            companion.hourly += 30;
            Story base = dice.chance(0.6)
                    ? style.varied(0.1, 0.25, "about.third", world, dice)
                    : Scribe.story(Voice.THIRD, companion.traits, true, world, dice);
            companion.tell(houseTerms(base, terms, declared, world, dice));
            companion.advertise(dice.pick(sites), world.moment(10, dice));
            roster.add(companion);
        }
        Forum.discuss(house, scene);
    }

    private static Story houseTerms(Story base, String terms, boolean declared, World world, Dice dice) {
        Story story = dice.chance(declared ? 0.4 : 0.9) ? base.with(terms) : base;
        return dice.chance(0.7) ? story.with(world.say("other.lawful", dice)) : story;
    }

    static void collective(Scene scene) {
        Dice dice = scene.dice;
        World world = scene.world;
        int places = dice.between(3, 8);
        Advertiser founder = Advertiser.someone(scene, Population.COLLECTIVE);
        String housePhone = world.registry.phone(dice);
        String room = world.registry.code("room-", dice);
        Accounts houseAccounts = new Accounts(world.registry);
        List<Site> sites = Site.some(dice.between(1, 3), dice);
        String line = world.say("collectiveline", dice);
        List<Part> adverts = new ArrayList<>();
        double months = world.recipe.days() / 30.0;
        for (int place = 0; place < places; place++) {
            double from = 0;
            while (from < months && scene.room() > 0) {
                double until = Math.min(months, from + tenure(dice));
                Advertiser member = Advertiser.someone(scene, Population.COLLECTIVE, founder.address);
                member.group = founder.group;
                member.photos = member.photos(dice.between(1, 4), room);
                shareTheHouse(member, housePhone, houseAccounts, dice);
                member.tell(member.story().with(line));
                // Whoever was there before this history began placed today's advert some time since.
                double placed = from > 0 ? from : until * 0.8 * dice.unit();
                member.staysAbout(Math.max(4, (until - placed) * 30));
                long at = world.start() + (long) (placed * 30 * Days.DAY) + dice.below((int) (3 * Days.DAY));
                adverts.add(member.advertise(dice.pick(sites), Math.min(at, world.end() - Days.DAY)));
                from = until;
            }
        }
        if (dice.chance(0.35)) {
            scene.declarePartners(adverts);
        }
        Forum.discuss(founder, scene);
    }

    private static void shareTheHouse(Advertiser member, String housePhone, Accounts houseAccounts, Dice dice) {
        double way = dice.unit();
        if (way < 0.35) {
            member.phone = housePhone;
        } else if (way < 0.7) {
            member.secondPhone = housePhone;
        } else {
            member.accounts = houseAccounts;
        }
        if (dice.chance(0.2)) {
            member.accounts = houseAccounts;
        }
    }

    /** Months that a place in the house stays with one person: whole months, each the last with the turnover's chance. */
    private static double tenure(Dice dice) {
        double months = dice.unit();
        do {
            months++;
        } while (!dice.chance(MONTHLY_TURNOVER));
        return months;
    }

    static void massage(Scene scene) {
        Dice dice = scene.dice;
        World world = scene.world;
        Advertiser owner = Advertiser.someone(scene, Population.MASSAGE);
        boolean studio = scene.room() > 2 && dice.chance(0.35);
        int adverts = Math.min(scene.room(), studio ? dice.between(2, 6) : dice.between(1, 2));
        List<Site> sites = Site.some(studio ? 2 : adverts, dice);
        for (int i = 0; i < adverts; i++) {
            Advertiser therapist =
                    i == 0 || !studio ? owner : Advertiser.someone(scene, Population.MASSAGE, owner.address);
            therapist.group = owner.group;
            therapist.phone = owner.phone;
            therapist.accounts = owner.accounts;
            therapist.payment = owner.payment;
            therapist.hourly = 45 + 5 * dice.between(0, 6);
            therapist.services = List.of("svc-06");
            therapist.stays = 40;
            therapist.tell(treatment(therapist, studio, world, dice));
            therapist.advertise(sites.get(i % sites.size()), world.moment(6, dice));
        }
        Forum.discuss(owner, scene);
    }

    private static Story treatment(Advertiser therapist, boolean studio, World world, Dice dice) {
        Story told = Scribe.story(studio ? Voice.THIRD : Voice.FIRST, therapist.traits, true, world, dice)
                .titled(world.say("massage.title", dice))
                .with(world.say("massage.about", dice));
        return studio ? told.with(world.say("massage.studio", dice)) : told;
    }
}
