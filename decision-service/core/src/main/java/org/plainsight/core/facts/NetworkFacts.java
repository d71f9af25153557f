package org.plainsight.core.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Advert.Part;
import org.plainsight.core.adverts.Place;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.links.Link;
import org.plainsight.core.networks.Network;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.Shares;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.patterns.PatternEngine;
import org.plainsight.rules.patterns.PatternFinding;

/** Finds the facts about one network after another. Thread-safe. */
public final class NetworkFacts {

    private static final long DAY = Surroundings.DAY;
    private static final long MONTH_DAYS = 30;
    private static final long HOUR = 3_600;
    /** With fewer there is no rhythm to speak of. */
    private static final int FEWEST_POSTINGS = 4;

    private final Surroundings around;
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final List<String> families;
    private final IntFunction<Shown> shown;
    private final Weigher weigher;

    /**
     * @param families the families of the advert tables, in the order of a weighing
     * @param shown what the advert at a place of the corpus showed when it was weighed
     * @param weigher gives the vocabulary and the patterns
     */
    public NetworkFacts(
            Surroundings around, Weigher weigher, Lexicon lexicon, List<String> families, IntFunction<Shown> shown) {
        this.around = around;
        this.vocabulary = weigher.networkFacts();
        this.weigher = weigher;
        this.lexicon = lexicon;
        this.families = List.copyOf(families);
        this.shown = shown;
    }

    public Facts of(Network network) {
        return new One(network).find();
    }

    /** The finding of one network's facts. */
    private final class One {
        private final Network network;
        private final int[] members;
        private final Notes notes = new Notes(vocabulary);
        private final long first;
        private final long last;
        /** The adverts of each name, of those that give one. */
        private final Map<String, List<Integer>> byName;

        /** What was asked before: many facts count the same adverts and rest on all of them. */
        private final Map<Kind, Map<String, List<Integer>>> carrying = new EnumMap<>(Kind.class);

        private final Map<String, List<Ground>> everyone = new HashMap<>();

        One(Network network) {
            this.network = network;
            this.members = network.members();
            this.first = Arrays.stream(members)
                    .mapToLong(m -> around.sight(m).first())
                    .min()
                    .orElse(0);
            this.last = Arrays.stream(members)
                    .mapToLong(m -> around.sight(m).last())
                    .max()
                    .orElse(0);
            this.byName = grouped(m -> around.sight(m).name());
        }

        Facts find() {
            size();
            links();
            places();
            names();
            identity();
            material();
            money();
            rhythm();
            var reviews = new ArrayList<Surroundings.Review>();
            for (int member : members) reviews.addAll(around.reviewsOf(member));
            ReviewFacts.find(reviews, lexicon, notes);
            openness();
            shown();
            patterns(weigher.patterns());
            return notes.done();
        }

        private void patterns(PatternEngine patterns) {
            var sightings = NetworkSightings.of(network, around);
            var findings = patterns.seek(sightings, around.usual(network));
            findings.forEach((fact, finding) -> {
                if (finding instanceof PatternFinding.Seen seen)
                    notes.truth(fact, true, pattern(seen.adverts(), seen.by()));
                else if (finding instanceof PatternFinding.NotSeen not)
                    notes.truth(fact, false, pattern(not.adverts(), not.nearest()));
                else notes.unknown(fact, ((PatternFinding.NotKnown) finding).why());
            });
        }

        private static List<Ground> pattern(List<String> adverts, String words) {
            return adverts.stream().map(a -> Ground.of(a, "pattern", words)).toList();
        }

        // ---- helps ----

        private Advert advert(int member) {
            return around.advert(member);
        }

        private Map<String, List<Integer>> grouped(IntFunction<String> key) {
            var groups = new TreeMap<String, List<Integer>>();
            for (int member : members) {
                var value = key.apply(member);
                if (!value.isEmpty())
                    groups.computeIfAbsent(value, k -> new ArrayList<>()).add(member);
            }
            return groups;
        }

        /** The adverts that carry each identifier of a kind that is no hub. */
        private Map<String, List<Integer>> carrying(Kind kind) {
            return carrying.computeIfAbsent(kind, this::carriers);
        }

        private Map<String, List<Integer>> carriers(Kind kind) {
            var groups = new TreeMap<String, List<Integer>>();
            for (int member : members)
                for (var occurrence : around.identified(member).of(kind))
                    if (!around.isHub(occurrence.identifier()))
                        groups.computeIfAbsent(occurrence.identifier().value(), k -> new ArrayList<>())
                                .add(member);
            return groups;
        }

        /** The adverts that an identifier of a kind holds together: those that carry it, and that nobody cut apart. */
        private Collection<List<Integer>> heldTogether(Kind kind) {
            var groups = new TreeMap<String, List<Integer>>();
            for (int member : members)
                for (var occurrence : around.identified(member).of(kind))
                    if (!around.isHub(occurrence.identifier()))
                        groups.computeIfAbsent(around.heldAs(occurrence.identifier(), member), k -> new ArrayList<>())
                                .add(member);
            return groups.values();
        }

        /** The adverts that links of a kind hold together, by what they share. */
        private Collection<List<Integer>> linkedBy(Kind kind) {
            var groups = new TreeMap<Identifier, Set<Integer>>();
            for (var link : network.links())
                if (link.via().kind() == kind)
                    groups.computeIfAbsent(link.via(), k -> new TreeSet<>()).addAll(List.of(link.a(), link.b()));
            return groups.values().stream().map(List::copyOf).toList();
        }

        /** One ground for each different value: the first advert that shows it. */
        private List<Ground> firsts(Map<String, List<Integer>> groups, String field) {
            return groups.entrySet().stream()
                    .limit(Notes.MOST_GROUNDS)
                    .map(group -> Ground.of(advert(group.getValue().get(0)).id(), field, group.getKey()))
                    .toList();
        }

        private List<Ground> all(Collection<Integer> adverts, String field) {
            return adverts.stream()
                    .limit(Notes.MOST_GROUNDS)
                    .map(a -> Ground.of(advert(a).id(), field))
                    .toList();
        }

        private List<Ground> everyone(String field) {
            return everyone.computeIfAbsent(
                    field, f -> all(Arrays.stream(members).boxed().toList(), f));
        }

        /** Notes how many different values there are; leaves the fact unknown where there is none. */
        private void count(String fact, Map<String, List<Integer>> groups, String field) {
            if (!groups.isEmpty()) notes.number(fact, groups.size(), firsts(groups, field));
        }

        private int namesAmong(Collection<Integer> adverts) {
            return around.names(adverts.stream().mapToInt(Integer::intValue).toArray())
                    .size();
        }

        /** Notes the most that any group counts, with the group's adverts as its ground. */
        private void most(
                String fact, Collection<List<Integer>> groups, Function<List<Integer>, Integer> counted, String field) {
            List<Integer> best = List.of();
            int most = -1;
            for (var group : groups) {
                int count = counted.apply(group);
                if (count > most) {
                    most = count;
                    best = group;
                }
            }
            if (most >= 0) notes.number(fact, most, all(best, field));
        }

        private static List<List<Integer>> named(Collection<List<Integer>> groups, Function<Integer, Boolean> hasName) {
            return groups.stream()
                    .map(g -> g.stream().filter(hasName::apply).toList())
                    .filter(g -> !g.isEmpty())
                    .toList();
        }

        private boolean hasName(int member) {
            return !around.sight(member).name().isEmpty();
        }

        // ---- groups of facts ----

        private void size() {
            notes.number("adverts", members.length, everyone("id"));
            count("names", byName, "name");
            long days = spanDays();
            if (!byName.isEmpty()) {
                var months = BigDecimal.valueOf(Math.max(MONTH_DAYS, days))
                        .divide(BigDecimal.valueOf(MONTH_DAYS), 9, RoundingMode.HALF_UP);
                notes.decimal(
                        "namesPerMonth",
                        BigDecimal.valueOf(byName.size()).divide(months, 6, RoundingMode.HALF_UP),
                        firsts(byName, "name"));
            }
            notes.number("spanDays", days, everyone("postedAt"));
            count("sources", grouped(m -> advert(m).source()), "source");
        }

        private long spanDays() {
            return (last - first) / DAY;
        }

        private void links() {
            var kinds = new TreeMap<String, List<Ground>>();
            var grounds = new TreeMap<Kind, Set<Identifier>>();
            for (var link : network.links()) {
                var kind = link.via().kind();
                if (kind.isStrong() || tellsApart(link))
                    kinds.computeIfAbsent(kind.code(), k -> new ArrayList<>())
                            .add(Ground.of(
                                    advert(link.a()).id(),
                                    fieldOf(kind),
                                    link.via().value()));
                boolean counts = !kind.isSaid() && kind != Kind.SCENE && (kind.isStrong() || tellsApart(link));
                if (counts) grounds.computeIfAbsent(kind, k -> new TreeSet<>()).add(link.via());
            }
            var firsts = kinds.values().stream().map(g -> g.get(0)).toList();
            notes.number("linkGrounds", grounds.size(), firsts);
            notes.texts("linkKinds", kinds.keySet(), firsts);
            count("phones", carrying(Kind.PHONE), "phones");
            count("accounts", carrying(Kind.ACCOUNT), "account");
            count("emailsUsed", carrying(Kind.EMAIL), "emails");
            count("paymentTokens", carrying(Kind.PAYMENT), "payment");
        }

        /** Words and pictures tell something only between different names: everybody repeats her own. */
        private boolean tellsApart(Link link) {
            var one = around.sight(link.a()).name();
            var other = around.sight(link.b()).name();
            return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        }

        private void places() {
            count("towns", grouped(m -> around.sight(m).town()), "place");
            count(
                    "outcodes",
                    grouped(m -> advert(m).outcode().map(Surroundings::lower).orElse("")),
                    "place");
            var located =
                    Arrays.stream(members).filter(m -> point(m) != null).boxed().toList();
            if (located.size() >= 2) notes.number("distanceKm", greatestKm(located), all(located, "place"));
            new PhoneDays().find();
        }

        private Place.@org.jspecify.annotations.Nullable Point point(int member) {
            return advert(member).place().flatMap(Place::where).orElse(null);
        }

        /** The greatest distance in km; places that repeat are measured once. */
        private long greatestKm(Collection<Integer> adverts) {
            var points = new java.util.LinkedHashSet<Place.Point>();
            for (int each : adverts) {
                var point = point(each);
                if (point != null) points.add(point);
            }
            var list = List.copyOf(points);
            long most = 0;
            for (int i = 0; i < list.size(); i++)
                for (int j = i + 1; j < list.size(); j++)
                    most = Math.max(most, list.get(i).kmTo(list.get(j)));
            return most;
        }

        /** Where one phone is within 24 hours. */
        private final class PhoneDays {
            private int mostTowns = -1;
            private long mostKm = -1;
            private List<Integer> townsAt = List.of();
            private List<Integer> kmAt = List.of();

            void find() {
                heldTogether(Kind.PHONE).forEach(this::phone);
                if (mostTowns >= 0) notes.number("townsInOneDay", mostTowns, all(townsAt, "place"));
                if (mostKm >= 0) notes.number("kmInOneDay", mostKm, all(kmAt, "place"));
            }

            private void phone(List<Integer> adverts) {
                var posted = new ArrayList<>(adverts);
                posted.sort(java.util.Comparator.<Integer>comparingLong(
                                a -> around.sight(a).first())
                        .thenComparing(java.util.Comparator.naturalOrder()));
                int from = 0;
                for (int to = 0; to < posted.size(); to++) {
                    while (around.sight(posted.get(to)).first()
                                    - around.sight(posted.get(from)).first()
                            > DAY) from++;
                    if (to + 1 == posted.size()
                            || around.sight(posted.get(to + 1)).first()
                                            - around.sight(posted.get(from)).first()
                                    > DAY) day(posted.subList(from, to + 1));
                }
            }

            private void day(List<Integer> adverts) {
                var towns = new TreeSet<String>();
                for (int each : adverts)
                    advert(each).town().map(Surroundings::lower).ifPresent(towns::add);
                if (!towns.isEmpty() && towns.size() > mostTowns) {
                    mostTowns = towns.size();
                    townsAt = List.copyOf(adverts);
                }
                var located = adverts.stream().filter(a -> point(a) != null).toList();
                long km = located.size() < 2 ? -1 : greatestKm(located);
                if (km > mostKm) {
                    mostKm = km;
                    kmAt = located;
                }
            }
        }

        private void names() {
            var phones = new ArrayList<List<Integer>>();
            carrying(Kind.PHONE).forEach((phone, adverts) -> phones.addAll(byHolder(phone, adverts)));
            most("namesPerPhone", named(phones, this::hasName), this::namesAmong, "name");
            var accounts = heldTogether(Kind.ACCOUNT);
            most("namesPerAccount", named(accounts, this::hasName), this::namesAmong, "name");
            most("advertsPerAccount", accounts, List::size, "account");
            phonesOfSeveralNames();
            var areas = grouped(
                            m -> advert(m).outcode().map(Surroundings::lower).orElse(""))
                    .values();
            var namedAreas = named(areas, this::hasName);
            most("namesPerOutcode", namedAreas, this::namesAmong, "name");
            rotation(namedAreas);
            if (byName.isEmpty()) return;
            var rests = firsts(byName, "name");
            notes.number(
                    "nameTenureDays",
                    median(byName.values().stream().map(this::daysSeen).toList()),
                    rests);
            newNames(rests);
        }

        /** Counts phones, not holders: a phone that was given to somebody else is still one phone. */
        private void phonesOfSeveralNames() {
            var several = new TreeMap<String, List<Integer>>();
            var phones = carrying(Kind.PHONE);
            phones.forEach((phone, adverts) -> {
                if (byHolder(phone, adverts).stream().anyMatch(holder -> namesAmong(holder) > 1))
                    several.put(phone, adverts);
            });
            if (phones.values().stream().flatMap(List::stream).noneMatch(this::hasName)) return;
            notes.number(
                    "phonesOfSeveralNames",
                    several.size(),
                    several.isEmpty() ? everyone("name") : firsts(several, "phones"));
        }

        /** The network's adverts with one phone, by the holders of the phone. */
        private List<List<Integer>> byHolder(String phone, List<Integer> adverts) {
            var holders = new TreeMap<Integer, List<Integer>>();
            for (int advert : adverts)
                holders.computeIfAbsent(
                                around.sameHolder(new Identifier(Kind.PHONE, phone), advert)
                                        .adverts()[0],
                                k -> new ArrayList<>())
                        .add(advert);
            return List.copyOf(holders.values());
        }

        private long daysSeen(List<Integer> adverts) {
            return (latest(adverts) - earliest(adverts)) / DAY;
        }

        private long earliest(List<Integer> adverts) {
            return adverts.stream()
                    .mapToLong(a -> around.sight(a).first())
                    .min()
                    .orElse(0);
        }

        private long latest(List<Integer> adverts) {
            return adverts.stream().mapToLong(a -> around.sight(a).last()).max().orElse(0);
        }

        /** The middle value; of two middle ones their mean, rounded down. */
        private static long median(Collection<Long> values) {
            var sorted = values.stream().sorted().toList();
            return (sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2;
        }

        private void newNames(List<Ground> rests) {
            var starts = byName.values().stream()
                    .map(this::earliest)
                    .filter(s -> s >= first + 7 * DAY)
                    .sorted()
                    .toList();
            int most = 0;
            int from = 0;
            for (int to = 0; to < starts.size(); to++) {
                while (starts.get(to) - starts.get(from) >= MONTH_DAYS * DAY) from++;
                most = Math.max(most, to - from + 1);
            }
            notes.number("newNamesInMonth", most, rests);
        }

        private void rotation(List<List<Integer>> areas) {
            List<Integer> busiest = List.of();
            for (var area : areas) if (namesAmong(area) > namesAmong(busiest)) busiest = area;
            if (namesAmong(busiest) < 4) return;
            var starts = new TreeMap<String, Long>();
            for (int each : busiest)
                starts.merge(around.sight(each).name(), around.sight(each).first(), Math::min);
            var sorted = starts.values().stream().sorted().toList();
            var gaps = new ArrayList<Long>();
            for (int i = 1; i < sorted.size(); i++) gaps.add((sorted.get(i) - sorted.get(i - 1)) / DAY);
            notes.number("rotationDays", median(gaps), all(busiest, "name"));
        }

        private void identity() {
            var together = new TreeMap<String, List<Integer>>();
            carrying(Kind.PHONE).forEach((phone, adverts) -> {
                for (int each : adverts)
                    if (hasName(each))
                        together.computeIfAbsent(around.sight(each).name() + "\n" + phone, k -> new ArrayList<>())
                                .add(each);
            });
            new Journeys(around)
                    .fastest(together.values())
                    .ifPresent(move -> notes.number("kmPerDayOffTour", move.km(), all(move.between(), "place")));
            List<Integer> longest = List.of();
            for (var adverts : together.values())
                if (longest.isEmpty() || daysSeen(adverts) > daysSeen(longest)) longest = adverts;
            if (!longest.isEmpty()) notes.number("longestIdentityDays", daysSeen(longest), all(longest, "name"));
            oneVoice();
            var ages = Arrays.stream(members)
                    .filter(m -> !advert(m).ages().isEmpty())
                    .boxed()
                    .toList();
            ages.stream()
                    .mapToInt(m -> advert(m).ages().stream()
                            .mapToInt(Integer::intValue)
                            .min()
                            .orElse(0))
                    .min()
                    .ifPresent(age -> notes.number("lowestStatedAge", age, all(ages, "ages")));
        }

        /** Two names or two phones settle it, whatever the other adverts leave out. */
        private void oneVoice() {
            var phones = carrying(Kind.PHONE);
            boolean known = Arrays.stream(members)
                    .allMatch(m ->
                            hasName(m) && !around.identified(m).of(Kind.PHONE).isEmpty());
            if (byName.size() > 1) notes.truth("oneVoice", false, firsts(byName, "name"));
            else if (phones.size() > 1) notes.truth("oneVoice", false, firsts(phones, "phones"));
            else if (known && !phones.isEmpty()) notes.truth("oneVoice", true, everyone("name"));
        }

        private void material() {
            var texts = new ArrayList<>(heldTogether(Kind.TEXT));
            texts.addAll(linkedBy(Kind.TEXT));
            most("sameTextContacts", texts, this::independentContacts, "text");
            var called = texts.stream()
                    .filter(t -> t.stream()
                            .anyMatch(m -> !around.identified(m).of(Kind.PHONE).isEmpty()))
                    .toList();
            most("phonesPerText", called, this::phonesAmong, "text");
            if (Arrays.stream(members).anyMatch(m -> advert(m).gives(Part.IMAGES)))
                across("imagesAcrossNames", Kind.IMAGE);
            if (!carrying(Kind.SCENE).isEmpty()) across("scenesAcrossNames", Kind.SCENE);
        }

        /** How many of these adverts' contacts have another name and no contact in common. */
        private int independentContacts(List<Integer> adverts) {
            var groups = new org.plainsight.core.links.UnionFind(adverts.size());
            var seen = new HashMap<Object, Integer>();
            var reached = new TreeSet<Integer>();
            for (int i = 0; i < adverts.size(); i++) {
                var keys =
                        new ArrayList<Object>(around.identified(adverts.get(i)).contacts());
                if (!keys.isEmpty()) reached.add(i);
                keys.add(around.sight(adverts.get(i)).name());
                for (var key : keys) {
                    var before = key.equals("") ? null : seen.putIfAbsent(key, i);
                    if (before != null) groups.join(before, i);
                }
            }
            return (int) reached.stream().map(groups::find).distinct().count();
        }

        private int phonesAmong(List<Integer> adverts) {
            var phones = new TreeSet<String>();
            for (int each : adverts)
                for (var phone : around.identified(each).of(Kind.PHONE))
                    if (!around.isHub(phone.identifier()))
                        phones.add(phone.identifier().value());
            return phones.size();
        }

        private void across(String fact, Kind kind) {
            var shared = new TreeMap<String, List<Integer>>();
            carrying(kind).forEach((value, adverts) -> {
                if (namesAmong(adverts) > 1) shared.put(value, adverts);
            });
            notes.number(fact, shared.size(), shared.isEmpty() ? everyone("images") : firsts(shared, "images"));
        }

        private void money() {
            var payers = carrying(Kind.PAYMENT);
            if (!payers.isEmpty()) {
                List<Integer> across = List.of();
                var paid = heldTogether(Kind.PAYMENT);
                for (var adverts : paid)
                    if (accountsAmong(adverts) > 1 && adverts.size() > across.size()) across = adverts;
                notes.number(
                        "paymentShared",
                        across.size(),
                        across.isEmpty() ? firsts(payers, "payment") : all(across, "payment"));
                var known = paid.stream().filter(p -> accountsAmong(p) > 0).toList();
                most("accountsPerPayment", known, this::accountsAmong, "payment");
                most("phonesPerPayment", paid, this::phonesAmong, "payment");
            }
            notes.number("spendEstimate", Tariff.aMonth(around, members), everyone("postedAt"));
        }

        private int accountsAmong(List<Integer> adverts) {
            var accounts = new TreeSet<String>();
            for (int each : adverts) around.identified(each).first(Kind.ACCOUNT).ifPresent(accounts::add);
            return accounts.size();
        }

        private void rhythm() {
            var days = new TreeSet<Long>();
            for (int member : members)
                for (long moment : around.corpus().moments(advert(member))) days.add(Math.floorDiv(moment, DAY));
            notes.number("activeDays", days.size(), everyone("postedAt"));
            gaps();
            bursts();
            growth();
        }

        /** The middle gap between two postings or bumps that follow one another, whosever they are. */
        private void gaps() {
            var moments = Arrays.stream(members)
                    .mapToObj(m -> around.corpus().moments(advert(m)))
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .boxed()
                    .toList();
            if (moments.size() < FEWEST_POSTINGS) return;
            var gaps = new ArrayList<Long>();
            for (int i = 1; i < moments.size(); i++) gaps.add((moments.get(i) - moments.get(i - 1)) / HOUR);
            notes.number("postingGapHours", median(gaps), everyone("postedAt"));
        }

        /** Stretches of ten minutes in which three or more accounts posted; none overlaps another. */
        private void bursts() {
            var posts = new TreeMap<Long, Set<String>>();
            for (int member : members)
                around.identified(member).first(Kind.ACCOUNT).ifPresent(account -> {
                    for (long moment : around.corpus().moments(advert(member)))
                        posts.computeIfAbsent(moment, k -> new TreeSet<>()).add(account);
                });
            if (posts.isEmpty()) return;
            int bursts = 0;
            long free = Long.MIN_VALUE;
            for (long start : posts.keySet()) {
                if (start < free) continue;
                var accounts = new TreeSet<String>();
                posts.subMap(start, start + 600).values().forEach(accounts::addAll);
                if (accounts.size() < 3) continue;
                bursts++;
                free = start + 600;
            }
            notes.number("postingBursts", bursts, everyone("postedAt"));
        }

        private void growth() {
            long now = last;
            long before = now - 2 * MONTH_DAYS * DAY;
            if (before < first) return;
            int old = up(before, now - MONTH_DAYS * DAY);
            int fresh = up(now - MONTH_DAYS * DAY, now + 1);
            if (old > 0) notes.number("growthPercent", Math.round((fresh - old) * 100.0 / old), everyone("postedAt"));
        }

        private int up(long from, long to) {
            return (int) Arrays.stream(members)
                    .filter(m -> around.sight(m).first() < to && around.sight(m).last() >= from)
                    .count();
        }

        private void openness() {
            all("declaredAgency", Part.AGENCY, Advert::declaresAgency, "agency");
            all("declaredTour", Part.TOUR, a -> !a.tour().isEmpty(), "tour");
            tourFits();
            var terms = Arrays.stream(members)
                    .filter(m -> shown.apply(m).openTerms())
                    .boxed()
                    .toList();
            notes.truth("openTerms", !terms.isEmpty(), terms.isEmpty() ? everyone("text") : all(terms, "text"));
            partners();
            var declaring =
                    Arrays.stream(members).filter(this::declares).boxed().toList();
            notes.number(
                    "shareDeclared",
                    Shares.percent(declaring.size(), members.length),
                    declaring.isEmpty() ? everyone("id") : all(declaring, "id"));
        }

        private boolean declares(int member) {
            var advert = advert(member);
            return advert.declaresAgency()
                    || !advert.tour().isEmpty()
                    || !advert.with().isEmpty();
        }

        /** True where every advert says so, false where one is known not to, unknown otherwise. */
        private void all(String fact, Part part, Function<Advert, Boolean> says, String field) {
            boolean known = true;
            for (int member : members) {
                var advert = advert(member);
                if (!advert.gives(part)) known = false;
                else if (!says.apply(advert)) {
                    notes.truth(fact, false, Ground.of(advert.id(), field));
                    return;
                }
            }
            if (known) notes.truth(fact, true, everyone(field));
        }

        private void tourFits() {
            boolean known = true;
            for (int member : members) {
                var one = shown.apply(member);
                if (one.tourKnown() && !one.tourFits()) {
                    notes.truth("tourFits", false, Ground.of(advert(member).id(), "tour"));
                    return;
                }
                known &= one.tourKnown();
            }
            if (known) notes.truth("tourFits", true, everyone("tour"));
        }

        private void partners() {
            var giving = Arrays.stream(members)
                    .filter(m -> advert(m).gives(Part.WITH))
                    .boxed()
                    .toList();
            if (giving.isEmpty()) return;
            var inside = new TreeMap<String, Integer>();
            for (int member : members) inside.put(advert(member).id(), member);
            var names = new TreeSet<String>();
            for (int member : giving)
                for (var other : advert(member).with()) {
                    var there = inside.get(other);
                    if (there == null || there == member) continue;
                    names.add(around.sight(member).name());
                    names.add(around.sight(there).name());
                }
            names.remove("");
            notes.number("declaredPartners", names.size(), all(giving, "with"));
            if (names.isEmpty()) return;
            boolean stable = names.stream()
                    .allMatch(n -> 2 * daysSeen(byName.getOrDefault(n, List.of(members[0]))) >= spanDays());
            notes.truth("partnersStable", stable, all(giving, "with"));
        }

        /** What the adverts show, family by family; never the sum of their points. */
        private void shown() {
            for (int family = 0; family < families.size(); family++) {
                var adverts = new ArrayList<Integer>();
                for (int member : members) if (shown.apply(member).shows(family)) adverts.add(member);
                var rests = adverts.isEmpty() ? everyone("id") : all(adverts, "id");
                notes.number(Shares.count(families.get(family)), adverts.size(), rests);
                notes.number(Shares.share(families.get(family)), Shares.percent(adverts.size(), members.length), rests);
            }
        }

        private static String fieldOf(Kind kind) {
            switch (kind) {
                case PHONE:
                    return "phones";
                case EMAIL:
                    return "emails";
                case HANDLE:
                    return "handles";
                case IMAGE:
                case SCENE:
                    return "images";
                case PARTNER:
                    return "with";
                default:
                    return kind.code();
            }
        }
    }
}
