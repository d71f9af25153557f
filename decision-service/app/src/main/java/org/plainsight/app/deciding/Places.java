package org.plainsight.app.deciding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.explain.Member;

/** Where the adverts of a network are: each place with when somebody advertised there, so that overlaps can be seen. */
record Places(List<Place> places) {

    /**
     * One place.
     *
     * @param town empty for the adverts that give none
     * @param marks when its adverts were posted, from 0 at the network's first advert to 1,000 at its last
     */
    record Place(String town, int adverts, Instant firstAt, Instant lastAt, List<String> names, List<Integer> marks) {}

    private static final int WHOLE = 1_000;

    Places {
        places = List.copyOf(places);
    }

    /** The place with the most adverts first; those without a place last. */
    static Places of(List<Member> members) {
        var moments = members.stream().map(Member::postedAt).sorted().toList();
        var byTown = members.stream().collect(Collectors.groupingBy(Member::town));
        return new Places(byTown.entrySet().stream()
                .map(town -> place(town.getKey(), town.getValue(), moments))
                .sorted(Comparator.comparing((Place place) -> place.town().isEmpty())
                        .thenComparing(Place::adverts, Comparator.reverseOrder())
                        .thenComparing(Place::town))
                .toList());
    }

    private static Place place(String town, List<Member> there, List<Instant> all) {
        var moments = there.stream().map(Member::postedAt).sorted().toList();
        long from = all.get(0).toEpochMilli();
        long span = Math.max(1, all.get(all.size() - 1).toEpochMilli() - from);
        return new Place(
                town,
                there.size(),
                moments.get(0),
                moments.get(moments.size() - 1),
                Timeline.distinct(there.stream().map(Member::name).toList()),
                moments.stream()
                        .map(at -> (int) (WHOLE * (at.toEpochMilli() - from) / span))
                        .distinct()
                        .toList());
    }
}
