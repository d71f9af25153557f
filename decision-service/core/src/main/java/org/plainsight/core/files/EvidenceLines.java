package org.plainsight.core.files;

import java.util.List;
import org.plainsight.core.facts.Basis;
import org.plainsight.core.facts.Ground;

/**
 * The lines of {@code evidence.jsonl}, by far the largest file of a run: some forty lines for each advert. Neighbouring facts
 * often rest on the same grounds, which are then copied and not written anew.
 */
final class EvidenceLines {

    private static final byte[] SUBJECT = Utf8.ascii("{\"subject\":");
    private static final byte[] FACT = Utf8.ascii(",\"fact\":");
    private static final byte[] EVIDENCE = Utf8.ascii(",\"evidence\":[");
    private static final byte[] ADVERT = Utf8.ascii("{\"advert\":");
    private static final byte[] FIELD = Utf8.ascii(",\"field\":");
    private static final byte[] WHOLE = Utf8.ascii(",\"span\":null");
    private static final byte[] SPAN = Utf8.ascii(",\"span\":[");
    private static final byte[] NOTHING_BETWEEN = Utf8.ascii(",\"via\":null}");
    private static final byte[] VIA = Utf8.ascii(",\"via\":");
    private static final byte[] END = Utf8.ascii("]}\n");

    private EvidenceLines() {}

    static void write(Lines lines, String subject, List<Basis> bases) {
        if (bases.isEmpty()) return;
        var out = lines.raw();
        int begin = out.size();
        out.write(SUBJECT);
        out.string(subject);
        out.write(FACT);
        int headEnd = out.size();
        List<Ground> before = List.of();
        int from = 0;
        int to = 0;
        for (int i = 0; i < bases.size(); i++) {
            var basis = bases.get(i);
            if (i > 0) out.repeat(begin, headEnd);
            out.string(basis.fact());
            if (i > 0 && basis.grounds().equals(before)) {
                out.repeat(from, to);
                continue;
            }
            from = out.size();
            grounds(out, basis.grounds());
            to = out.size();
            before = basis.grounds();
        }
        lines.added(bases.size());
    }

    private static void grounds(Utf8 out, List<Ground> grounds) {
        out.write(EVIDENCE);
        for (int i = 0; i < grounds.size(); i++) {
            if (i > 0) out.write(',');
            ground(out, grounds.get(i));
        }
        out.write(END);
    }

    private static void ground(Utf8 out, Ground ground) {
        out.write(ADVERT);
        out.string(ground.advert());
        out.write(FIELD);
        out.string(ground.field());
        if (ground.span().isWhole()) out.write(WHOLE);
        else {
            out.write(SPAN);
            out.number(ground.span().from());
            out.write(',');
            out.number(ground.span().to());
            out.write(']');
        }
        if (ground.via().isEmpty()) out.write(NOTHING_BETWEEN);
        else {
            out.write(VIA);
            out.string(ground.via());
            out.write('}');
        }
    }
}
