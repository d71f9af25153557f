package org.plainsight.core.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.lanes.Lanes;
import org.plainsight.core.links.Acts;
import org.plainsight.core.networks.Network;
import org.plainsight.governance.impact.Impact;
import org.plainsight.governance.impact.Impact.Aim;
import org.plainsight.governance.impact.Impact.Trick;
import org.plainsight.governance.impact.Share;
import org.plainsight.rules.Weigher;

/**
 * What somebody who knows the rules could do about them, tried on both packs: seven ways to disguise adverts that are put forward,
 * and three ways to have ordinary people put forward. Played on a part of a large file, whole networks of it, chosen by their ids.
 */
final class Bench {

    /** So many adverts at most are played with. */
    private static final int MOST_ADVERTS = 1_500;
    /** So many of them at most are of networks that are put forward, so that there are ordinary ones beside them. */
    private static final int MOST_PUT_FORWARD = 750;
    /** So many ordinary adverts are smeared. */
    private static final int SMEARED = 40;

    private final Corpus corpus;
    private final Acts acts;
    private final Instant asOf;
    private final Lanes lanes;
    private final Weigher before;
    private final Weigher after;
    private final Steps steps;

    Bench(Corpus corpus, Acts acts, Instant asOf, Lanes lanes, Weigher before, Weigher after, Steps steps) {
        this.corpus = corpus;
        this.acts = acts;
        this.asOf = asOf;
        this.lanes = lanes;
        this.before = before;
        this.after = after;
        this.steps = steps;
    }

    /** The adverts that stand in networks put forward, by either pack. */
    private record Seen(Set<String> before, Set<String> after) {}

    Impact.Bench bench(Snapshot snapshot, Standings was, Standings is) {
        var part = part(snapshot, was, is);
        var plain = seen(part);
        var tricks = new ArrayList<Trick>();
        var all = new TreeSet<>(plain.before());
        all.addAll(plain.after());
        for (var disguise : Disguise.values()) {
            steps.at("trying disguises and smears", tricks.size(), Disguise.values().length + Smear.values().length);
            var played = new Disguising(part, all).as(disguise);
            var seen = seen(played);
            tricks.add(new Trick(
                    Aim.DISGUISE,
                    disguise.words(),
                    disguise.what(),
                    kept(plain.before(), seen.before()),
                    kept(plain.after(), seen.after())));
        }
        var smearing = new Smearing(part, targets(part, all), before.pack(), after.pack());
        for (var smear : Smear.values()) {
            steps.at("trying disguises and smears", tricks.size(), Disguise.values().length + Smear.values().length);
            var seen = seen(smearing.by(smear));
            tricks.add(new Trick(
                    Aim.SMEAR,
                    smear.words(),
                    smear.what(),
                    kept(smearing.targets(), seen.before()),
                    kept(smearing.targets(), seen.after())));
        }
        return new Impact.Bench(part.adverts().size(), tricks);
    }

    private static Share kept(Set<String> of, Set<String> seen) {
        return new Share(of.stream().filter(seen::contains).count(), of.size());
    }

    private Seen seen(Corpus played) {
        steps.goOn();
        var snapshot = new Snapshot(played, acts, asOf, lanes);
        return new Seen(
                putForward(snapshot, snapshot.networks(before)), putForward(snapshot, snapshot.networks(after)));
    }

    private static Set<String> putForward(Snapshot snapshot, Standings standings) {
        var ids = new TreeSet<String>();
        for (var network : snapshot.networks())
            if (standings.putForward(network.id()))
                members(snapshot, network).map(Advert::id).forEach(ids::add);
        return ids;
    }

    private static Stream<Advert> members(Snapshot snapshot, Network network) {
        return Arrays.stream(network.members()).mapToObj(snapshot.adverts()::get);
    }

    // ---- the part that is played with

    private Corpus part(Snapshot snapshot, Standings was, Standings is) {
        var chosen = new LinkedHashSet<Advert>();
        var inNetworks = new HashSet<Advert>();
        var ordinary = new ArrayList<Network>();
        for (var network : snapshot.networks()) {
            members(snapshot, network).forEach(inNetworks::add);
            boolean either = was.putForward(network.id()) || is.putForward(network.id());
            if (!either) ordinary.add(network);
            else if (chosen.size() + network.size() <= MOST_PUT_FORWARD)
                members(snapshot, network).forEach(chosen::add);
        }
        for (var network : ordinary) {
            if (chosen.size() + network.size() > (MOST_ADVERTS + MOST_PUT_FORWARD) / 2) break;
            members(snapshot, network).forEach(chosen::add);
        }
        corpus.adverts().stream()
                .filter(advert -> !inNetworks.contains(advert))
                .limit(Math.max(0, MOST_ADVERTS - chosen.size()))
                .forEach(chosen::add);
        return Corpus.of(
                Stream.concat(chosen.stream(), corpus.reviews().stream()).toList());
    }

    /** Ordinary adverts with a phone, evenly over all there are. */
    private static List<Advert> targets(Corpus part, Set<String> putForward) {
        var possible = part.adverts().stream()
                .filter(advert ->
                        !putForward.contains(advert.id()) && !advert.phones().isEmpty())
                .toList();
        int step = Math.max(1, possible.size() / SMEARED);
        var targets = new ArrayList<Advert>();
        for (int i = 0; i < possible.size() && targets.size() < SMEARED; i += step) targets.add(possible.get(i));
        return targets;
    }
}
