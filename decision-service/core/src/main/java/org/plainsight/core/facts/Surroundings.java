package org.plainsight.core.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.identifiers.Finder;
import org.plainsight.core.identifiers.Finding;
import org.plainsight.core.identifiers.Identified;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.identifiers.Likeness;
import org.plainsight.core.identifiers.Occurrence;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.likeness.SitePhrases;
import org.plainsight.core.likeness.TextLikeness;
import org.plainsight.core.links.Act;
import org.plainsight.core.links.Acts;
import org.plainsight.core.links.Carriers;
import org.plainsight.core.links.Cuts;
import org.plainsight.core.links.Holders;
import org.plainsight.core.links.Linker;
import org.plainsight.core.links.Sight;
import org.plainsight.core.networks.Network;
import org.plainsight.core.networks.Networks;
import org.plainsight.rules.patterns.Usual;

/**
 * Everything that a fact may look at beyond its own advert: identifiers, links, hubs, networks, local prices and reviews,
 * found once for the whole corpus. Thread-safe once made.
 */
public final class Surroundings {

    /** How long an advert is likely kept up where nobody says when it came down. */
    private static final long USUAL_DAYS_UP = 28;

    static final long DAY = 86_400;

    private final Corpus corpus;
    private final Instant asOf;
    private final List<Identified> identified;
    private final List<Sight> sights;
    private final Carriers carriers;
    private final Acts acts;
    private final Holders held;
    private final Linker.Found links;
    private final List<Network> networks;
    private final SitePhrases phrases;
    private final Map<Identifier, List<Company>> companies = new HashMap<>();
    private final Map<Identifier, List<Company>> holders = new HashMap<>();
    private final Map<Identifier, List<Review>> reviews = new HashMap<>();
    private final Map<Share, Long> spending = new ConcurrentHashMap<>();
    private final LocalPrices prices;
    private final Gains gains;

    /** What some adverts share, with the lowest of them. */
    private record Share(Identifier identifier, int lowest) {}

    /** One review of whoever an identifier leads to. */
    record Review(Advert review, Occurrence about) {}

    private Surroundings(Corpus corpus, Instant asOf, Acts acts, Finding finder, Lanes lanes, Consumer<String> stage) {
        this.corpus = corpus;
        this.asOf = asOf;
        this.acts = acts;
        var adverts = corpus.adverts();
        stage.accept("identifiers");
        var read = lanes.map(adverts.size(), i -> finder.read(adverts.get(i)));
        stage.accept("likeness");
        this.identified = lanes.map(adverts.size(), Likeness.among(read)::unified);
        this.sights = lanes.map(adverts.size(), i -> sight(adverts.get(i)));
        stage.accept("links");
        this.carriers = Carriers.of(marks());
        this.held = new Holders(carriers, sights, Cuts.of(acts, corpus::place));
        this.links = Linker.find(carriers, sights, held, i -> read.get(i).words());
        stage.accept("networks");
        this.phrases = Frames.phrases(adverts, read);
        var frames = new Frames(this, i -> read.get(i).words());
        var found = Networks.of(adverts, carriers, held, links);
        this.networks = lanes.map(found.size(), i -> frames.corroborate(found.get(i)));
        this.prices = LocalPrices.of(adverts);
        this.gains = Gains.of(networks, sights, asOf);
        indexCarriers(lanes);
        indexReviews(finder);
    }

    /**
     * Finds everything.
     *
     * @param asOf the moment that "now" means
     * @param stage hears the name of each stage as it begins
     */
    public static Surroundings of(Corpus corpus, Instant asOf, Lanes lanes, Consumer<String> stage) {
        return of(corpus, asOf, Acts.none(), lanes, stage);
    }

    /**
     * The same, as analysts would have it.
     *
     * @param acts what they undid and confirmed
     */
    public static Surroundings of(Corpus corpus, Instant asOf, Acts acts, Lanes lanes, Consumer<String> stage) {
        return of(corpus, asOf, acts, new Finder(), lanes, stage);
    }

    /**
     * The same, where somebody remembers what adverts show.
     *
     * @param finder what each advert shows by itself
     */
    public static Surroundings of(
            Corpus corpus, Instant asOf, Acts acts, Finding finder, Lanes lanes, Consumer<String> stage) {
        return new Surroundings(corpus, asOf, acts, finder, lanes, stage);
    }

    private Sight sight(Advert advert) {
        var moments = corpus.moments(advert);
        long first = moments[0];
        long bumped = moments[moments.length - 1];
        long last = Math.max(bumped, advert.removedAt().orElse(asOf).getEpochSecond());
        long likely = Math.min(last, advert.removedAt().isPresent() ? last : bumped + USUAL_DAYS_UP * DAY);
        var town = advert.town().map(Surroundings::lower).orElse("");
        var area = advert.outcode().map(o -> town + " " + lower(o)).orElse("");
        return new Sight(first, last, likely, nameOf(advert), town, area);
    }

    /** The identifiers of each advert, and what is said of two adverts that both can be found. */
    private List<List<Identifier>> marks() {
        var marks = new ArrayList<List<Identifier>>(identified.size());
        for (var each : identified) {
            var list = new ArrayList<Identifier>();
            for (var occurrence : each.occurrences()) list.add(occurrence.identifier());
            marks.add(list);
        }
        for (int place = 0; place < marks.size(); place++) {
            var advert = corpus.adverts().get(place);
            for (var other : new TreeSet<>(advert.with())) {
                int there = corpus.place(other).orElse(place);
                if (there == place) continue;
                var pair = Identifier.said(Kind.PARTNER, advert.id(), other);
                if (!marks.get(place).contains(pair)) {
                    marks.get(place).add(pair);
                    marks.get(there).add(pair);
                }
            }
        }
        for (var act : acts.standing(Act.Kind.CONFIRM)) {
            var a = corpus.place(act.a());
            var b = corpus.place(act.b());
            if (a.isEmpty() || b.isEmpty()) continue;
            var pair = Identifier.said(Kind.CONFIRMED, act.a(), act.b());
            marks.get(a.get()).add(pair);
            marks.get(b.get()).add(pair);
        }
        return marks;
    }

    /** The companies of one shared identifier: of all times, and of each of its holders where it had several. */
    private record Shared(List<Company> ever, List<Company> byHolder) {}

    private void indexCarriers(Lanes lanes) {
        var all = lanes.map(carriers.size(), this::shared);
        for (int number = 0; number < carriers.size(); number++) {
            var identifier = carriers.identifier(number);
            var shared = all.get(number);
            companies.put(identifier, shared.ever());
            if (!shared.byHolder().isEmpty()) holders.put(identifier, shared.byHolder());
        }
    }

    private Shared shared(int number) {
        var identifier = carriers.identifier(number);
        if (links.isHub(identifier)) return new Shared(List.of(), List.of());
        var ever = companies(held.everTogether(number));
        if (identifier.kind() != Kind.PHONE) return new Shared(ever, List.of());
        var byHolder = held.of(number);
        boolean one = ever.size() == 1 && byHolder.size() == 1;
        return new Shared(ever, one ? List.of() : companies(byHolder));
    }

    private List<Company> companies(List<int[]> groups) {
        return groups.stream().map(this::company).toList();
    }

    private Company company(int... adverts) {
        return Company.of(adverts, this);
    }

    private void indexReviews(Finding finder) {
        for (var review : corpus.reviews())
            for (var about : finder.find(review).occurrences())
                if (about.identifier().kind().isContact() && !links.isHub(about.identifier()))
                    reviews.computeIfAbsent(about.identifier(), k -> new ArrayList<>())
                            .add(new Review(review, about));
    }

    public Corpus corpus() {
        return corpus;
    }

    public Instant asOf() {
        return asOf;
    }

    public List<Network> networks() {
        return networks;
    }

    SitePhrases phrases() {
        return phrases;
    }

    Holders holders() {
        return held;
    }

    public Linker.Found links() {
        return links;
    }

    /** What analysts undid and confirmed. */
    public Acts acts() {
        return acts;
    }

    public Identified identified(int advert) {
        return identified.get(advert);
    }

    /** All adverts as one network, with the links that hold between any of them; two adverts or more. */
    public Network asOneNetwork() {
        var frames = new Frames(this, place -> TextLikeness.Reading.of(Likeness.words(advert(place))));
        return frames.corroborate(Networks.asOne(corpus.adverts(), carriers, held, links));
    }

    Advert advert(int place) {
        return corpus.adverts().get(place);
    }

    Sight sight(int advert) {
        return sights.get(advert);
    }

    boolean isHub(Identifier identifier) {
        return links.isHub(identifier);
    }

    /** All adverts that carry it, this one alone where nobody shares it or where it is a hub. */
    Company sharing(Identifier identifier, int advert) {
        return withIt(companies.getOrDefault(identifier, List.of()), advert);
    }

    private Company withIt(List<Company> all, int advert) {
        if (all.size() == 1) return all.get(0);
        for (var company : all) if (company.has(advert)) return company;
        return company(advert);
    }

    /** Its value, with a number after it where analysts said that several held it and this advert is not of the first. */
    String heldAs(Identifier identifier, int advert) {
        var all = companies.getOrDefault(identifier, List.of());
        for (int i = 1; i < all.size(); i++)
            if (all.get(i).has(advert)) return "%s (%d)".formatted(identifier.value(), i + 1);
        return identifier.value();
    }

    /** What the adverts of an account may have cost, worked out once for each account. */
    long spend(Identifier account, Company adverts) {
        return spending.computeIfAbsent(
                new Share(account, adverts.adverts()[0]), a -> Tariff.aMonth(this, adverts.adverts()));
    }

    /** The adverts that carry the phone in the time of the same holder as this advert. */
    Company sameHolder(Identifier phone, int advert) {
        var held = holders.get(phone);
        return held == null ? sharing(phone, advert) : withIt(held, advert);
    }

    /** The reviews that name any of the advert's contacts, each with the contact it names. */
    List<Review> reviewsOf(int advert) {
        if (reviews.isEmpty()) return List.of();
        List<Review> found = new ArrayList<>();
        for (var occurrence : identified.get(advert).occurrences())
            found.addAll(reviews.getOrDefault(occurrence.identifier(), List.of()));
        return found;
    }

    /** What networks of the same towns usually gain; unknown where fewer than {@link Gains#FEWEST} are to compare with. */
    Usual usual(Network network) {
        return gains.usual(network);
    }

    /** The median price of an hour where the advert stands, in pence; empty where too few others give one. */
    Optional<BigDecimal> localPrice(Advert advert) {
        return prices.median(advert);
    }

    /** The name in the form that names are compared in; empty where the advert gives none. */
    static String nameOf(Advert advert) {
        return advert.name().map(Surroundings::lower).orElse("");
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The different names on these adverts, those that give none aside. */
    Set<String> names(int[] adverts) {
        var names = new TreeSet<String>();
        for (int advert : adverts) names.add(sights.get(advert).name());
        names.remove("");
        return names;
    }
}
