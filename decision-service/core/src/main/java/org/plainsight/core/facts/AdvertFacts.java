package org.plainsight.core.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Advert.Part;
import org.plainsight.core.adverts.Payment;
import org.plainsight.core.identifiers.Identified;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.identifiers.Occurrence;
import org.plainsight.rules.facts.Vocabulary;

/** Finds the facts about one advert after another. Thread-safe. */
public final class AdvertFacts {

    private static final Set<String> WITHOUT_A_NAME = Set.of("voucher", "crypto", "cash");
    private static final Set<String> HAZARDS = Set.of("svc-90", "svc-91", "svc-92");
    /** Adverts for a stop are often posted some days ahead of it. */
    static final long DAYS_AHEAD = 7;

    private final Surroundings around;
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Optional<Words> remembered;

    public AdvertFacts(Surroundings around, Vocabulary vocabulary, Lexicon lexicon) {
        this(around, vocabulary, lexicon, Optional.empty());
    }

    /** @param remembered what the adverts' words tell, where somebody remembers it */
    public AdvertFacts(Surroundings around, Vocabulary vocabulary, Lexicon lexicon, Optional<Words> remembered) {
        this.around = around;
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.remembered = remembered;
    }

    /** The facts about the advert at this place of the corpus. */
    public Facts of(int place) {
        return new One(place).find();
    }

    /** The finding of one advert's facts. */
    private final class One {
        private final int place;
        private final Advert advert;
        private final Identified identified;
        private final Notes notes = new Notes(vocabulary);

        One(int place) {
            this.place = place;
            this.advert = around.advert(place);
            this.identified = around.identified(place);
        }

        Facts find() {
            account();
            arrangement();
            openness();
            ages();
            phones();
            otherContacts();
            words();
            terms();
            posting();
            pictures();
            sameText();
            ReviewFacts.find(around.reviewsOf(place), lexicon, notes);
            context();
            return notes.done();
        }

        private void words() {
            remembered.ifPresentOrElse(
                    words -> notes.add(words.of(advert)), () -> new WordFacts(advert, lexicon, notes).find());
        }

        private Ground at(String field) {
            return Ground.of(advert.id(), field);
        }

        private Ground at(Occurrence occurrence) {
            return new Ground(
                    advert.id(),
                    occurrence.field(),
                    occurrence.span(),
                    occurrence.identifier().value());
        }

        private List<Ground> grounds(List<Occurrence> occurrences) {
            return occurrences.stream().map(this::at).toList();
        }

        private void account() {
            var account = identified.of(Kind.ACCOUNT);
            if (account.isEmpty()) return;
            var shared = around.sharing(account.get(0).identifier(), place);
            var ground = at(account.get(0));
            notes.number("accountAdverts", shared.size(), ground);
            notes.number("accountNames", shared.names(), ground);
            notes.number("accountSpend", around.spend(account.get(0).identifier(), shared), ground);
        }

        private void arrangement() {
            advert.hours().ifPresent(hours -> {
                hours.perDay().ifPresent(h -> notes.decimal("hoursPerDay", h, List.of(at("hours"))));
                hours.daysPerWeek().ifPresent(d -> notes.decimal("daysPerWeek", d, List.of(at("hours"))));
            });
            if (!advert.gives(Part.CALL_TYPE)) return;
            notes.texts("callTypes", new TreeSet<>(advert.callTypes()), List.of(at("callType")));
            notes.truth(
                    "incallOnly",
                    advert.callTypes().contains("incall") && !advert.callTypes().contains("outcall"),
                    at("callType"));
        }

        private void openness() {
            if (advert.gives(Part.AGENCY)) notes.truth("declaredAgency", advert.declaresAgency(), at("agency"));
            if (advert.gives(Part.WITH))
                notes.number("declaredPartners", new TreeSet<>(advert.with()).size(), at("with"));
            if (!advert.gives(Part.TOUR)) return;
            notes.truth("declaredTour", !advert.tour().isEmpty(), at("tour"));
            notes.number("tourStops", advert.tour().size(), at("tour"));
            if (!advert.tour().isEmpty() && advert.town().isPresent())
                notes.truth("tourFits", tourFits(), List.of(at("tour"), at("place")));
        }

        private boolean tourFits() {
            for (int same : sameNameAndPhone()) {
                var other = around.advert(same);
                var town = other.town().map(Surroundings::lower).orElse("");
                if (!town.isEmpty() && !stops(town, day(other.postedAt()))) return false;
            }
            return true;
        }

        /** On a stop, some days ahead of it, or in the first town while no stop is on. */
        private boolean stops(String town, LocalDate day) {
            boolean away = advert.tour().stream().anyMatch(stop -> stop.covers(day));
            if (!away && Surroundings.lower(advert.tour().get(0).town()).equals(town)) return true;
            return advert.tour().stream()
                    .anyMatch(stop -> Surroundings.lower(stop.town()).equals(town)
                            && (stop.covers(day) || stop.covers(day.plusDays(DAYS_AHEAD))));
        }

        private void ages() {
            if (advert.ages().isEmpty()) return;
            var ages = new TreeSet<>(advert.ages());
            notes.number("lowestStatedAge", ages.first(), at("ages"));
            notes.number("statedAgeSpread", ages.last() - ages.first(), at("ages"));
            notes.numbers("ages", ages.stream().mapToLong(Integer::longValue).toArray(), at("ages"));
        }

        private void phones() {
            var phones = identified.of(Kind.PHONE);
            if (phones.isEmpty() && !advert.gives(Part.PHONES)) return;
            notes.texts(
                    "phones",
                    identified.values(Kind.PHONE),
                    phones.isEmpty() ? List.of(at("phones")) : grounds(phones));
            var inWords = identified.inWords();
            if (!inWords.isEmpty()) {
                var telling = inWords.stream()
                        .filter(Identified.PhoneInWords::disguised)
                        .findFirst()
                        .orElse(inWords.get(0));
                notes.truth("phoneObscured", telling.disguised(), at(telling.occurrence()));
                disguises(inWords);
            }
            var own = phones.stream().filter(p -> !around.isHub(p.identifier())).toList();
            if (!own.isEmpty()) sharedPhones(own);
        }

        /** In which ways the phones in the words are disguised, each with the place where it is. */
        private void disguises(List<Identified.PhoneInWords> inWords) {
            var codes = new TreeSet<String>();
            for (var phone : inWords) for (var disguise : phone.disguises()) codes.add(disguise.code());
            var telling = inWords.stream()
                    .filter(p -> p.disguised() || codes.isEmpty())
                    .map(Identified.PhoneInWords::occurrence)
                    .toList();
            notes.texts("phoneDisguises", codes, grounds(telling));
        }

        /** Of an advert with several phones the most telling one counts. */
        private void sharedPhones(List<Occurrence> own) {
            int names = 0;
            int towns = 0;
            int accounts = 0;
            for (var phone : own) {
                var same = around.sameHolder(phone.identifier(), place);
                names = Math.max(names, same.names());
                towns = Math.max(towns, same.towns());
                accounts = Math.max(accounts, same.accounts());
            }
            var rests = grounds(own);
            notes.number("phoneNames", names, rests);
            notes.number("phoneTowns", towns, rests);
            notes.number("phoneAccounts", accounts, rests);
            if (advert.name().isPresent()) tenure(rests);
        }

        private void tenure(List<Ground> phones) {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int same : sameNameAndPhone()) {
                first = Math.min(first, around.sight(same).first());
                last = Math.max(last, around.sight(same).last());
            }
            var rests = new ArrayList<>(phones);
            rests.add(at("name"));
            notes.number("identityTenureDays", (last - first) / Surroundings.DAY, rests);
        }

        /** This advert and all others with its name and a phone of its own. */
        private Set<Integer> sameNameAndPhone() {
            var same = new TreeSet<>(Set.of(place));
            var name = Surroundings.nameOf(advert);
            if (name.isEmpty()) return same;
            for (var phone : identified.of(Kind.PHONE)) {
                if (around.isHub(phone.identifier())) continue;
                for (int other : around.sharing(phone.identifier(), place).of(name)) same.add(other);
            }
            return same;
        }

        private void otherContacts() {
            var emails = identified.of(Kind.EMAIL);
            if (!emails.isEmpty() || advert.gives(Part.EMAILS))
                notes.texts(
                        "emails",
                        identified.values(Kind.EMAIL),
                        emails.isEmpty() ? List.of(at("emails")) : grounds(emails));
            if (!advert.gives(Part.HANDLES)) return;
            var handles = identified.of(Kind.HANDLE);
            var own = handles.stream().filter(this::isOwn).toList();
            notes.number("ownHandles", own.size(), handles.isEmpty() ? List.of(at("handles")) : grounds(handles));
        }

        private boolean isOwn(Occurrence handle) {
            return !around.isHub(handle.identifier())
                    && around.sharing(handle.identifier(), place).names() <= 1;
        }

        private void terms() {
            if (advert.gives(Part.SERVICES)) {
                var services = new TreeSet<>(advert.services());
                notes.texts("services", services, List.of(at("services")));
                notes.number("serviceCount", services.size(), at("services"));
                notes.number(
                        "riskyServices",
                        services.stream().filter(HAZARDS::contains).count(),
                        at("services"));
            }
            LocalPrices.hourPrice(advert).ifPresent(this::price);
        }

        private void price(BigDecimal hour) {
            notes.decimal("hourPrice", hour, List.of(at("prices")));
            around.localPrice(advert)
                    .filter(median -> median.signum() > 0)
                    .ifPresent(median -> notes.decimal(
                            "pricePercentOfLocal",
                            hour.multiply(BigDecimal.valueOf(100)).divide(median, 6, RoundingMode.HALF_UP),
                            List.of(at("prices"), at("place"))));
        }

        private void posting() {
            var type = advert.payment().map(Payment::type).filter(t -> !t.isEmpty());
            type.ifPresent(t -> {
                notes.text("paymentType", t, at("payment"));
                notes.truth("anonymousPayment", WITHOUT_A_NAME.contains(Surroundings.lower(t)), at("payment"));
            });
            advert.verified().ifPresent(v -> notes.truth("verified", v, at("verified")));
            notes.number("postsInWeek", mostInAWeek(around.corpus().moments(advert)), at("postedAt"));
            long up = around.asOf().getEpochSecond() - around.sight(place).first();
            notes.number("daysUp", Math.max(0, up / Surroundings.DAY), at("postedAt"));
        }

        private static long mostInAWeek(long[] moments) {
            int most = 0;
            int from = 0;
            for (int to = 0; to < moments.length; to++) {
                while (moments[to] - moments[from] >= 7 * Surroundings.DAY) from++;
                most = Math.max(most, to - from + 1);
            }
            return most;
        }

        private void pictures() {
            if (!advert.gives(Part.IMAGES)) return;
            notes.number("imageCount", advert.images().size(), at("images"));
            var name = Surroundings.nameOf(advert);
            if (name.isEmpty()) return;
            var shared = new ArrayList<Ground>();
            for (var image : identified.of(Kind.IMAGE))
                if (otherNames(image.identifier(), name) > 0) shared.add(at(image));
            notes.number("imagesUnderOtherNames", shared.size(), shared.isEmpty() ? List.of(at("images")) : shared);
            scenes(name);
        }

        private void scenes(String name) {
            var scenes = identified.of(Kind.SCENE);
            if (scenes.isEmpty()) return;
            int most = 0;
            for (var scene : scenes) most = Math.max(most, otherNames(scene.identifier(), name));
            notes.number("sceneUnderOtherNames", most, grounds(scenes));
        }

        private int otherNames(Identifier identifier, String name) {
            return around.isHub(identifier)
                    ? 0
                    : around.sharing(identifier, place).otherNames(name);
        }

        private void sameText() {
            var text = identified.of(Kind.TEXT);
            if (text.isEmpty()) return;
            var name = Surroundings.nameOf(advert);
            var others = new TreeMap<Integer, Ground>();
            for (int other : around.sharing(text.get(0).identifier(), place).adverts()) {
                var otherName = around.sight(other).name();
                boolean stranger = !otherName.equals(name) && !otherName.isEmpty() && !sharesContact(other);
                if (other != place && stranger)
                    others.put(other, Ground.of(around.advert(other).id(), "text"));
            }
            var rests = new ArrayList<>(List.of(at("text")));
            rests.addAll(others.values());
            notes.number("sameTextOtherContact", others.size(), rests);
        }

        private boolean sharesContact(int other) {
            var mine = identified.contacts();
            return around.identified(other).contacts().stream().anyMatch(mine::contains);
        }

        private void context() {
            notes.text("source", advert.source(), at("source"));
            advert.town().ifPresent(t -> notes.text("town", t, at("place")));
            advert.outcode().ifPresent(o -> notes.text("outcode", o, at("place")));
        }
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
