package org.plainsight.core.runs;

import org.plainsight.core.adverts.Advert;
import org.plainsight.core.facts.Ground;
import org.plainsight.explain.Quote;

/** The words of an advert that a fact was read from. */
public final class Quotes {

    private Quotes() {}

    /**
     * The words at the span, with a little of what stands around them; nothing where the ground is a whole field.
     *
     * @param around so many code points before and after
     */
    public static Quote of(Advert advert, Ground ground, int around) {
        if (ground.span().isWhole()) return Quote.NONE;
        var text = ground.field().equals("title") ? advert.title() : advert.text();
        int length = text.codePointCount(0, text.length());
        if (ground.span().to() > length) return Quote.NONE;
        int from = text.offsetByCodePoints(0, ground.span().from());
        int to = text.offsetByCodePoints(0, ground.span().to());
        int before =
                text.offsetByCodePoints(from, -Math.min(around, ground.span().from()));
        int after = text.offsetByCodePoints(
                to, Math.min(around, length - ground.span().to()));
        return new Quote(text.substring(before, from), text.substring(from, to), text.substring(to, after));
    }
}
