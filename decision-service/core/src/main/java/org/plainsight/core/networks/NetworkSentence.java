package org.plainsight.core.networks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier.Kind;

/** Says in one plain sentence what a network is, without points. */
public final class NetworkSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int MOST_TOWNS = 3;
    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private NetworkSentence() {}

    /** The sentence, with a capital first letter and a full stop. */
    public static String of(Network network, List<Advert> adverts) {
        var text = new StringBuilder(count(network.size(), "advert", "adverts"));
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        text.append(names(network, adverts)).append(towns(network, adverts)).append(days(network, adverts));
        text.append(", held together by ").append(grounds(network, adverts));
        network.split().ifPresent(split -> text.append(cut(split)));
        return text.append('.').toString();
    }

    private static String names(Network network, List<Advert> adverts) {
        var names = new TreeSet<String>();
        for (int member : network.members())
            adverts.get(member).name().ifPresent(n -> names.add(n.strip().toLowerCase(Locale.ROOT)));
        return names.isEmpty() ? "" : " under " + count(names.size(), "name", "names");
    }

    private static String towns(Network network, List<Advert> adverts) {
        var towns = new TreeMap<String, String>();
        for (int member : network.members())
            adverts.get(member)
                    .town()
                    .ifPresent(t -> towns.merge(
                            t.strip().toLowerCase(Locale.ROOT), t.strip(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        if (towns.isEmpty()) return "";
        return " in "
                + (towns.size() > MOST_TOWNS
                        ? count(towns.size(), "town", "towns")
                        : listed(List.copyOf(towns.values())));
    }

    private static String days(Network network, List<Advert> adverts) {
        var first = Instant.MAX;
        var last = Instant.MIN;
        for (int member : network.members()) {
            var posted = adverts.get(member).postedAt();
            if (posted.isBefore(first)) first = posted;
            if (posted.isAfter(last)) last = posted;
        }
        var from = day(first);
        var to = day(last);
        return from.equals(to) ? ", posted on " + from : ", posted from %s to %s".formatted(from, to);
    }

    /** The day of a moment in words, such as "1 November 2026". */
    public static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String grounds(Network network, List<Advert> adverts) {
        Map<Kind, Set<String>> grounds = new EnumMap<>(Kind.class);
        for (var link : network.links())
            if (link.joins())
                grounds.computeIfAbsent(link.via().kind(), k -> new TreeSet<>())
                        .add(link.via().value());
        var parts = new ArrayList<String>();
        grounds.forEach((kind, values) ->
                parts.add(kind == Kind.PARTNER ? partners(network, adverts) : words(kind, values.size())));
        return listed(parts);
    }

    /** Those who say so by their names, or by their adverts where one of them has no name. */
    private static String partners(Network network, List<Advert> adverts) {
        var names = new TreeSet<String>();
        var members = new TreeSet<Integer>();
        for (var link : network.links()) {
            if (!link.joins() || link.via().kind() != Kind.PARTNER) continue;
            for (int end : List.of(link.a(), link.b())) {
                members.add(end);
                names.add(adverts.get(end).name().orElse("").strip().toLowerCase(Locale.ROOT));
            }
        }
        return names.contains("") || names.size() < 2
                ? number(members.size()) + " adverts that say they work together"
                : number(names.size()) + " who say they work together";
    }

    private static String cut(Network.Split split) {
        var grounds = split.without().stream()
                .map(kind -> words(kind, 2).substring("two ".length()))
                .toList();
        return "; it was cut from something of %s, too large to look through, by leaving out shared %s"
                .formatted(count(split.adverts(), "advert", "adverts"), listed(grounds));
    }

    /** So many grounds of a kind in words: "two phones". */
    public static String words(Kind kind, int count) {
        switch (kind) {
            case PHONE:
                return count(count, "phone", "phones");
            case EMAIL:
                return count(count, "e-mail address", "e-mail addresses");
            case HANDLE:
                return count(count, "handle", "handles");
            case ACCOUNT:
                return count(count, "account", "accounts");
            case PAYMENT:
                return count(count, "payer", "payers");
            case PARTNER:
                return count(
                        count,
                        "pair of adverts that say they work together",
                        "pairs of adverts that say they work together");
            case CONFIRMED:
                return count(count, "word of an analyst", "words of analysts");
            case TEXT:
                return count(count, "shared wording", "shared wordings");
            case IMAGE:
                return count(count, "picture", "pictures");
            default:
                return count(count, "room", "rooms");
        }
    }

    private static String count(int count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private static String number(int count) {
        return count < SMALL.length ? SMALL[count] : String.format(Locale.UK, "%,d", count);
    }

    private static String listed(List<String> parts) {
        if (parts.size() == 1) return parts.get(0);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
