package org.plainsight.explain.html;

import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Exhibit;
import org.plainsight.explain.Explanation.Ordinary;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.explain.Fit;
import org.plainsight.explain.Plain;
import org.plainsight.explain.Quote;

/** Rows that fired and ordinary explanations, each as a card of the same weight. */
final class CardList {

    private static final String CANNOT_TELL =
            "Each says whether what is known fits it. Where that is not known, adverts alone cannot tell: ask before you decide.";

    /** How many adverts are named for one exhibit. */
    private static final int ADVERTS = 8;

    private final Markup page;
    private final int exhibits;

    /**
     * Cards onto a page.
     *
     * @param exhibits how many exhibits stand open on one card; of the others twice as many stand in a fold
     */
    CardList(Markup page, int exhibits) {
        this.page = page;
        this.exhibits = exhibits;
    }

    /** Rows that took points away, then what else was found may mean. */
    void against(List<Card> protective, List<Ordinary> ordinary) {
        against(protective);
        if (ordinary.isEmpty()) return;
        page.element("h3 class=\"group\"", "What was found may be ordinary");
        page.element("p class=\"sub\"", CANNOT_TELL).raw("<ul class=\"cards close\">");
        for (var one : ordinary) ordinary(one);
        page.raw("</ul>\n");
    }

    private void against(List<Card> protective) {
        if (protective.isEmpty()) page.element("p", "No row that takes points away fired.");
        rows(protective, "against");
    }

    void reasons(List<Card> reasons) {
        if (reasons.isEmpty()) page.element("p", "No row that gives points fired.");
        rows(reasons, "for");
    }

    private void ordinary(Ordinary ordinary) {
        page.raw("<li class=\"" + kind(ordinary.fit()) + "\"><div class=\"head\">")
                .element("h4", ordinary.words());
        tag(ordinary.fit());
        page.raw("</div>");
        because(ordinary.fit());
        page.element("p class=\"sub\"", "Would explain: " + String.join("; ", ordinary.explains()) + ".")
                .raw("</li>\n");
    }

    private static String kind(Fit fit) {
        return fit.verdict() == Fit.Verdict.FITS || fit.verdict() == Fit.Verdict.PARTLY_FITS ? "against" : "plain";
    }

    private void tag(Fit fit) {
        tag(page, fit);
    }

    static void tag(Markup page, Fit fit) {
        page.raw("<span class=\"tag " + style(fit.verdict()) + "\">")
                .text(Plain.upper(fit.verdict().words()))
                .raw("</span>");
    }

    private static String style(Fit.Verdict verdict) {
        return switch (verdict) {
            case FITS -> "fits";
            case PARTLY_FITS -> "partly";
            case DOES_NOT_FIT -> "not";
            case NOT_KNOWN -> "open";
        };
    }

    private void because(Fit fit) {
        if (!fit.because().isEmpty())
            page.raw("<p>").strange(Plain.sentence(Plain.upper(fit.because()))).raw("</p>");
    }

    private void rows(List<Card> cards, String side) {
        if (cards.isEmpty()) return;
        page.raw("<ul class=\"cards\">");
        for (Card card : cards) {
            page.raw("<li class=\"" + side + "\">");
            row(card, side.equals("for"));
            page.raw("</li>\n");
        }
        page.raw("</ul>\n");
    }

    private void row(Card card, boolean judged) {
        page.raw("<div class=\"head\">")
                .element("h3", card.indicator())
                .element("span class=\"points\"", signedPoints(card.points()))
                .raw("</div>");
        conditions(page, card.conditions());
        page.raw("<p><b>Why it may matter.</b> ").text(card.whyItMayMatter()).raw("</p>");
        page.raw("<div class=\"ordinary\"><p>");
        if (judged) tag(card.fit());
        page.raw("<b>Ordinary explanation.</b> ")
                .text(card.ordinaryExplanation())
                .raw("</p>");
        if (judged) because(card.fit());
        page.raw("</div>");
        evidence(card);
        page.raw("<p class=\"sub\">");
        page.text("Evidence for the row: %s%s. Family: %s (%s)."
                .formatted(card.grading().grade(), sources(card), card.family(), card.strength()));
        page.raw("</p>");
    }

    private static String signedPoints(int points) {
        return (points > 0 ? "+" : "") + Plain.points(points);
    }

    private static String sources(Card card) {
        var names = card.grading().sources().stream().map(Source::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    static void conditions(Markup page, List<Condition> conditions) {
        page.raw("<ul>");
        for (Condition condition : conditions)
            page.raw("<li>").strange(Plain.upper(condition.sentence())).raw("</li>");
        page.raw("</ul>");
    }

    private void evidence(Card card) {
        var evidence = card.evidence();
        if (evidence.isEmpty()) {
            page.raw("<p>").text(card.backing().sentence()).raw("</p>");
            return;
        }
        page.raw("<p class=\"rests\">").text(card.backing().sentence()).raw("</p><ul>");
        evidence.stream().limit(exhibits).forEach(this::exhibit);
        page.raw("</ul>");
        if (evidence.size() <= exhibits) return;
        var more = evidence.subList(exhibits, Math.min(evidence.size(), 3 * exhibits));
        page.raw("<details><summary>")
                .text("%d more of the kind".formatted(evidence.size() - exhibits))
                .raw("</summary><ul>");
        more.forEach(this::exhibit);
        page.raw("</ul>");
        int left = evidence.size() - exhibits - more.size();
        if (left > 0)
            page.element(
                    "p class=\"sub\"", "%d are left out here; the explanation as JSON has them all.".formatted(left));
        page.raw("</details>");
    }

    private void exhibit(Exhibit exhibit) {
        page.raw("<li>");
        boolean shown = !exhibit.quote().isEmpty() || !exhibit.via().isEmpty();
        if (!exhibit.quote().isEmpty()) quote(exhibit.quote());
        else if (shown) page.raw("<b>").brief(exhibit.via()).raw("</b>");
        page.text((shown ? ", in " : "In ") + exhibit.fieldWords() + ": ");
        some(page, exhibit.adverts(), ADVERTS);
        page.raw("</li>");
    }

    private void quote(Quote quote) {
        page.raw("<q>");
        if (!quote.before().isEmpty()) page.brief("…" + quote.before());
        page.raw("<mark>").brief(quote.words()).raw("</mark>");
        if (!quote.after().isEmpty()) page.brief(quote.after() + "…");
        page.raw("</q>");
    }

    /** The first few ids and how many more there are. */
    static void some(Markup page, List<String> ids, int shown) {
        int most = ids.size() <= shown + 1 ? ids.size() : shown;
        for (int i = 0; i < most; i++)
            page.raw(i == 0 ? "<span class=\"id\">" : ", <span class=\"id\">")
                    .brief(ids.get(i))
                    .raw("</span>");
        if (most < ids.size()) page.text(" and %d more".formatted(ids.size() - most));
    }
}
