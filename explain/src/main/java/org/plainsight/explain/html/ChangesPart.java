package org.plainsight.explain.html;

import java.util.List;
import org.plainsight.explain.Changes;
import org.plainsight.explain.Changes.Towards;
import org.plainsight.explain.Changes.Way;
import org.plainsight.explain.HangsOn;
import org.plainsight.explain.HangsOn.Split;
import org.plainsight.explain.HangsOn.Without;
import org.plainsight.explain.Plain;

/** What would be if a fact were otherwise, or one piece of evidence were not there. */
final class ChangesPart {

    /** How many pieces stand in a fold; the rest are counted. */
    private static final int FOLDED = 30;

    private final Markup page;
    private final int ways;

    /**
     * Changes onto a page.
     *
     * @param ways how many ways are shown to one result; the rest are counted
     */
    ChangesPart(Markup page, int ways) {
        this.page = page;
        this.ways = ways;
    }

    void changes(Changes changes) {
        if (!(changes instanceof Changes.Computed computed)) return;
        computed.towards().forEach(this::towards);
        page.element("p class=\"sub\"", computed.proof());
    }

    private void towards(Towards towards) {
        page.element("h3 class=\"group\"", Plain.upper(towards.words()));
        if (!towards.ways().isEmpty()) {
            page.table("stack", "What if", "#Points");
            towards.ways().stream().limit(ways).forEach(this::way);
            page.endTable();
        }
        int more = towards.ways().size() - ways;
        page.element(
                "p class=\"sub\"",
                (more > 0
                                ? Plain.upper(Plain.count(more, "more way is", "more ways are"))
                                        + " in the explanation as JSON. "
                                : "")
                        + towards.proven());
    }

    private void way(Way way) {
        page.row("");
        steps(page, way);
        page.then().cell("num", "Points").text(Plain.number(way.points())).end().endRow();
    }

    static void steps(Markup page, Way way) {
        for (int i = 0; i < way.steps().size(); i++)
            page.raw(i == 0 ? "If " : "<br><i>and if</i> ")
                    .strange(way.steps().get(i).sentence());
    }

    /** @param points what the decision came to */
    void hangsOn(HangsOn hangsOn, int points) {
        if (!(hangsOn instanceof HangsOn.Computed computed)) return;
        page.raw("<p>").strange(computed.sentence()).raw("</p>\n");
        pieces("row that fired", "rows that fired", computed.rows(), points);
        pieces("advert", "adverts", computed.adverts(), points);
        pieces("identifier", "identifiers", computed.links(), points);
        splits(computed.splits());
    }

    /** Pieces without which nothing is otherwise are counted: sixty lines that say the same tell nobody more. */
    private void pieces(String one, String many, List<Without> pieces, int points) {
        if (pieces.isEmpty()) return;
        var that = pieces.stream().filter(Without::changes).toList();
        var told = pieces.stream()
                .filter(piece -> piece.changes() || piece.points() != points)
                .toList();
        page.raw("<details" + (that.isEmpty() || that.size() > FOLDED ? "" : " open") + "><summary>")
                .text("Without one %s: the result changes for %s of %s"
                        .formatted(one, Plain.none(that.size()), Plain.count(pieces.size(), one, many)))
                .raw("</summary>");
        if (!told.isEmpty()) {
            page.table("stack", "Without", "#Points", "Result");
            told.stream().limit(FOLDED).forEach(this::piece);
            page.endTable();
        }
        if (told.size() > FOLDED)
            page.element(
                    "p class=\"sub\"",
                    "%d are left out here; the explanation as JSON has them all.".formatted(told.size() - FOLDED));
        int same = pieces.size() - told.size();
        if (same > 0)
            page.element(
                    "p class=\"sub\"",
                    "Without %s the result and the points stay as they are."
                            .formatted(
                                    pieces.size() == 1
                                            ? "its only " + one
                                            : "any %s of %s"
                                                    .formatted(
                                                            told.isEmpty() ? "one" : "other one",
                                                            Plain.count(pieces.size(), one, many))));
        page.raw("</details>\n");
    }

    private void piece(Without piece) {
        page.row("").brief(piece.words()).then();
        page.cell("num", "Points").text(Plain.number(piece.points())).end();
        page.cell("", "Result")
                .raw(piece.changes() ? "<b>" : "")
                .strange(piece.sentence())
                .raw(piece.changes() ? "</b>" : "");
        page.end().endRow();
    }

    private void splits(List<Split> splits) {
        if (splits.isEmpty()) return;
        page.element("h3 class=\"group\"", "What would part the network").raw("<ul>");
        splits.stream()
                .limit(ways)
                .forEach(split -> page.raw("<li>").strange(split.sentence()).raw("</li>"));
        if (splits.size() > ways) page.element("li", "and %d more".formatted(splits.size() - ways));
        page.raw("</ul>\n");
    }
}
