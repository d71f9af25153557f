package org.plainsight.core.runs;

import java.util.List;
import java.util.TreeSet;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.rules.Weigher;

/**
 * What rounds keep in memory from one to the next.
 *
 * @param read everything that was read so far
 * @param remembering what each advert shows by itself
 * @param pack the hash of the rules that weighed; empty where none did
 * @param known what was found and decided
 */
record Kept(AdvertReading.Read read, Remembering remembering, String pack, Known known) {

    static Kept nothing() {
        var nothing = new AdvertReading.Read(Corpus.of(List.of()), List.of(), new TreeSet<>(), 0, 0);
        return new Kept(nothing, new Remembering(), "", Known.nothing());
    }

    /** What was read so far and what was read now, as if it had been read at once. */
    AdvertReading.Read and(AdvertReading.Read fresh) {
        var extras = new TreeSet<>(read.extras());
        extras.addAll(fresh.extras());
        return new AdvertReading.Read(
                read.corpus().and(fresh.corpus()),
                fresh.rejected(),
                extras,
                read.lines() + fresh.lines(),
                read.blank() + fresh.blank());
    }

    /** With the networks of the round before, where there was one. */
    Beforehand networks(Beforehand asked) {
        return pack.isEmpty() ? asked : new Beforehand(asked.acts(), known.networks(), true);
    }

    /** What is known under these rules: other rules decide everything anew. */
    Known known(Weigher weigher) {
        return weigher.pack().id().hash().equals(pack) ? known.next() : Known.beginning(remembering, weigher);
    }

    /** What this round leaves. */
    Kept next(AdvertReading.Read all, Weigher weigher, Known found) {
        remembering.retain(all.corpus());
        found.words().ifPresent(words -> words.retain(all.corpus()));
        return new Kept(all, remembering, weigher.pack().id().hash(), found);
    }
}
