package org.plainsight.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of {@code measure quality}, laid out for a reader. Every table says what its figures are of. */
final class QualityTables {

    private static final String PEOPLE = "%-52s %9s %15s %9s %15s %9s %15s%n";
    private static final String LINKS = "%6s %9s  %-18s %-26s %-22s %s%n";

    private final Map<String, Object> figures;
    private final StringBuilder text = new StringBuilder();

    QualityTables(Map<String, Object> figures) {
        this.figures = figures;
    }

    String told() {
        say("Every figure here is of made-up adverts: %,d of each seed (%s), a switchboard's number on %s %% of them.%n"
                .formatted(
                        count(figures, "advertsOfEachSeed"),
                        list("seeds").stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        figures.get("switchboardPercent")));
        say("They say whether the program finds what was planted, and nothing about real adverts.%n".formatted());
        people();
        lists();
        links();
        flip();
        return text.toString();
    }

    private void say(String words) {
        text.append(words);
    }

    private void people() {
        say("%nMADE-UP PEOPLE, AND HOW MANY WERE PUT FORWARD%n".formatted());
        say(PEOPLE.formatted("", "adverts", "put forward", "networks", "put forward", "5 or more", "put forward"));
        for (var line : lines("populations"))
            say(PEOPLE.formatted(
                    HowTheyFared.words(String.valueOf(line.get("population"))),
                    "%,d".formatted(count(line, "adverts")),
                    part(line, "advertsPutForward", "adverts"),
                    "%,d".formatted(count(line, "networks")),
                    part(line, "networksPutForward", "networks"),
                    "%,d".formatted(count(line, "networksOf5OrMore")),
                    part(line, "networksOf5OrMorePutForward", "networksOf5OrMore")));
        long larger = exploited("networksOf5OrMore");
        long found = exploited("networksOf5OrMorePutForward");
        say("Exploited, networks of 5 made-up adverts or more, all kinds: %,d of %,d put forward (%s).%n"
                .formatted(found, larger, percent(found, larger)));
        say("""
                An advert counts when it, or a network that holds it, was put forward. A planted network of lawful people counts
                with any one of its adverts; one of others when a network that was put forward holds half of it or more.
                """);
    }

    private long exploited(String figure) {
        return lines("populations").stream()
                .filter(line -> Boolean.TRUE.equals(line.get("exploited")))
                .mapToLong(line -> count(line, figure))
                .sum();
    }

    private void lists() {
        say("%nTHE FIRST NETWORKS ON A LIST THAT ARE EXPLOITED PEOPLE'S (made-up adverts, all seeds together)%n"
                .formatted());
        say("%-52s %20s %20s%n".formatted("", "first 50 of a seed", "first 100 of a seed"));
        var hundred = lines("first100");
        int place = 0;
        for (var fifty : lines("first50"))
            say("%-52s %20s %20s%n".formatted(fifty.get("list"), right(fifty), right(hundred.get(place++))));
        say("A list shorter than that is counted as far as it goes.%n".formatted());
    }

    private static String right(Map<?, ?> line) {
        long of = count(line, "lookedAt");
        long right = count(line, "exploited");
        return "%,d of %,d (%s)".formatted(right, of, percent(right, of));
    }

    private void links() {
        say("%nLINKS AGAINST PLANTED NETWORKS (made-up adverts)%n".formatted());
        say(LINKS.formatted("seed", "adverts", "pairs: P, R", "B-cubed: P, R, F", "largest, planted", "hubs by kind"));
        for (var line : lines("links"))
            say(LINKS.formatted(
                    line.get("seed"),
                    "%,d".formatted(count(line, "adverts")),
                    "%s, %s".formatted(line.get("pairPrecision"), line.get("pairRecall")),
                    "%s, %s, %s".formatted(line.get("bCubedPrecision"), line.get("bCubedRecall"), line.get("bCubedF")),
                    "%s, %s".formatted(line.get("largestFound"), line.get("largestPlanted")),
                    hubs(line)));
        say("P is precision, R recall: of what is found together, what was planted together; and the other way round.%n"
                .formatted());
    }

    private void flip() {
        if (!(figures.get("flip") instanceof Map<?, ?> flip)) return;
        say("%nTHE FLIP TEST (made-up adverts)%n".formatted());
        say("""
                With every nationality, ethnicity and language word of %,d lines swapped for another, %,d of %,d decisions
                about made-up adverts and their networks came out differently.
                """.formatted(count(flip, "linesSwapped"), count(flip, "changed"), count(flip, "decisions")));
    }

    private static String hubs(Map<?, ?> line) {
        return line.get("hubs") instanceof Map<?, ?> hubs
                ? hubs.entrySet().stream()
                        .map(hub -> hub.getKey() + " " + hub.getValue())
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String part(Map<?, ?> line, String part, String whole) {
        return "%,d (%s)".formatted(count(line, part), percent(count(line, part), count(line, whole)));
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "of none" : "%.1f %%".formatted(100.0 * part / whole);
    }

    private static long count(Map<?, ?> line, String figure) {
        return line.get(figure) instanceof Number number ? number.longValue() : 0;
    }

    private List<?> list(String name) {
        return figures.get(name) instanceof List<?> list ? list : List.of();
    }

    private List<Map<?, ?>> lines(String name) {
        return list(name).stream().<Map<?, ?>>map(line -> (Map<?, ?>) line).toList();
    }
}
