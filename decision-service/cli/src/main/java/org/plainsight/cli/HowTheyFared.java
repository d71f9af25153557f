package org.plainsight.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Member;
import org.plainsight.explain.html.Report.Group;

/** How many of each group's adverts stand in a network that was put forward. */
record HowTheyFared(List<Group> groups) {

    HowTheyFared {
        groups = List.copyOf(groups);
    }

    /** Lawful groups first, then by name. */
    static HowTheyFared of(PlantedTruth truth, List<Dossier> putForward) {
        Set<String> inside = new HashSet<>();
        for (var dossier : putForward)
            dossier.members().stream().map(Member::id).forEach(inside::add);
        Map<String, long[]> counts = new TreeMap<>();
        truth.populations().forEach((advert, population) -> {
            var count = counts.computeIfAbsent(population, p -> new long[2]);
            count[0]++;
            if (inside.contains(advert)) count[1]++;
        });
        return new HowTheyFared(counts.entrySet().stream()
                .map(e -> new Group(
                        words(e.getKey()),
                        truth.lawful().getOrDefault(e.getKey(), false),
                        e.getValue()[0],
                        e.getValue()[1]))
                .sorted(java.util.Comparator.comparing((Group g) -> !g.lawful()))
                .toList());
    }

    long adverts(boolean lawful) {
        return groups.stream()
                .filter(g -> g.lawful() == lawful)
                .mapToLong(Group::adverts)
                .sum();
    }

    long putForward(boolean lawful) {
        return groups.stream()
                .filter(g -> g.lawful() == lawful)
                .mapToLong(Group::putForward)
                .sum();
    }

    /** A population's code in plain words. */
    static String words(String population) {
        return switch (population) {
            case "solo" -> "One person alone";
            case "hard-advertiser" -> "One person who advertises hard";
            case "touring-declared" -> "On a tour that the adverts declare";
            case "touring-undeclared" -> "On a tour that nothing declares";
            case "buddies-declared" -> "People who look after each other, and say so";
            case "buddies-undeclared" -> "People who look after each other, and do not say so";
            case "duo" -> "Two who advertise together and apart";
            case "agency" -> "An agency that says that it is one";
            case "agency-by-terms" -> "An agency known only by its published terms";
            case "collective" -> "A house run by its workers";
            case "copywriter" -> "Strangers with one copywriter";
            case "stolen-photo" -> "People whose photos were stolen";
            case "recycled-number" -> "Two strangers who had the same number in turn";
            case "switchboard" -> "Strangers reached through a site's switchboard";
            case "stock-image" -> "Strangers with the same stock pictures";
            case "shared-rooms" -> "Strangers who hire the same rooms";
            case "massage" -> "Massage";
            case "spam" -> "Spam and deposit fraud";
            case "exploited-call-centre" -> "Exploited: one phone, many names, distant towns";
            case "exploited-fixed-address" -> "Exploited: one address, a new name each week";
            case "exploited-high-spend" -> "Exploited: one account pays for many";
            case "exploited-adapted" -> "Exploited: organised to look ordinary";
            default -> population.replace('-', ' ');
        };
    }
}
