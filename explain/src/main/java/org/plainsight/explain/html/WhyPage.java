package org.plainsight.explain.html;

import java.util.List;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.explain.Heading;
import org.plainsight.explain.Plain;

/** One explanation, part after part. */
final class WhyPage {

    private final Explanation explanation;
    private final Depth depth;
    private final boolean whole;

    WhyPage(Explanation explanation, Depth depth) {
        this.explanation = explanation;
        this.depth = depth;
        this.whole = depth == Depth.FULL;
    }

    String page(String notice, String back) {
        var main = new Markup();
        if (!back.isEmpty())
            main.raw("<p class=\"onscreen kicker\"><a href=\"").text(back).raw("\">Back to the list</a></p>");
        return Sheet.of(
                "Why: " + explanation.subject(),
                "Plainsight: why a decision is what it is",
                notice,
                main.add(parts()),
                foot());
    }

    Markup parts() {
        var page = new Markup();
        head(page);
        if (depth == Depth.LINE) return page;
        var sections = whole ? everything() : onOnePage();
        if (whole) page.raw("<div class=\"columns\">");
        if (whole) sections.contents(page);
        page.raw("<div>");
        sections.all(page);
        page.raw(whole ? "</div></div>\n" : "</div>\n");
        return page;
    }

    private Sections onOnePage() {
        return new Sections()
                .add(Heading.AGAINST, page -> new InBrief(page).against(explanation))
                .add(Heading.FOR, page -> new InBrief(page).reasons(explanation))
                .add(Heading.ARITHMETIC, page -> new InBrief(page).sum(explanation.arithmetic()))
                .add(Heading.CHANGES, page -> new InBrief(page).changes(explanation.changes()))
                .add(Heading.SURENESS, page -> new InBrief(page).sureness(explanation.sureness()))
                .add(Heading.CHALLENGE, page -> new InBrief(page).challenge(explanation.challenge()));
    }

    private Sections everything() {
        return new Sections()
                .add(
                        Heading.AGAINST,
                        page -> new CardList(page, 6).against(explanation.against(), explanation.ordinary()))
                .add(Heading.FOR, page -> new CardList(page, 6).reasons(explanation.reasons()))
                .add(Heading.ARITHMETIC, this::arithmetic)
                .add(Heading.CHANGES, page -> new ChangesPart(page, 6).changes(explanation.changes()))
                .add(
                        Heading.HANGS_ON,
                        page -> new ChangesPart(page, 6)
                                .hangsOn(
                                        explanation.hangsOn(),
                                        explanation.arithmetic().total()))
                .add(Heading.SURENESS, page -> new SurenessPart(page).lay(explanation.sureness()))
                .add(Heading.NEAREST, page -> new GapsPart(page).nearest(explanation.nearest(), explanation.further()))
                .add(Heading.MIGHT, page -> new GapsPart(page).misses(explanation.mightHaveFired()))
                .add(Heading.UNKNOWN, page -> new GapsPart(page).unknown(explanation.unknown()))
                .add(Heading.CONNECTIONS, page -> new ConnectionsPart(page).lay(explanation.connections()))
                .add(Heading.SIX_PARTS, page -> new SixPartsPart(page).lay(explanation.sixParts()))
                .add(Heading.NOT_LOOKED_AT, page -> new GapsPart(page).notLookedAt(explanation.notLookedAt()))
                .add(Heading.CHALLENGE, page -> explanation.challenge().forEach(s -> page.element("p", s)))
                .add(Heading.SOURCES, this::sources);
    }

    private void head(Markup page) {
        page.element(
                "p class=\"kicker\"",
                explanation.subject() + " · weighed "
                        + Plain.day(explanation.decided().at()));
        page.element("h1", title());
        page.raw("<p class=\"lead\">");
        var sentences = explanation.inShort();
        for (int i = 0; i < sentences.size() - 1; i++)
            page.strange(sentences.get(i)).raw(" ");
        page.element("strong", sentences.get(sentences.size() - 1)).raw("</p>\n");
        page.raw("<dl class=\"facts\">");
        fact(
                page,
                "Result",
                Plain.upper(explanation.outcome()),
                explanation.decided().hasRoute() ? explanation.decided().route() + " route" : "");
        fact(page, "Points", Plain.number(explanation.decided().points()), lowestLine());
        fact(page, "Rows that speak against looking", count(explanation.against()), "");
        fact(page, "Rows that speak for looking", count(explanation.reasons()), "");
        page.raw("</dl>\n");
    }

    private String title() {
        var what = explanation.subject().kind().word();
        return explanation.decided().putForward()
                ? "Why this %s was put forward".formatted(what)
                : "Why this %s was not put forward".formatted(what);
    }

    private String lowestLine() {
        var lowest = explanation.arithmetic().lines().stream()
                .flatMapToInt(line -> line.pointsNeeded().stream())
                .min();
        return lowest.isPresent() ? "the lowest line is at " + lowest.getAsInt() : "";
    }

    private static void fact(Markup page, String term, String words, String more) {
        page.raw("<div>").element("dt", term).raw("<dd>").text(words);
        if (!more.isEmpty()) page.element("small", more);
        page.raw("</dd></div>");
    }

    private static String count(List<Card> cards) {
        return Plain.none(cards.size());
    }

    private void arithmetic(Markup page) {
        var waterfall = new Waterfall(page, explanation.arithmetic());
        waterfall.sum();
        waterfall.lines();
    }

    private void sources(Markup page) {
        if (explanation.sources().isEmpty()) return;
        page.raw("<ul class=\"sub\">");
        for (Source source : explanation.sources())
            page.raw("<li><b>")
                    .text(source.name())
                    .raw("</b>: ")
                    .text(source.citation())
                    .raw("</li>");
        page.raw("</ul>\n");
    }

    private Markup foot() {
        var rules = explanation.rules();
        return new Markup()
                .element(
                        "p",
                        "Rules: %s, version %s (%s). %s. In use until %s at most. Owner: %s."
                                .formatted(
                                        rules.title(),
                                        rules.version(),
                                        rules.id(),
                                        Plain.upper(rules.status()),
                                        Plain.day(rules.experimentalUntil()),
                                        rules.owner()))
                .raw("<p class=\"hash\">")
                .text("sha-256 " + rules.hash())
                .raw("</p>");
    }
}
