package org.plainsight.core.impact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.facts.AdvertFacts;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.facts.NetworkFacts;
import org.plainsight.core.facts.Shown;
import org.plainsight.core.facts.Surroundings;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.links.Acts;
import org.plainsight.core.networks.Network;
import org.plainsight.governance.impact.Standing;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.pack.Family;
import org.plainsight.rules.pack.Pack;

/** One frozen set of adverts, linked into networks once; any pack may weigh it. Facts are found once for packs that find them alike. */
final class Snapshot {

    /** The facts of everything, as one pack finds them. */
    private record Found(List<FactSheet> adverts, List<FactSheet> networks) {}

    private final Corpus corpus;
    private final Acts acts;
    private final Surroundings around;
    private final Lanes lanes;
    private final Map<List<Object>, Found> found = new HashMap<>();

    /** @param acts what analysts undid and confirmed */
    Snapshot(Corpus corpus, Acts acts, Instant asOf, Lanes lanes) {
        this.corpus = corpus;
        this.acts = acts;
        this.lanes = lanes;
        this.around = Surroundings.of(corpus, asOf, acts, lanes, stage -> {});
    }

    List<Advert> adverts() {
        return corpus.adverts();
    }

    List<Network> networks() {
        return around.networks();
    }

    /** SHA-256 over all adverts and reviews, by id, and what stands of what analysts said about links, by time. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(corpus.adverts().stream(), corpus.reviews().stream())
                    .sorted(Comparator.comparing(Advert::id))
                    .forEach(advert -> digest.update((advert.json() + "\n").getBytes(StandardCharsets.UTF_8)));
            for (var act : acts.standing())
                digest.update((act.kind() + " " + act.topic() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What the pack makes of each network, by its id, in the order of the networks. */
    Standings networks(Weigher weigher) {
        var facts = found(weigher);
        var standings = lanes.map(
                networks().size(),
                i -> Standing.of(weigher.weighNetwork(facts.networks().get(i))));
        var byId = new LinkedHashMap<String, Standing>();
        for (int i = 0; i < standings.size(); i++) byId.put(networks().get(i).id(), standings.get(i));
        return new Standings(byId);
    }

    /** What the pack makes of each advert by itself, by its id. */
    Standings adverts(Weigher weigher) {
        var facts = found(weigher);
        var standings = lanes.map(
                adverts().size(),
                i -> Standing.of(weigher.weighAdvert(facts.adverts().get(i))));
        var byId = new LinkedHashMap<String, Standing>();
        for (int i = 0; i < standings.size(); i++) byId.put(adverts().get(i).id(), standings.get(i));
        return new Standings(byId);
    }

    /** The facts of each network, by its place, as this pack finds them. */
    List<FactSheet> networkFacts(Weigher weigher) {
        return found(weigher).networks();
    }

    /** The facts of each advert, by its place, as this pack finds them. */
    List<FactSheet> advertFacts(Weigher weigher) {
        return found(weigher).adverts();
    }

    private Found found(Weigher weigher) {
        var pack = weigher.pack();
        var key = List.<Object>of(pack.adverts().decisions(), pack.families(), pack.sentences(), pack.lexicon());
        var known = found.get(key);
        if (known == null) {
            known = find(weigher, pack);
            found.put(key, known);
        }
        return over(weigher, known);
    }

    /** The same facts where two packs speak of them by their own vocabularies, which are alike. */
    private static Found over(Weigher weigher, Found known) {
        return new Found(
                known.adverts(),
                known.networks().stream()
                        .map(sheet -> sheet.vocabulary() == weigher.networkFacts()
                                ? sheet
                                : Sheets.over(weigher.networkFacts(), sheet))
                        .toList());
    }

    private Found find(Weigher weigher, Pack pack) {
        var lexicon = new Lexicon(pack.lexicon());
        var facts = new AdvertFacts(around, weigher.advertFacts(), lexicon);
        var sheets = lanes.map(adverts().size(), place -> facts.of(place).sheet());
        var shown = new ArrayList<>(lanes.map(
                adverts().size(),
                i -> Shown.of(sheets.get(i), weigher.weighAdvert(sheets.get(i)).families())));
        var families =
                pack.familiesOf(pack.adverts()).stream().map(Family::table).toList();
        var ofNetworks = new NetworkFacts(around, weigher, lexicon, families, shown::get);
        var networks = lanes.map(
                networks().size(), i -> ofNetworks.of(networks().get(i)).sheet());
        return new Found(sheets, networks);
    }
}
