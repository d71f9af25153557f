package org.plainsight.core.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Tongue;
import org.plainsight.core.networks.Network;
import org.plainsight.governance.impact.Impact.Group;
import org.plainsight.governance.impact.Impact.Groups;
import org.plainsight.governance.impact.Share;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Value;

/** Whom a change touches more than others: networks by ordinary explanation, place, site and language of the texts. */
final class Kinds {

    /** Kinds of fewer networks than this are not shown, so that nobody can be made out. */
    private static final int FEWEST = 10;

    private static final String ORDINARY = "ordinary explanation";
    private static final String SITE = "site";
    private static final String PLACE = "place";
    private static final String LANGUAGE = "language of the texts";

    /** One kind of network. */
    private record Kind(String by, String name) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int order = by.compareTo(other.by);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    private final Snapshot snapshot;
    private final Standings was;
    private final Standings is;

    Kinds(Snapshot snapshot, Standings was, Standings is) {
        this.snapshot = snapshot;
        this.was = was;
        this.is = is;
    }

    /** @param facts of each network, by its place */
    Groups groups(List<FactSheet> facts) {
        var members = new TreeMap<Kind, List<String>>();
        for (int i = 0; i < facts.size(); i++) {
            var network = snapshot.networks().get(i);
            for (var kind : kinds(network, facts.get(i)))
                members.computeIfAbsent(kind, k -> new ArrayList<>()).add(network.id());
        }
        var groups = members.entrySet().stream()
                .map(it -> new Group(
                        it.getKey().by(), it.getKey().name(), share(it.getValue(), was), share(it.getValue(), is)))
                .toList();
        var shown =
                groups.stream().filter(group -> group.before().of() >= FEWEST).toList();
        return new Groups(shown, groups.size() - shown.size());
    }

    private static Share share(List<String> ids, Standings standings) {
        return new Share(ids.stream().filter(standings::putForward).count(), ids.size());
    }

    private Set<Kind> kinds(Network network, FactSheet facts) {
        var kinds = new TreeSet<Kind>();
        var adverts = Arrays.stream(network.members())
                .mapToObj(snapshot.adverts()::get)
                .toList();
        if (adverts.stream().anyMatch(a -> !a.tour().isEmpty())) kinds.add(new Kind(ORDINARY, "some declare a tour"));
        if (adverts.stream().anyMatch(Advert::declaresAgency)) kinds.add(new Kind(ORDINARY, "some declare an agency"));
        if (adverts.stream().anyMatch(a -> !a.with().isEmpty()))
            kinds.add(new Kind(ORDINARY, "some say openly that they work together"));
        if (severalNamesOnOnePhone(facts)) kinds.add(new Kind(ORDINARY, "several names share a phone"));
        adverts.forEach(advert -> kinds.add(new Kind(SITE, advert.source())));
        adverts.stream().flatMap(a -> a.town().stream()).forEach(town -> kinds.add(new Kind(PLACE, town)));
        adverts.forEach(a -> kinds.add(new Kind(LANGUAGE, Tongue.of(a.title() + " " + a.text()))));
        return kinds;
    }

    private static boolean severalNamesOnOnePhone(FactSheet facts) {
        return facts.finding("namesPerPhone") instanceof Finding.Known known
                && known.value() instanceof Value.Decimal names
                && names.number().intValue() > 1;
    }
}
