package org.plainsight.core.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Handle;
import org.plainsight.core.adverts.Hours;
import org.plainsight.core.adverts.Image;
import org.plainsight.core.adverts.Payment;
import org.plainsight.core.adverts.Place;
import org.plainsight.core.adverts.Price;
import org.plainsight.core.adverts.TourStop;

/** Turns one tree into an advert by the contract's section 1, or says everything that is wrong with it. */
final class AdvertBinder {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{16}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Map<String, Object> tree;
    private final List<String> faults;
    private final Set<String> extras;

    private AdvertBinder(Map<String, Object> tree, List<String> faults, Set<String> extras) {
        this.tree = tree;
        this.faults = faults;
        this.extras = extras;
    }

    /**
     * The advert that the tree describes, or empty with at least one fault.
     *
     * @param faults where faults go; those already there also refuse the advert
     * @param extras where the names of fields go that the contract does not know
     */
    static Optional<Advert> bind(Map<String, Object> tree, List<String> faults, Set<String> extras) {
        return new AdvertBinder(tree, faults, extras).bind();
    }

    private Optional<Advert> bind() {
        for (var name : tree.keySet()) if (!CanonicalJson.isField(name)) extras.add(name);
        var id = required("id");
        var source = required("source");
        var posted = instant("postedAt");
        if (posted == null && !tree.containsKey("postedAt")) fault("`postedAt` is missing");
        var kind = kind();
        var builder = Advert.of(
                id == null ? "?" : id, kind, source == null ? "?" : source, posted == null ? Instant.EPOCH : posted);
        bindWords(builder, kind);
        bindContact(builder);
        bindOffer(builder);
        bindRest(builder);
        if (!faults.isEmpty()) return Optional.empty();
        return Optional.of(builder.build(CanonicalJson.of(tree)));
    }

    private Advert.Kind kind() {
        var kind = text("kind", true);
        if (kind == null || kind.equals("advert")) return Advert.Kind.ADVERT;
        if (!kind.equals("review"))
            fault("`kind` is %s, and must be `advert` or `review`".formatted(Limits.shown(kind)));
        return Advert.Kind.REVIEW;
    }

    private void bindWords(Advert.Builder builder, Advert.Kind kind) {
        given(instant("updatedAt"), builder::updatedAt);
        given(instant("removedAt"), builder::removedAt);
        given(name("account"), builder::account);
        given(name("name"), builder::name);
        given(text("title", false), builder::title);
        given(text("text", false), builder::text);
        if (kind == Advert.Kind.ADVERT && !tree.containsKey("title") && !tree.containsKey("text"))
            fault("`title` and `text` are both missing, and an advert needs one of them");
        given(name("reviewer"), builder::reviewer);
    }

    private void bindContact(Advert.Builder builder) {
        given(names("phones"), builder::phones);
        given(names("emails"), builder::emails);
        given(list("handles", this::handle), builder::handles);
        given(names("with"), builder::with);
        given(object("payment", this::payment), builder::payment);
        given(
                object("agency", (agency, at) -> optionalName(agency, at, "name")),
                name -> builder.agency(!name.isEmpty()));
    }

    private void bindOffer(Advert.Builder builder) {
        given(list("ages", this::age), builder::ages);
        given(callTypes(), builder::callTypes);
        given(list("prices", this::price), builder::prices);
        given(names("services"), builder::services);
        given(object("hours", this::hours), builder::hours);
        given(list("images", this::image), builder::images);
    }

    private void bindRest(Advert.Builder builder) {
        given(object("place", this::place), builder::place);
        given(list("tour", this::stop), builder::tour);
        var verified = tree.get("verified");
        if (verified instanceof Boolean truth) builder.verified(truth);
        else if (verified != null) wrong("verified", verified, "true or false");
    }

    private static <T> void given(@Nullable T value, Consumer<T> set) {
        if (value != null) set.accept(value);
    }

    // ---- single fields ----

    private @Nullable String required(String field) {
        if (!tree.containsKey(field)) {
            fault("`%s` is missing".formatted(field));
            return null;
        }
        return name(field);
    }

    private @Nullable String name(String field) {
        var text = text(field, true);
        return text == null ? null : checkedName(text, field);
    }

    private @Nullable String checkedName(String text, String at) {
        if (isName(text)) return text;
        refuseName(text, at);
        return null;
    }

    private static boolean isName(String text) {
        return text.length() <= Limits.NAME_CHARS && !text.isBlank() && !holdsControls(text);
    }

    private void refuseName(String text, String at) {
        if (text.isBlank()) fault("`%s` is blank; leave the field out when it is not known".formatted(at));
        else if (text.length() > Limits.NAME_CHARS)
            fault("`%s` has %d characters, and at most %d are read".formatted(at, text.length(), Limits.NAME_CHARS));
        else fault("`%s` is %s, and must not hold control characters".formatted(at, Limits.shown(text)));
    }

    private static boolean holdsControls(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isISOControl(text.charAt(i))) return true;
        return false;
    }

    private @Nullable String text(String field, boolean oneLine) {
        var value = tree.get(field);
        if (value == null) return null;
        if (value instanceof String text) return text;
        wrong(field, value, oneLine ? "a string" : "a string of text");
        return null;
    }

    private @Nullable Instant instant(String field) {
        var text = text(field, true);
        if (text == null) return null;
        if (!Moments.isMoment(text)) {
            fault("`%s` is %s, and must be a moment such as `2026-11-01T09:30:00Z`"
                    .formatted(field, Limits.shown(text)));
            return null;
        }
        try {
            return Moments.of(text);
        } catch (DateTimeException e) {
            fault("`%s` is %s, a moment that does not exist".formatted(field, Limits.shown(text)));
            return null;
        }
    }

    private @Nullable LocalDate day(Map<String, Object> object, String at, String field) {
        var value = object.get(field);
        if (value == null) return null;
        if (!(value instanceof String text) || !DAY.matcher(text).matches()) {
            wrong(at + "." + field, value, "a day such as `2026-11-01`");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault("`%s.%s` is %s, a day that does not exist".formatted(at, field, Limits.shown(text)));
            return null;
        }
    }

    // ---- lists and objects ----

    private <T> @Nullable List<T> list(String field, BiFunction<Object, String, Optional<T>> item) {
        var value = tree.get(field);
        if (value == null) return null;
        if (!(value instanceof List<?> list)) {
            wrong(field, value, "a list");
            return null;
        }
        var items = new ArrayList<T>(list.size());
        for (int i = 0; i < list.size(); i++)
            item.apply((Object) list.get(i), field + "[" + i + "]").ifPresent(items::add);
        return items;
    }

    private @Nullable List<String> names(String field) {
        return list(field, (value, at) -> {
            if (value instanceof String text) return Optional.ofNullable(checkedName(text, at));
            wrong(at, value, "a string");
            return Optional.empty();
        });
    }

    private @Nullable List<String> callTypes() {
        var types = names("callType");
        if (types == null) return null;
        for (var type : types)
            if (!type.equals("incall") && !type.equals("outcall"))
                fault("`callType` holds %s, and may hold `incall` and `outcall`".formatted(Limits.shown(type)));
        if (new HashSet<>(types).size() < types.size()) fault("`callType` names a type twice");
        return types;
    }

    @SuppressWarnings("unchecked")
    private <T> @Nullable T object(String field, BiFunction<Map<String, Object>, String, T> read) {
        var value = tree.get(field);
        if (value == null) return null;
        if (value instanceof Map<?, ?> map) return read.apply((Map<String, Object>) map, field);
        wrong(field, value, "an object");
        return null;
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<T> item(Object value, String at, BiFunction<Map<String, Object>, String, Optional<T>> read) {
        if (value instanceof Map<?, ?> map) return read.apply((Map<String, Object>) map, at);
        wrong(at, value, "an object");
        return Optional.empty();
    }

    private String optionalName(Map<String, Object> object, String at, String field) {
        var value = object.get(field);
        if (value == null) return "";
        if (value instanceof String text) {
            if (isName(text)) return text;
            // The path is made for the fault alone: an advert holds dozens of such names.
            refuseName(text, at + "." + field);
            return "";
        }
        wrong(at + "." + field, value, "a string");
        return "";
    }

    private String requiredName(Map<String, Object> object, String at, String field) {
        if (!object.containsKey(field)) fault("`%s.%s` is missing".formatted(at, field));
        return optionalName(object, at, field);
    }

    private @Nullable BigDecimal number(Map<String, Object> object, String at, String field, long least, long most) {
        var value = object.get(field);
        if (value == null) return null;
        if (!(value instanceof BigDecimal number)) {
            wrong(at + "." + field, value, "a number");
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault("`%s.%s` is %s, and must be from %d to %d"
                    .formatted(at, field, Limits.shown(number.toPlainString()), least, most));
            return null;
        }
        return number;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private Optional<Handle> handle(Object value, String path) {
        return item(
                value,
                path,
                (map, at) ->
                        Optional.of(new Handle(requiredName(map, at, "platform"), requiredName(map, at, "handle"))));
    }

    private Payment payment(Map<String, Object> map, String at) {
        return new Payment(optionalName(map, at, "type"), optionalName(map, at, "token"));
    }

    private Optional<Integer> age(Object value, String at) {
        if (value instanceof BigDecimal age
                && isWhole(age)
                && age.signum() >= 0
                && age.compareTo(BigDecimal.valueOf(130)) <= 0) return Optional.of(age.intValueExact());
        wrong(at, value, "a whole number of years from 0 to 130");
        return Optional.empty();
    }

    private Optional<Price> price(Object value, String path) {
        return item(value, path, (map, at) -> {
            if (!map.containsKey("amount")) fault("`%s.amount` is missing".formatted(at));
            var amount = number(map, at, "amount", 0, 1_000_000_000L);
            var currency = optionalName(map, at, "currency");
            if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches())
                fault("`%s.currency` is %s, and must be three capital letters such as `GBP`"
                        .formatted(at, Limits.shown(currency)));
            var minutes = number(map, at, "minutes", 1, 1_000_000);
            if (minutes != null && !isWhole(minutes)) wrong(at + ".minutes", minutes, "a whole number of minutes");
            return amount == null || !faults.isEmpty()
                    ? Optional.<Price>empty()
                    : Optional.of(new Price(amount, currency, minutes == null ? 0 : minutes.intValueExact()));
        });
    }

    private Hours hours(Map<String, Object> map, String at) {
        return new Hours(number(map, at, "perDay", 0, 24), number(map, at, "daysPerWeek", 0, 7));
    }

    private Optional<Image> image(Object value, String path) {
        return item(value, path, (map, at) -> {
            var hash = requiredName(map, at, "hash");
            var scene = optionalName(map, at, "scene");
            if (hash.isEmpty()) return Optional.<Image>empty();
            if (HASH.matcher(hash).matches()) return Optional.of(new Image(hash.toLowerCase(Locale.ROOT), scene));
            fault("`%s.hash` is %s, and must be 16 hex digits".formatted(at, Limits.shown(hash)));
            return Optional.<Image>empty();
        });
    }

    private Place place(Map<String, Object> map, String at) {
        var town = optionalName(map, at, "town");
        var outcode = optionalName(map, at, "outcode");
        var lat = number(map, at, "lat", -90, 90);
        var lon = number(map, at, "lon", -180, 180);
        if (map.containsKey("lat") != map.containsKey("lon"))
            fault("`%s.%s` stands alone; a latitude comes with its longitude"
                    .formatted(at, map.containsKey("lat") ? "lat" : "lon"));
        var point = lat == null || lon == null ? null : new Place.Point(lat.doubleValue(), lon.doubleValue());
        return new Place(town, outcode, point);
    }

    private Optional<TourStop> stop(Object value, String path) {
        return item(
                value,
                path,
                (map, at) -> Optional.of(
                        new TourStop(requiredName(map, at, "town"), day(map, at, "from"), day(map, at, "to"))));
    }

    private void wrong(String at, Object value, String expected) {
        var shown =
                value instanceof Map ? "an object" : value instanceof List ? "a list" : Limits.shown(value.toString());
        var hint = value == JsonTree.NULL ? "; leave the field out when it is not known" : "";
        fault("`%s` is %s, and must be %s%s".formatted(at, shown, expected, hint));
    }

    private void fault(String fault) {
        if (faults.size() < Limits.FAULTS) faults.add(fault);
    }
}
