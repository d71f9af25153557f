package org.plainsight.core.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.governance.impact.Impact.Cause;
import org.plainsight.governance.impact.Impact.Moved;
import org.plainsight.governance.impact.Impact.Networks;
import org.plainsight.governance.impact.Standing;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.diff.PackDiff;
import org.plainsight.rules.diff.Undo;

/** Which networks change, and because of which edit: the new pack is weighed again with each edit left out. */
final class Attribution {

    private final Snapshot snapshot;
    private final Standings was;
    private final Standings is;
    /** What each network would come to without one edit; nothing where the pack cannot weigh without it. */
    private final Map<String, Optional<Standings>> without = new LinkedHashMap<>();

    Attribution(Snapshot snapshot, Standings was, Standings is, PackDiff diff, Steps steps) {
        this.snapshot = snapshot;
        this.was = was;
        this.is = is;
        var each = Undo.each(diff);
        for (var edit : each) {
            steps.at("leaving one edit out", without.size(), each.size());
            without.put(
                    edit.name(),
                    Weigher.of(edit.left()) instanceof Weigher.Making.Made made
                            ? Optional.of(snapshot.networks(made.weigher()))
                            : Optional.empty());
        }
    }

    Networks networks() {
        var placesBefore = was.places();
        var placesAfter = is.places();
        var entered = new ArrayList<Moved>();
        var left = new ArrayList<Moved>();
        var moved = new ArrayList<Moved>();
        for (var network : snapshot.networks()) {
            var old = was.of(network.id());
            var fresh = is.of(network.id());
            if (old.equals(fresh) || !(old.putForward() || fresh.putForward())) continue;
            var list = old.putForward() ? fresh.putForward() ? moved : left : entered;
            list.add(new Moved(
                    network.id(),
                    network.size(),
                    old,
                    fresh,
                    placesBefore.getOrDefault(network.id(), 0),
                    placesAfter.getOrDefault(network.id(), 0),
                    because(network.id())));
        }
        for (var list : List.of(entered, left, moved)) list.sort(Comparator.comparing(Moved::network));
        long stayed = was.where(is, Attribution::bothPutForward).size();
        return new Networks(was.size(), entered, left, moved, stayed);
    }

    private static boolean bothPutForward(Standing one, Standing other) {
        return one.putForward() && other.putForward();
    }

    private List<String> because(String network) {
        return without.entrySet().stream()
                .filter(it -> it.getValue()
                        .filter(standings -> undoes(network, standings))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the change goes away: who is put forward or let go stays as before, or the points do. */
    private boolean undoes(String network, Standings without) {
        var old = was.of(network);
        var left = without.of(network);
        return old.putForward() != is.putForward(network) ? left.putForward() == old.putForward() : left.equals(old);
    }

    /** For each edit, how many of the changes it alone brings about. */
    List<Cause> causes(Networks networks) {
        return without.entrySet().stream()
                .map(it -> new Cause(
                        it.getKey(),
                        it.getValue().isPresent(),
                        because(it.getKey(), networks.entered()),
                        because(it.getKey(), networks.left()),
                        because(it.getKey(), networks.moved())))
                .toList();
    }

    private static long because(String edit, List<Moved> changes) {
        return changes.stream()
                .filter(change -> change.because().contains(edit))
                .count();
    }
}
