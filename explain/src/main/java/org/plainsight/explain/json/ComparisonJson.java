package org.plainsight.explain.json;

import java.io.IOException;
import java.util.Locale;
import org.plainsight.explain.Comparison;
import org.plainsight.explain.Comparison.FactDifference;
import org.plainsight.explain.Comparison.RowDifference;
import org.plainsight.explain.Comparison.Side;
import org.plainsight.explain.Comparison.Swap;
import org.plainsight.explain.Comparison.SwapWay;
import org.plainsight.explain.Depth;

/** Writes a comparison, as far as is asked for. */
final class ComparisonJson {

    private final Out out;
    private final OtherwiseJson otherwise;

    ComparisonJson(Out out) {
        this.out = out;
        this.otherwise = new OtherwiseJson(out);
    }

    void write(Comparison comparison, Depth depth) throws IOException {
        out.object(() -> {
            out.text("depth", depth.name().toLowerCase(Locale.ROOT));
            out.object("this", () -> side(comparison.one()));
            out.object("that", () -> side(comparison.other()));
            out.texts("inShort", comparison.inShort());
            if (depth == Depth.LINE) return;
            out.list("rows", comparison.rows(), this::row);
            out.object("swap", () -> swap(comparison.swap()));
            if (depth == Depth.FULL) out.list("facts", comparison.facts(), this::fact);
        });
    }

    private void side(Side side) throws IOException {
        out.text("subject", side.subject().toString());
        out.text("about", side.about());
        out.text("outcome", side.code());
        out.textIfAny("route", side.route());
        out.text("outcomeInWords", side.result());
        out.number("points", side.points());
    }

    private void row(RowDifference row) throws IOException {
        out.object(() -> {
            out.text("family", row.family());
            out.text("row", row.row());
            out.text("words", row.words());
            out.number("this", row.one());
            out.number("that", row.other());
            out.number("worth", row.worth());
            out.text("sentence", row.sentence());
        });
    }

    private void fact(FactDifference fact) throws IOException {
        out.object(() -> {
            out.text("fact", fact.fact());
            out.text("words", fact.words());
            out.text("this", fact.one());
            out.text("that", fact.other());
            out.texts("decides", fact.rows());
        });
    }

    private void swap(Swap swap) throws IOException {
        boolean computed = swap instanceof Swap.Computed;
        out.truth("computed", computed);
        if (swap instanceof Swap.NotComputed not) out.text("why", not.why());
        if (!(swap instanceof Swap.Computed found)) return;
        out.list("ways", found.ways(), this::way);
        out.text("proven", found.proven());
    }

    private void way(SwapWay way) throws IOException {
        out.object(() -> {
            out.text("changed", way.changed().toString());
            otherwise.fields(way.way());
        });
    }
}
