package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plainsight.testdata.Draft.Handle;
import org.plainsight.testdata.Draft.Location;
import org.plainsight.testdata.Draft.Payment;
import org.plainsight.testdata.Draft.Photo;
import org.plainsight.testdata.Draft.Price;
import org.plainsight.testdata.Draft.Stop;
import org.plainsight.testdata.Draft.Verified;
import org.plainsight.testdata.Scene.Part;

/**
 * One made-up person, with everything that her adverts have in common. A population begins with {@link #someone} and then
 * changes what is particular about its people.
 */
final class Advertiser {
    private static final List<String> PLATFORMS = List.of("chirper", "linkpage", "snapbox");
    private static final List<String> ORDINARY_SERVICES = numbered("svc-%02d", 1, 24);
    private static final List<String> HIGHER_HEALTH_RISK = numbered("svc-%02d", 90, 92);
    private static final double CONTACT_MISSING = 0.02;
    /** The share of the switchboard's adverts that belong to people of every other population. */
    static final double SWITCHBOARD_ELSEWHERE = 0.15;

    private final Scene scene;
    private final World world;
    private final Dice dice;

    final Population population;
    int group;
    String name;
    String friend;
    List<Integer> ages;
    String phone;
    /** Shown beside the phone: a switchboard, a house phone. */
    String secondPhone = "";

    String email = "";
    List<Handle> handles = List.of();
    Address address;
    Accounts accounts;
    Set<Trait> traits;
    Voice voice = Voice.FIRST;
    private Story story = Story.UNTOLD;
    List<Photo> photos;
    int hourly;
    List<String> services;
    Payment payment;
    boolean hides;
    String word;
    List<Stop> tour = List.of();
    String agency = "";
    /** Where spam sends people. */
    String link = "";
    /** Median days that an advert stays; what is known of Canada's market is 14, with a very long tail. */
    double stays = 14;

    private double spread = 1.82;
    /** How many updates an advert usually sees. */
    int updates;

    private Advertiser(Scene scene, Population population, Address address) {
        this.scene = scene;
        world = scene.world;
        dice = scene.dice;
        this.population = population;
        this.address = address;
        group = scene.newGroup();
        boolean telling = population.exploited() && population != Population.EXPLOITED_ADAPTED;
        traits = telling ? Trait.ofExploited(dice) : Trait.ofMostPeople(dice);
        name = world.name(dice);
        friend = world.name(dice);
        ages = ages(telling ? 0.09 : 0.025);
        phone = world.registry.phone(dice);
        accounts = new Accounts(world.registry);
        hides = dice.chance(telling ? 0.25 : 0.08);
        hourly = hourly();
        services = services(telling ? 0.2 : 0.08);
        payment = payment(telling ? 0.45 : 0.12);
        photos = photos(dice.between(1, 5), world.registry.code("room-", dice));
        word = world.protectedWord(dice);
        contacts();
    }

    static Advertiser someone(Scene scene, Population population, Address address) {
        return new Advertiser(scene, population, address);
    }

    static Advertiser someone(Scene scene, Population population) {
        return someone(scene, population, scene.world.towns.address(scene.world.towns.any(scene.dice), scene.dice));
    }

    void tell(Voice other) {
        voice = other;
        story = Story.UNTOLD;
    }

    void tell(Story other) {
        story = other;
    }

    /** The words of her adverts, thought up when they are first asked for. */
    Story story() {
        if (story.sentences().isEmpty()) {
            story = Scribe.story(voice, traits, population.lawful(), world, dice);
        }
        return story;
    }

    void retell() {
        tell(voice);
    }

    /** Leaves the advert up about so many days, with little spread. */
    void staysAbout(double days) {
        stays = days;
        spread = 0.12;
    }

    List<Photo> photos(int count, String scene) {
        List<Photo> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(new Photo(dice.bits(), dice.chance(0.5) ? scene : ""));
        }
        return taken;
    }

    /** Places one advert and adds it to the scene. */
    Part advertise(Site site, long postedAt) {
        boolean told = !phone.isEmpty() && !dice.chance(CONTACT_MISSING);
        boolean inText = told && (hides || !site.hasPhoneField());
        Draft draft = new Draft();
        draft.id = world.registry.advertId();
        draft.source = site.code();
        draft.offsetMinutes = site.offsetMinutes();
        draft.postedAt = postedAt;
        draft.account = dice.chance(0.05) ? "" : accounts.on(site, dice);
        draft.name = dice.chance(0.02) ? "" : name;
        draft.ages = dice.chance(0.2) ? List.of() : ages;
        String also = besides();
        identify(draft, site, told && !inText ? phone : "", also);
        describe(draft, site);
        write(draft, site, inText);
        draft.tour = tour;
        draft.agency = agency;
        List<Draft> versions = history(draft);
        Part part = new Part(versions, this, answering(told, also), inText && hides);
        scene.add(part);
        return part;
    }

    /** A second number: a house's, or the switchboard that some sites offer to anybody. */
    private String besides() {
        boolean offered = dice.chance(world.recipe.switchboardShare() * SWITCHBOARD_ELSEWHERE);
        return secondPhone.isEmpty() && offered ? world.switchboard : secondPhone;
    }

    /** The numbers that the advert shows, wherever it shows them. */
    private List<String> answering(boolean told, String also) {
        return numbers(told ? phone : "", also);
    }

    /** Those of the two that are there, once. */
    private static List<String> numbers(String one, String other) {
        if (one.isEmpty() || one.equals(other)) {
            return other.isEmpty() ? List.of() : List.of(other);
        }
        return other.isEmpty() ? List.of(one) : List.of(one, other);
    }

    private void identify(Draft draft, Site site, String inField, String also) {
        draft.phones = asTyped(numbers(inField, also));
        if (!email.isEmpty() && dice.chance(0.8)) {
            draft.emails = List.of(email);
        } else if (dice.chance(0.03)) {
            draft.emails = List.of("contact@" + site.code() + ".example");
        }
        draft.handles = dice.chance(0.8) ? handles : List.of();
        if (site.tellsPayment() && !dice.chance(0.08)) {
            draft.payment = payment;
        }
        draft.verified = verified(site);
    }

    private Verified verified(Site site) {
        if (!site.checksAccounts() || dice.chance(0.2)) {
            return Verified.UNSAID;
        }
        double share = population.exploited() ? 0.45 : population == Population.SPAM ? 0.1 : 0.65;
        return dice.chance(share) ? Verified.YES : Verified.NO;
    }

    private void describe(Draft draft, Site site) {
        draft.location = located();
        if (traits.contains(Trait.IN_CALL_ONLY)) {
            draft.callTypes = List.of("incall");
        } else if (!dice.chance(0.25)) {
            draft.callTypes = dice.chance(0.25) ? List.of("outcall") : List.of("incall", "outcall");
        }
        draft.prices = dice.chance(0.15) ? List.of() : prices();
        draft.services = dice.chance(0.15) ? List.of() : services;
        if (traits.contains(Trait.ALWAYS_OPEN) || (site.alwaysOpenByDefault() && dice.chance(0.12))) {
            draft.hoursPerDay = 24;
            draft.daysPerWeek = 7;
        } else if (dice.chance(0.6)) {
            draft.hoursPerDay = dice.between(5, 13);
            draft.daysPerWeek = dice.between(3, 7);
        }
        draft.photos = dice.chance(0.06) ? List.of() : shownPhotos();
    }

    private Location located() {
        if (dice.chance(0.02)) {
            return Location.UNSAID;
        }
        boolean pinned = dice.chance(0.7);
        String outcode = dice.chance(0.12) ? "" : address.outcode();
        return new Location(address.town().name(), outcode, address.lat(), address.lon(), pinned);
    }

    private List<Price> prices() {
        List<Price> list = new ArrayList<>();
        if (dice.chance(0.7)) {
            list.add(new Price(roundToFive(hourly * 0.6), 30));
        }
        list.add(new Price(roundToFive(hourly), 60));
        if (dice.chance(0.4)) {
            list.add(new Price(roundToFive(hourly * 1.45), 90));
        }
        return list;
    }

    /** A site makes its own copy of a photo: the hash may move by a bit or two. */
    private List<Photo> shownPhotos() {
        List<Photo> shown = new ArrayList<>();
        for (Photo photo : photos) {
            long hash = photo.hash();
            for (int flips = dice.chance(0.25) ? dice.between(1, 2) : 0; flips > 0; flips--) {
                hash ^= 1L << dice.below(64);
            }
            shown.add(new Photo(hash, photo.scene()));
        }
        if (dice.chance(0.01)) {
            shown.add(new Photo(world.stockImage(dice), ""));
        }
        return shown;
    }

    private void write(Draft draft, Site site, boolean inText) {
        String contact = "";
        if (inText) {
            String digits = Disguise.dialled(phone);
            contact = (hides ? Disguise.anyHiding(dice) : Disguise.NONE).write(digits, dice);
        }
        var slots = new Scribe.Slots(name, friend, address.town().name(), world.nights(dice), word, contact, link);
        StringBuilder text = new StringBuilder(700);
        Story told = word.isEmpty() ? story() : story().with(world.say("word", dice));
        for (String sentence : told.sentences()) {
            text.append(text.isEmpty() ? "" : " ").append(Scribe.sentence(sentence, slots));
        }
        if (inText) {
            text.append(dice.chance(0.5) ? " " : "\n").append(Scribe.fill(world.say("contact", dice), slots));
        }
        if (!site.boilerplate().isEmpty()) {
            text.append('\n').append(site.boilerplate());
        }
        draft.title = dice.chance(0.03) ? "" : Scribe.sentence(told.title(), slots);
        draft.text = !draft.title.isEmpty() && !inText && dice.chance(0.01) ? "" : text.toString();
    }

    /** The advert's versions, oldest first; the last of them is what counts. */
    private List<Draft> history(Draft first) {
        long ends = first.postedAt + (long) (dice.logNormal(stays, spread) * Days.DAY) + Days.HOUR;
        long seen = Math.min(ends, world.end());
        List<Draft> versions = new ArrayList<>();
        versions.add(first);
        int more = updates > 0 ? dice.between(updates / 2, updates) : dice.chance(0.07) ? dice.between(1, 3) : 0;
        long step = (seen - first.postedAt) / (more + 1);
        for (int i = 1; i <= more && step > 60; i++) {
            Draft next = versions.get(versions.size() - 1).copy();
            next.updatedAt = first.postedAt + i * step - dice.below((int) Math.min(step / 2, 30_000));
            if (dice.chance(0.4)) {
                next.prices = prices();
            }
            if (dice.chance(0.2)) {
                next.photos = shownPhotos();
            }
            versions.add(next);
        }
        if (ends < world.end() && dice.chance(0.85)) {
            versions.get(versions.size() - 1).removedAt = ends;
        }
        return versions;
    }

    private List<String> asTyped(List<String> numbers) {
        List<String> typed = new ArrayList<>(2);
        for (String number : numbers) {
            typed.add(asTyped(number));
        }
        return typed;
    }

    private String asTyped(String number) {
        if (dice.chance(0.45)) {
            return number;
        }
        return dice.chance(0.1) ? "00" + number.substring(1) : Disguise.plain(Disguise.dialled(number), dice);
    }

    private List<Integer> ages(double conflict) {
        int age = 22 + (int) (34 * dice.unit() * dice.unit());
        return dice.chance(conflict) ? List.of(age, age + dice.between(5, 12)) : List.of(age);
    }

    private int hourly() {
        int base = 100 + 5 * dice.between(0, 16) + (address.town().weight() > 200 ? 40 : 0);
        if (!traits.contains(Trait.LOW_PRICE)) {
            return base;
        }
        return roundToFive(base * 0.6);
    }

    private List<String> services(double higherHealthRisk) {
        List<String> ticked = new ArrayList<>(
                dice.chance(0.04) ? ORDINARY_SERVICES : dice.pickSome(ORDINARY_SERVICES, dice.between(2, 9)));
        if (dice.chance(higherHealthRisk)) {
            ticked.add(dice.pick(HIGHER_HEALTH_RISK));
        }
        ticked.sort(null);
        return ticked;
    }

    private Payment payment(double voucher) {
        String token = world.registry.code("pay-", dice);
        if (dice.chance(voucher)) {
            return new Payment(
                    "voucher", dice.chance(0.15) ? world.resellerToken(dice) : dice.chance(0.5) ? token : "");
        }
        String type = dice.chance(0.7) ? "card" : dice.chance(0.7) ? "bank-transfer" : "crypto";
        return new Payment(type, dice.chance(0.75) ? token : "");
    }

    private void contacts() {
        if (dice.chance(0.3)) {
            email = name.toLowerCase(java.util.Locale.ROOT) + world.registry.code(".", dice) + "@mail.example";
        }
        if (dice.chance(0.25)) {
            String handle = name.toLowerCase(java.util.Locale.ROOT) + world.registry.code("_", dice);
            handles = List.of(new Handle(dice.pick(PLATFORMS), handle));
        }
    }

    /** The traits without those given, for people who would not have them. */
    void without(Set<Trait> unlikely) {
        Set<Trait> kept = EnumSet.noneOf(Trait.class);
        kept.addAll(traits);
        kept.removeAll(unlikely);
        traits = kept;
        retell();
    }

    void also(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        traits = more;
        retell();
    }

    static int roundToFive(double pounds) {
        return Math.max(20, (int) (StrictMath.round(pounds / 5) * 5));
    }

    private static List<String> numbered(String form, int first, int last) {
        List<String> codes = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            codes.add(form.formatted(i));
        }
        return List.copyOf(codes);
    }
}
