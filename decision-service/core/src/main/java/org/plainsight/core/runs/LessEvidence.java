package org.plainsight.core.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.facts.NetworkFacts;
import org.plainsight.core.facts.Shown;
import org.plainsight.core.facts.Surroundings;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.links.Link;
import org.plainsight.core.links.UnionFind;
import org.plainsight.core.networks.Network;
import org.plainsight.explain.Lacks;
import org.plainsight.explain.Lacks.Lack;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.change.Result;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Finding;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.trace.Outcome;

/**
 * Weighs a network again without one advert or one link, from its own adverts. A fact is found again only where the same way of
 * finding it gives what was decided by; what rests on more than these adverts (other adverts' dates, common identifiers) stays.
 */
final class LessEvidence {

    /** So many pieces of each kind are tried in a small network; fewer in a large one, where each takes longer. */
    private static final int MOST_TRIED = 120;

    private static final int EFFORT = 8_000;
    private static final Result NOTHING = new Result(0, Outcome.NONE, "");

    private final Weigher weigher;
    private final FactSheet decided;
    private final List<Advert> members;
    private final List<Link> links;
    private final NetworkFacts facts;
    /** The facts that are found again as they were decided. */
    private final List<Integer> found = new ArrayList<>();

    private final List<String> kept = new ArrayList<>();

    /**
     * @param adverts the network's adverts, and the reviews that name them
     * @param shown the decisions about its adverts, by the adverts' ids
     */
    LessEvidence(
            Weigher weigher,
            StoredNetwork network,
            StoredDecision decision,
            List<Advert> adverts,
            Map<String, StoredDecision> shown,
            Lexicon lexicon) {
        this.weigher = weigher;
        this.decided = decision.facts();
        var corpus = Corpus.of(adverts);
        this.members = corpus.adverts();
        this.links = links(network, corpus);
        this.facts = facts(corpus, decision.decidedAt(), shown, lexicon);
        compare(network.id());
    }

    private static List<Link> links(StoredNetwork network, Corpus corpus) {
        var links = new ArrayList<Link>();
        for (var link : network.links()) {
            var a = corpus.place(link.a());
            var b = corpus.place(link.b());
            var kind = Identifier.Kind.of(link.kind());
            if (a.isEmpty() || b.isEmpty() || kind.isEmpty() || a.equals(b)) continue;
            links.add(new Link(
                    Math.min(a.get(), b.get()),
                    Math.max(a.get(), b.get()),
                    new Identifier(kind.get(), link.via()),
                    link.joins()));
        }
        return links;
    }

    private NetworkFacts facts(Corpus corpus, Instant asOf, Map<String, StoredDecision> shown, Lexicon lexicon) {
        var families = weigher.pack().familiesOf(weigher.pack().adverts()).stream()
                .map(Family::table)
                .toList();
        var byPlace = corpus.adverts().stream()
                .map(advert -> shown.get("advert:" + advert.id()))
                .map(decision -> Shown.of(decision.facts(), decision.families()))
                .toList();
        try (var lanes = new Lanes(1)) {
            var around = Surroundings.of(corpus, asOf, lanes, stage -> {});
            return new NetworkFacts(around, weigher, lexicon, families, byPlace::get);
        }
    }

    /** Sorts the facts into those that are found again and those that are kept. */
    private void compare(String id) {
        var again = sheet(new Network(id, everyone(), links, null));
        var read = new TreeSet<String>();
        for (var axis : weigher.networkFactsRead()) read.add(axis);
        for (int slot = 0; slot < decided.vocabulary().size(); slot++) {
            if (same(again.finding(slot), decided.finding(slot))) found.add(slot);
            else if (read.contains(decided.vocabulary().fact(slot).name()))
                kept.add(named(decided.vocabulary().fact(slot)));
        }
    }

    /** A fact named without saying that it holds: the words of a truth are a sentence of their own. */
    private static String named(FactDefinition fact) {
        return fact.type() == Type.TRUTH ? "whether " + fact.words() : fact.words();
    }

    private FactSheet sheet(Network network) {
        return facts.of(network).sheet();
    }

    private static boolean same(Finding one, Finding other) {
        return one instanceof Finding.Known known
                ? other instanceof Finding.Known too && known.value().equals(too.value())
                : other instanceof Finding.Unknown;
    }

    private int[] everyone() {
        return IntStream.range(0, members.size()).toArray();
    }

    // ---- what is tried

    Lacks lacks() {
        int tried = Math.max(10, Math.min(MOST_TRIED, EFFORT / members.size()));
        var identifiers = identifiers();
        return new Lacks(
                IntStream.range(0, members.size())
                        .limit(tried)
                        .mapToObj(this::withoutAdvert)
                        .toList(),
                identifiers.stream().limit(tried).map(this::withoutLink).toList(),
                members.size(),
                identifiers.size(),
                kept);
    }

    /** What links the adverts, whatever links most of them first. */
    private List<Identifier> identifiers() {
        var counts = new TreeMap<Identifier, Integer>();
        for (var link : links) if (link.joins()) counts.merge(link.via(), 1, Integer::sum);
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Identifier, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Lack withoutAdvert(int left) {
        var rest = links.stream()
                .filter(link -> link.a() != left && link.b() != left)
                .toList();
        var others = Arrays.stream(everyone()).filter(member -> member != left).toArray();
        return lack(members.get(left).id(), "", others, rest);
    }

    private Lack withoutLink(Identifier via) {
        var rest = links.stream().filter(link -> !link.via().equals(via)).toList();
        return lack(via.value(), via.kind().code(), everyone(), joined(rest));
    }

    /** Two adverts that only weak grounds join need two kinds of them. */
    private static List<Link> joined(List<Link> links) {
        var grounds = new HashMap<List<Integer>, TreeSet<Identifier.Kind>>();
        for (var link : links)
            if (link.joins())
                grounds.computeIfAbsent(pair(link), p -> new TreeSet<>())
                        .add(link.via().kind());
        return links.stream()
                .map(link -> {
                    var kinds = grounds.getOrDefault(pair(link), new TreeSet<>());
                    boolean firm = kinds.size() > 1 || kinds.stream().anyMatch(Identifier.Kind::isStrong);
                    return firm || !link.joins() ? link : new Link(link.a(), link.b(), link.via(), false);
                })
                .toList();
    }

    private static List<Integer> pair(Link link) {
        return List.of(link.a(), link.b());
    }

    private Lack lack(String piece, String kind, int[] left, List<Link> rest) {
        var pieces = pieces(left, rest);
        var best = NOTHING;
        for (var part : pieces) if (part.size() > 1) best = further(best, weighed(part, rest));
        return new Lack(
                piece,
                kind,
                best,
                pieces.stream()
                        .map(List::size)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private List<List<Integer>> pieces(int[] left, List<Link> rest) {
        var union = new UnionFind(members.size());
        for (var link : rest) if (link.joins()) union.join(link.a(), link.b());
        var pieces = new LinkedHashMap<Integer, List<Integer>>();
        for (int member : left)
            pieces.computeIfAbsent(union.find(member), root -> new ArrayList<>())
                    .add(member);
        return List.copyOf(pieces.values());
    }

    private Result weighed(List<Integer> part, List<Link> rest) {
        var own = new BitSet();
        part.forEach(own::set);
        var inside = rest.stream()
                .filter(link -> own.get(link.a()) && own.get(link.b()))
                .toList();
        int[] places = part.stream().mapToInt(Integer::intValue).toArray();
        var again = sheet(new Network("N-" + members.get(places[0]).id(), places, inside, null));
        var sheet = decided.but();
        for (int slot : found) {
            if (again.finding(slot) instanceof Finding.Known known)
                sheet.set(decided.vocabulary().fact(slot).name(), known.value());
            else sheet.unknown(slot, ((Finding.Unknown) again.finding(slot)).why());
        }
        var weighing = weigher.weighNetwork(sheet.build());
        return new Result(
                weighing.points(), weighing.outcome(), weighing.route().orElse(""));
    }

    /** Of two networks the one that is put forward further; of equals the one with more points. */
    private static Result further(Result one, Result other) {
        if (one.equals(NOTHING)) return other;
        return Comparator.comparing((Result r) -> !r.route().isEmpty())
                                .thenComparing(Result::outcome)
                                .thenComparingInt(Result::points)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }
}
