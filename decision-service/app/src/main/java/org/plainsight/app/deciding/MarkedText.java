package org.plainsight.app.deciding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Ground;

/** The words of an advert in pieces, those that a fact rests on marked; what could turn a page around is made visible. */
final class MarkedText {

    /**
     * A piece of the text.
     *
     * @param facts what rests on it, in words; empty where nothing does
     */
    record Piece(String words, List<String> facts) {
        boolean isMarked() {
            return !facts.isEmpty();
        }
    }

    /** A span of the text that one fact rests on. */
    private record Mark(int from, int to, String fact) {}

    private MarkedText() {}

    /** @param field {@code title} or {@code text} */
    static List<Piece> of(String text, String field, String advert, Dossier dossier) {
        var marks = new ArrayList<Mark>();
        int length = text.codePointCount(0, text.length());
        var vocabulary = dossier.facts().vocabulary();
        for (var basis : dossier.bases()) {
            if (!vocabulary.has(basis.fact())) continue;
            var words = vocabulary.fact(vocabulary.slot(basis.fact())).words();
            for (Ground ground : basis.grounds())
                if (ground.advert().equals(advert)
                        && ground.field().equals(field)
                        && ground.hasSpan()
                        && ground.to() <= length) marks.add(new Mark(ground.from(), ground.to(), words));
        }
        return pieces(text, length, marks);
    }

    /** Cuts the text wherever a mark begins or ends. */
    private static List<Piece> pieces(String text, int length, List<Mark> marks) {
        var cuts = new TreeSet<Integer>(List.of(0, length));
        for (var mark : marks) {
            cuts.add(mark.from());
            cuts.add(mark.to());
        }
        var pieces = new ArrayList<Piece>();
        int before = 0;
        int at = 0;
        for (int cut : cuts) {
            if (cut == before) continue;
            int end = text.offsetByCodePoints(at, cut - before);
            int from = before;
            var facts = marks.stream()
                    .filter(m -> m.from() <= from && m.to() >= cut)
                    .sorted(Comparator.comparing(Mark::fact))
                    .map(Mark::fact)
                    .distinct()
                    .toList();
            pieces.add(new Piece(visible(text.substring(at, end)), facts));
            at = end;
            before = cut;
        }
        return pieces;
    }

    /** Characters that turn the direction of writing or are not seen at all, by their number instead. */
    static String visible(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isHidden = Character.getType(c) == Character.FORMAT
                    || (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
            if (isHidden) out.append("[U+%04X]".formatted(c));
            else out.appendCodePoint(c);
        });
        return out.toString();
    }
}
