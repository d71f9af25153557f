package org.plainsight.core.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.likeness.TextLikeness.Reading;

/** Finds the links between adverts: each shared identifier gives a chain through its adverts, in the order of time. */
public final class Linker {

    /**
     * What was found.
     *
     * @param links those that join, in their order
     * @param hubs in the order of kind and value
     */
    public record Found(List<Link> links, List<Hub> hubs, Set<Identifier> held) {
        public Found {
            links = List.copyOf(links);
            hubs = List.copyOf(hubs);
        }

        /** Whether the identifier is held out because it is too common. */
        public boolean isHub(Identifier identifier) {
            return held.contains(identifier);
        }
    }

    private final Carriers carriers;
    private final Holders holders;
    private final Set<Identifier> held = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    private Linker(Carriers carriers, Holders holders) {
        this.carriers = carriers;
        this.holders = holders;
    }

    /**
     * @param sights when each advert was up, in the order of the corpus
     * @param holders who held each identifier, of the same adverts
     * @param words the comparable words of the advert at a place, ready to be compared
     */
    public static Found find(Carriers carriers, List<Sight> sights, Holders holders, IntFunction<Reading> words) {
        return new Linker(carriers, holders).find(sights, words);
    }

    private Found find(List<Sight> sights, IntFunction<Reading> words) {
        var hubs = new HubGate(carriers, sights.stream().map(Sight::area).toArray(String[]::new), words).hubs();
        hubs.forEach(h -> held.add(h.identifier()));
        for (int number = 0; number < carriers.size(); number++) {
            var identifier = carriers.identifier(number);
            if (held.contains(identifier)) continue;
            if (identifier.kind().isStrong()) for (var holder : holders.of(number)) chain(holder, identifier, true);
        }
        joinByTwoWeak();
        links.sort(Comparator.naturalOrder());
        return new Found(links, hubs, held);
    }

    /**
     * The weak grounds inside groups that other links made: they join nothing there, and they corroborate.
     *
     * @param groupOf the group of each advert, in the order of the corpus; -1 for none
     */
    public static List<Link> weakInside(Carriers carriers, Holders holders, Found found, int[] groupOf) {
        var linker = new Linker(carriers, holders);
        for (int number = 0; number < carriers.size(); number++) {
            var identifier = carriers.identifier(number);
            if (identifier.kind().isStrong() || found.isHub(identifier)) continue;
            Map<Integer, List<Integer>> inside = new HashMap<>();
            for (int advert : carriers.adverts(number))
                if (groupOf[advert] >= 0)
                    inside.computeIfAbsent(groupOf[advert], k -> new ArrayList<>())
                            .add(advert);
            for (var adverts : inside.values())
                for (var together : holders.among(number, adverts)) linker.chain(together, identifier, false);
        }
        return linker.links;
    }

    /**
     * The weak ground of texts with one frame of words inside a network: it joins nothing there, and it corroborates.
     *
     * @param text names the frame
     * @param adverts those that have it
     */
    public static List<Link> frame(Holders holders, Identifier text, List<Integer> adverts) {
        var linker = new Linker(Carriers.of(List.of()), holders);
        for (var together : holders.sharing(text, adverts)) linker.chain(together, text, false);
        return linker.links;
    }

    private void chain(int[] adverts, Identifier via, boolean joins) {
        for (int i = 1; i < adverts.length; i++) links.add(Link.between(adverts[i - 1], adverts[i], via, joins));
    }

    /**
     * Two weak grounds join when they are independent: the same words and the same picture, or the same words and the same
     * room. A picture and the room in it are one ground.
     */
    private void joinByTwoWeak() {
        Map<List<Integer>, List<Integer>> both = new HashMap<>();
        for (int number = 0; number < carriers.size(); number++) {
            if (carriers.identifier(number).kind() != Kind.TEXT) continue;
            for (int advert : carriers.adverts(number))
                for (int other : carriers.identifiersOf(advert))
                    if (isPicture(other))
                        both.computeIfAbsent(List.of(number, other), k -> new ArrayList<>())
                                .add(advert);
        }
        both.forEach((grounds, adverts) -> {
            for (var together : holders.amongBoth(grounds.get(0), grounds.get(1), adverts))
                for (int ground : grounds) chain(together, carriers.identifier(ground), true);
        });
    }

    private boolean isPicture(int number) {
        var identifier = carriers.identifier(number);
        return (identifier.kind() == Kind.IMAGE || identifier.kind() == Kind.SCENE) && !held.contains(identifier);
    }
}
