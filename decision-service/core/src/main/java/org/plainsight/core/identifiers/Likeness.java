package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.likeness.ImageLikeness;
import org.plainsight.core.likeness.TextLikeness;

/**
 * Gives adverts whose words or pictures are nearly the same one identifier for them: the wording of the text they are all
 * like, the hash of the picture they are all like. What is like nothing else keeps its own. Immutable.
 */
public final class Likeness {

    private final List<Read> read;
    /** The wording of each advert, by its place; empty where it is like no other's. */
    private final String[] wordings;

    private final ImageLikeness pictures;

    private Likeness(List<Read> read, String[] wordings, ImageLikeness pictures) {
        this.read = read;
        this.wordings = wordings;
        this.pictures = pictures;
    }

    /** Compares all adverts with each other. */
    public static Likeness among(List<Read> read) {
        return new Likeness(read, wordings(read), pictures(read));
    }

    /** The words by which an advert may be compared: no names, places, numbers or protected words. */
    public static List<String> words(Advert advert) {
        return TextPrint.comparable(advert);
    }

    /** The identifiers of the advert at this place, with near-identical words and pictures under one identifier each. */
    public Identified unified(int place) {
        var own = read.get(place).identified();
        var wording = wordings[place];
        boolean changed = false;
        for (var occurrence : own.occurrences())
            changed |= !likest(occurrence.identifier(), wording).equals(occurrence.identifier());
        if (!changed) return own;
        var found = new TreeMap<Identifier, Occurrence>();
        for (var occurrence : own.occurrences()) {
            var identifier = likest(occurrence.identifier(), wording);
            found.putIfAbsent(identifier, new Occurrence(identifier, occurrence.field(), occurrence.span()));
        }
        return new Identified(List.copyOf(found.values()), own.inWords());
    }

    /** What to call the identifier: itself where it is no wording or picture that is like a more common one. */
    private Identifier likest(Identifier own, String wording) {
        if (own.kind() == Kind.TEXT && !wording.isEmpty()) return new Identifier(Kind.TEXT, wording);
        if (own.kind() != Kind.IMAGE) return own;
        long hash = hash(own);
        long exemplar = pictures.exemplar(hash);
        return exemplar == hash
                ? own
                : new Identifier(Kind.IMAGE, HexFormat.of().toHexDigits(exemplar));
    }

    private static String[] wordings(List<Read> read) {
        var items = new ArrayList<TextLikeness.Item>(read.size());
        for (int place = 0; place < read.size(); place++)
            items.add(new TextLikeness.Item(place, read.get(place).words()));
        var wordings = new String[read.size()];
        Arrays.fill(wordings, "");
        for (var group : TextLikeness.groups(items)) for (int member : group.members()) wordings[member] = group.key();
        return wordings;
    }

    private static ImageLikeness pictures(List<Read> read) {
        return ImageLikeness.of(read.stream()
                .flatMap(each -> each.identified().of(Kind.IMAGE).stream())
                .mapToLong(image -> hash(image.identifier()))
                .toArray());
    }

    private static long hash(Identifier image) {
        return Long.parseUnsignedLong(image.value(), 16);
    }
}
