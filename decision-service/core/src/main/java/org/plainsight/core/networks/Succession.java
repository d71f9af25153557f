package org.plainsight.core.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which network of today is which network of the run before. The piece with most of a network's old adverts carries its id
 * on; of two such pieces the one with the lowest advert. A network that would carry several ids keeps the one of which it
 * holds most.
 */
public final class Succession {

    /** Some adverts of an old network that are together today. */
    private record Piece(String old, int now, int size, String lowest) {
        static final Comparator<Piece> LARGEST_FIRST =
                Comparator.<Piece>comparingInt(p -> -p.size).thenComparing(Piece::lowest);
    }

    private final Map<String, Set<String>> before;
    private final List<Set<String>> now;
    private final List<String> ids = new ArrayList<>();
    /** Largest first. */
    private final Map<String, List<Piece>> piecesOf = new TreeMap<>();
    /** By the old network: the one of today that holds most of it. */
    private final Map<String, Integer> heirs = new TreeMap<>();
    /** By the network of today: the old ones of which it holds most, in their order. */
    private final Map<Integer, List<String>> inherited = new HashMap<>();

    private Succession(Map<String, Set<String>> before, List<Set<String>> now) {
        this.before = before;
        this.now = now;
        findPieces();
        var kept = keptIds();
        var taken = new HashSet<>(before.keySet());
        for (int i = 0; i < now.size(); i++) ids.add(kept.containsKey(i) ? kept.get(i) : fresh(now.get(i), taken));
    }

    /**
     * @param before the adverts of each network of the run before, by the network's id; no advert in two
     * @param now the adverts of each network of today; no advert in two
     */
    public static Succession of(
            Map<String, ? extends Collection<String>> before, List<? extends Collection<String>> now) {
        var old = new TreeMap<String, Set<String>>();
        before.forEach((id, adverts) -> old.put(id, new TreeSet<>(adverts)));
        return new Succession(old, now.stream().<Set<String>>map(TreeSet::new).toList());
    }

    /** The id of each network of today, in their order. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    private void findPieces() {
        var nowOf = new HashMap<String, Integer>();
        for (int i = 0; i < now.size(); i++) for (var advert : now.get(i)) nowOf.put(advert, i);
        before.forEach((old, adverts) -> {
            var together = new TreeMap<Integer, List<String>>();
            for (var advert : adverts) {
                var there = nowOf.get(advert);
                if (there != null)
                    together.computeIfAbsent(there, n -> new ArrayList<>()).add(advert);
            }
            var pieces = new ArrayList<Piece>();
            together.forEach((there, all) -> pieces.add(new Piece(old, there, all.size(), all.get(0))));
            pieces.sort(Piece.LARGEST_FIRST);
            piecesOf.put(old, pieces);
            if (pieces.isEmpty()) return;
            int heir = pieces.get(0).now();
            heirs.put(old, heir);
            inherited.computeIfAbsent(heir, h -> new ArrayList<>()).add(old);
        });
    }

    private Map<Integer, String> keptIds() {
        var kept = new HashMap<Integer, String>();
        inherited.forEach((heir, all) -> all.stream()
                .map(old -> piecesOf.getOrDefault(old, List.of()).get(0))
                .min(Piece.LARGEST_FIRST)
                .ifPresent(piece -> kept.put(heir, piece.old())));
        return kept;
    }

    /** {@code N-} and the lowest advert whose id would be new; an id that was given once never means anything else. */
    private static String fresh(Set<String> adverts, Set<String> taken) {
        for (var advert : adverts) if (taken.add("N-" + advert)) return "N-" + advert;
        int number = 2;
        var first = "N-" + adverts.iterator().next();
        while (!taken.add(first + "-" + number)) number++;
        return first + "-" + number;
    }

    /** What became of every network of both runs, by id; of one network as many changes as are true of it. */
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < now.size(); i++) changes.addAll(changesOf(i));
        var today = new HashSet<>(ids);
        before.keySet().stream().filter(old -> !today.contains(old)).forEach(old -> changes.add(gone(old)));
        piecesOf.forEach((old, pieces) -> {
            if (pieces.size() > 1)
                changes.add(new Change(
                        Change.Kind.SPLIT,
                        old,
                        size(old),
                        pieces.get(0).size(),
                        pieces.stream().map(p -> ids.get(p.now())).toList(),
                        List.of()));
        });
        return changes.stream().sorted().toList();
    }

    private List<Change> changesOf(int i) {
        var id = ids.get(i);
        var adverts = now.get(i);
        var old = before.get(id);
        if (old == null)
            return List.of(new Change(Change.Kind.NEW, id, 0, adverts.size(), List.of(), List.copyOf(adverts)));
        var changes = new ArrayList<Change>();
        var joined = without(adverts, old);
        var left = without(old, adverts);
        if (!joined.isEmpty())
            changes.add(new Change(Change.Kind.GREW, id, old.size(), adverts.size(), List.of(), joined));
        if (!left.isEmpty()) changes.add(new Change(Change.Kind.LOST, id, old.size(), adverts.size(), List.of(), left));
        var merged = inherited.getOrDefault(i, List.of()).stream()
                .filter(other -> !other.equals(id))
                .toList();
        if (!merged.isEmpty())
            changes.add(new Change(Change.Kind.MERGED, id, old.size(), adverts.size(), merged, List.of()));
        return changes.isEmpty()
                ? List.of(new Change(Change.Kind.KEPT, id, old.size(), adverts.size(), List.of(), List.of()))
                : changes;
    }

    private Change gone(String old) {
        var heir = heirs.get(old);
        var into = heir == null ? List.<String>of() : List.of(ids.get(heir));
        return new Change(Change.Kind.GONE, old, size(old), 0, into, List.of());
    }

    private int size(String old) {
        return before.getOrDefault(old, Set.of()).size();
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(advert -> !others.contains(advert)).toList();
    }

    /** How many changes there are of each kind, every kind named. */
    public static Map<Change.Kind, Long> counted(List<Change> changes) {
        var counts = new LinkedHashMap<Change.Kind, Long>();
        for (var kind : Change.Kind.values())
            counts.put(kind, changes.stream().filter(c -> c.kind() == kind).count());
        return counts;
    }
}
