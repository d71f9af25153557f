package org.plainsight.core.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.identifiers.Read;
import org.plainsight.core.likeness.SitePhrases;
import org.plainsight.core.likeness.TextLikeness;
import org.plainsight.core.likeness.TextLikeness.Reading;
import org.plainsight.core.links.Link;
import org.plainsight.core.links.Linker;
import org.plainsight.core.networks.Network;

/**
 * Finds texts with one frame of words inside networks that something else holds together. There they are a weak ground more;
 * among strangers they are none.
 */
final class Frames {

    private final Surroundings around;
    private final IntFunction<Reading> words;

    /** @param words the comparable words of the advert at a place */
    Frames(Surroundings around, IntFunction<Reading> words) {
        this.around = around;
        this.words = words;
    }

    /** What each site prints under its adverts. */
    static SitePhrases phrases(List<Advert> adverts, List<Read> read) {
        return SitePhrases.of(
                adverts.stream().map(Advert::source).toList(),
                read.stream().map(Read::words).toList());
    }

    /** The network with a weak link for each frame in it; as it is where all go by one name. */
    Network corroborate(Network network) {
        if (around.names(network.members()).size() < 2) return network;
        var members = network.members();
        var texts = Arrays.stream(members).mapToObj(this::own).toList();
        var links = new ArrayList<Link>();
        for (var frame : TextLikeness.frames(texts)) {
            var adverts = frame.stream().map(place -> members[place]).toList();
            around.identified(adverts.get(0)).of(Kind.TEXT).stream()
                    .findFirst()
                    .ifPresent(text -> links.addAll(Linker.frame(around.holders(), text.identifier(), adverts)));
        }
        return network.with(links);
    }

    private Reading own(int advert) {
        return around.phrases().own(around.advert(advert).source(), words.apply(advert));
    }
}
