package org.plainsight.core.adverts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of one advert, or one review. Lists are empty both where the line gave an empty list and where it gave
 * none: {@link #gives} tells the two apart. Two are equal when their canonical JSON is.
 */
public final class Advert {

    /** Whether a line is an advert to be weighed, or a review: evidence about the identifiers it carries. */
    public enum Kind {
        ADVERT,
        REVIEW
    }

    /** The parts of an advert that may be missing and that, when given, may be empty. */
    public enum Part {
        TITLE,
        TEXT,
        AGES,
        PHONES,
        EMAILS,
        HANDLES,
        CALL_TYPE,
        PRICES,
        SERVICES,
        IMAGES,
        TOUR,
        AGENCY,
        WITH
    }

    private final Builder parts;
    private final String json;

    private Advert(Builder parts, String json) {
        this.parts = parts;
        this.json = json;
    }

    public static Builder of(String id, Kind kind, String source, Instant postedAt) {
        return new Builder(id, kind, source, postedAt);
    }

    public String id() {
        return parts.id;
    }

    public Kind kind() {
        return parts.kind;
    }

    /** The site's code name. */
    public String source() {
        return parts.source;
    }

    public Instant postedAt() {
        return parts.postedAt;
    }

    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(parts.updatedAt);
    }

    public Optional<Instant> removedAt() {
        return Optional.ofNullable(parts.removedAt);
    }

    /** The moment that orders versions: the update, or else the posting. */
    public Instant versionAt() {
        return parts.updatedAt == null ? parts.postedAt : parts.updatedAt;
    }

    /** Whether the line gave this part, be it empty. */
    public boolean gives(Part part) {
        return parts.given.contains(part);
    }

    public Optional<String> account() {
        return Optional.ofNullable(parts.account);
    }

    /** The advertised working name. */
    public Optional<String> name() {
        return Optional.ofNullable(parts.name);
    }

    /** The title; empty where none was given. */
    public String title() {
        return parts.title;
    }

    /** The text; empty where none was given. */
    public String text() {
        return parts.text;
    }

    /** Stated ages in years, from the site's own field. */
    public List<Integer> ages() {
        return parts.ages;
    }

    /** Phones as the site gives them. */
    public List<String> phones() {
        return parts.phones;
    }

    public List<String> emails() {
        return parts.emails;
    }

    public List<Handle> handles() {
        return parts.handles;
    }

    public Optional<Place> place() {
        return Optional.ofNullable(parts.place);
    }

    /** Of {@code incall} and {@code outcall}. */
    public List<String> callTypes() {
        return parts.callTypes;
    }

    public List<Price> prices() {
        return parts.prices;
    }

    /** The site's own tick-box codes. */
    public List<String> services() {
        return parts.services;
    }

    public Optional<Hours> hours() {
        return Optional.ofNullable(parts.hours);
    }

    public List<Image> images() {
        return parts.images;
    }

    public Optional<Payment> payment() {
        return Optional.ofNullable(parts.payment);
    }

    /** The site's own check. */
    public Optional<Boolean> verified() {
        return Optional.ofNullable(parts.verified);
    }

    public List<TourStop> tour() {
        return parts.tour;
    }

    /** Whether the site's agency field names an agency. */
    public boolean declaresAgency() {
        return parts.agency;
    }

    /** Of a review: the forum's code for who wrote it. */
    public Optional<String> reviewer() {
        return Optional.ofNullable(parts.reviewer);
    }

    /** Ids of adverts that this one openly says it works with. */
    public List<String> with() {
        return parts.with;
    }

    /** The town, where the place names one. */
    public Optional<String> town() {
        return place().map(Place::town).filter(t -> !t.isEmpty());
    }

    public Optional<String> outcode() {
        return place().map(Place::outcode).filter(o -> !o.isEmpty());
    }

    /** The version as one canonical JSON object: known fields in the contract's order, extra ones after them by name. */
    public String json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Advert advert && advert.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return parts.kind.name().toLowerCase(java.util.Locale.ROOT) + " `" + parts.id + "`";
    }

    /** Gathers the parts of one version; what is not set was not given. */
    public static final class Builder {
        private final String id;
        private final Kind kind;
        private final String source;
        private final Instant postedAt;
        private final Set<Part> given = EnumSet.noneOf(Part.class);
        private @Nullable Instant updatedAt;
        private @Nullable Instant removedAt;
        private @Nullable String account;
        private @Nullable String name;
        private String title = "";
        private String text = "";
        private List<Integer> ages = List.of();
        private List<String> phones = List.of();
        private List<String> emails = List.of();
        private List<Handle> handles = List.of();
        private @Nullable Place place;
        private List<String> callTypes = List.of();
        private List<Price> prices = List.of();
        private List<String> services = List.of();
        private @Nullable Hours hours;
        private List<Image> images = List.of();
        private @Nullable Payment payment;
        private @Nullable Boolean verified;
        private List<TourStop> tour = List.of();
        private boolean agency;
        private @Nullable String reviewer;
        private List<String> with = List.of();

        private Builder(String id, Kind kind, String source, Instant postedAt) {
            if (id.isBlank()) throw new IllegalArgumentException("an advert needs an id that is not blank");
            if (source.isBlank()) throw new IllegalArgumentException("advert `%s` needs a source".formatted(id));
            this.id = id;
            this.kind = kind;
            this.source = source;
            this.postedAt = postedAt;
        }

        public Builder updatedAt(Instant at) {
            this.updatedAt = at;
            return this;
        }

        public Builder removedAt(Instant at) {
            this.removedAt = at;
            return this;
        }

        public Builder account(String account) {
            this.account = account;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder title(String title) {
            given.add(Part.TITLE);
            this.title = title;
            return this;
        }

        public Builder text(String text) {
            given.add(Part.TEXT);
            this.text = text;
            return this;
        }

        public Builder ages(List<Integer> ages) {
            given.add(Part.AGES);
            this.ages = List.copyOf(ages);
            return this;
        }

        public Builder phones(List<String> phones) {
            given.add(Part.PHONES);
            this.phones = List.copyOf(phones);
            return this;
        }

        public Builder emails(List<String> emails) {
            given.add(Part.EMAILS);
            this.emails = List.copyOf(emails);
            return this;
        }

        public Builder handles(List<Handle> handles) {
            given.add(Part.HANDLES);
            this.handles = List.copyOf(handles);
            return this;
        }

        public Builder place(Place place) {
            this.place = place;
            return this;
        }

        public Builder callTypes(List<String> callTypes) {
            given.add(Part.CALL_TYPE);
            this.callTypes = List.copyOf(callTypes);
            return this;
        }

        public Builder prices(List<Price> prices) {
            given.add(Part.PRICES);
            this.prices = List.copyOf(prices);
            return this;
        }

        public Builder services(List<String> services) {
            given.add(Part.SERVICES);
            this.services = List.copyOf(services);
            return this;
        }

        public Builder hours(Hours hours) {
            this.hours = hours;
            return this;
        }

        public Builder images(List<Image> images) {
            given.add(Part.IMAGES);
            this.images = List.copyOf(images);
            return this;
        }

        public Builder payment(Payment payment) {
            this.payment = payment;
            return this;
        }

        public Builder verified(boolean verified) {
            this.verified = verified;
            return this;
        }

        public Builder tour(List<TourStop> tour) {
            given.add(Part.TOUR);
            this.tour = List.copyOf(tour);
            return this;
        }

        /** Sets the agency field: declared where it names one, and given but empty where it does not. */
        public Builder agency(boolean named) {
            given.add(Part.AGENCY);
            this.agency = named;
            return this;
        }

        public Builder reviewer(String reviewer) {
            this.reviewer = reviewer;
            return this;
        }

        public Builder with(List<String> with) {
            given.add(Part.WITH);
            this.with = List.copyOf(with);
            return this;
        }

        /** The finished version; the builder must not be used again. */
        public Advert build(String canonicalJson) {
            return new Advert(this, canonicalJson);
        }
    }
}
