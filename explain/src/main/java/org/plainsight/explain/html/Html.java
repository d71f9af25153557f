package org.plainsight.explain.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Exhibit;
import org.plainsight.explain.Explanation.Left;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.explain.Heading;
import org.plainsight.explain.Member;
import org.plainsight.explain.Quote;

/** Lays an explanation out as a page that stands alone. */
public final class Html {

    /** How many exhibits of one card, identifiers or adverts are listed; the rest are counted. */
    private static final int SHOWN = 8;

    private static final int MEMBERS = 60;

    private final Explanation explanation;
    private final Markup page = new Markup();

    private Html(Explanation explanation) {
        this.explanation = explanation;
    }

    /** The page. */
    public static String of(Explanation explanation) {
        return of(explanation, "", "");
    }

    /**
     * The page with a notice above it and a way back.
     *
     * @param notice a sentence for the reader of this page ("Made-up adverts."); may be empty
     * @param back the relative address of the page that lists it; may be empty
     */
    public static String of(Explanation explanation, String notice, String back) {
        return new Html(explanation).lay(notice, back);
    }

    private String lay(String notice, String back) {
        page.open("Why: " + explanation.subject(), "Plainsight: why a decision is what it is", notice);
        if (!back.isEmpty())
            page.raw("<p class=\"onscreen kicker\"><a href=\"").text(back).raw("\">Back to the list</a></p>");
        head();
        against();
        reasons();
        new Waterfall(page, explanation.arithmetic()).lay();
        misses(Heading.NEAREST, explanation.nearest());
        misses(Heading.MIGHT, explanation.mightHaveFired());
        unknown();
        connections();
        notLookedAt();
        heading(Heading.CHALLENGE);
        explanation.challenge().forEach(s -> page.element("p", s));
        sources();
        further();
        page.raw("</main>\n");
        foot();
        return page.raw("</body>").close();
    }

    private void head() {
        page.element(
                "p class=\"kicker\"",
                explanation.subject() + " · decided "
                        + explanation.decided().at().toString().substring(0, 10));
        page.element("h1", title());
        page.raw("<p class=\"lead\">");
        var sentences = explanation.inShort();
        for (int i = 0; i < sentences.size() - 1; i++)
            page.text(sentences.get(i)).raw(" ");
        page.element("strong", sentences.get(sentences.size() - 1)).raw("</p>\n");
        page.raw("<dl class=\"facts\">");
        fact(
                "Result",
                upper(explanation.outcome()),
                explanation.decided().hasRoute() ? explanation.decided().route() + " route" : "");
        fact("Points", Integer.toString(explanation.decided().points()), lowestLine());
        fact("Reasons not to look", count(explanation.against()), "");
        fact("Reasons to look", count(explanation.reasons()), "");
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

    private void fact(String term, String words, String more) {
        page.raw("<div>").element("dt", term).raw("<dd>").text(words);
        if (!more.isEmpty()) page.element("small", more);
        page.raw("</dd></div>");
    }

    private static String count(List<Card> cards) {
        return cards.isEmpty() ? "none" : Integer.toString(cards.size());
    }

    private void heading(Heading heading) {
        page.element("h2", heading.title()).raw("\n");
        if (!heading.lead().isEmpty()) page.element("p class=\"sub\"", heading.lead());
    }

    private void against() {
        heading(Heading.AGAINST);
        if (explanation.against().isEmpty()) page.element("p", "No protective row fired.");
        cards(explanation.against(), "against");
        if (explanation.ordinary().isEmpty()) return;
        page.element("h3 style=\"margin-top:18px\"", "What was found may be ordinary")
                .raw("<ul>");
        for (var o : explanation.ordinary())
            page.raw("<li>")
                    .text(o.words())
                    .raw(" <span class=\"sub\">")
                    .text("Would explain: " + String.join("; ", o.explains()) + ".")
                    .raw("</span></li>");
        page.raw("</ul>\n");
    }

    private void reasons() {
        heading(Heading.FOR);
        if (explanation.reasons().isEmpty()) page.element("p", "No row fired.");
        cards(explanation.reasons(), "for");
    }

    private void cards(List<Card> cards, String side) {
        if (cards.isEmpty()) return;
        page.raw("<ul class=\"cards\">");
        for (Card card : cards) {
            page.raw("<li class=\"" + side + "\">");
            card(card);
            page.raw("</li>\n");
        }
        page.raw("</ul>\n");
    }

    private void card(Card card) {
        page.element("span class=\"points\"", Waterfall.signed(card.points()) + " points");
        page.element("h3", card.indicator());
        conditions(card.conditions());
        page.raw("<p><b>Why it may matter.</b> ").text(card.whyItMayMatter()).raw("</p>");
        page.raw("<p class=\"ordinary\"><b>Ordinary explanation.</b> ")
                .text(card.ordinaryExplanation())
                .raw("</p>");
        if (!card.evidence().isEmpty()) {
            page.raw("<h4>It rests on</h4><ul>");
            card.evidence().stream().limit(SHOWN).forEach(this::exhibit);
            rest(card.evidence().size(), SHOWN, "of the kind");
            page.raw("</ul>");
        }
        page.raw("<p class=\"sub\">");
        page.text("Evidence: %s %s. Family: %s (%s)."
                .formatted(card.grading().grade(), sources(card), card.family(), card.strength()));
        page.raw("</p>");
    }

    private static String sources(Card card) {
        var names = card.grading().sources().stream().map(Source::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "(" + names + ")";
    }

    private void conditions(List<Condition> conditions) {
        page.raw("<ul>");
        for (Condition condition : conditions)
            page.raw("<li>").strange(upper(condition.sentence())).raw("</li>");
        page.raw("</ul>");
    }

    private void exhibit(Exhibit exhibit) {
        page.raw("<li>");
        if (!exhibit.quote().isEmpty()) quote(exhibit.quote());
        else if (!exhibit.via().isEmpty())
            page.raw("<b>").strange(exhibit.via()).raw("</b>");
        page.text(
                (exhibit.quote().isEmpty() && exhibit.via().isEmpty() ? "In " : ", in ") + exhibit.fieldWords() + ": ");
        page.strange(some(exhibit.adverts(), SHOWN)).raw("</li>");
    }

    private void quote(Quote quote) {
        page.raw("<q>");
        if (!quote.before().isEmpty()) page.strange("…" + quote.before());
        page.raw("<mark>").strange(quote.words()).raw("</mark>");
        if (!quote.after().isEmpty()) page.strange(quote.after() + "…");
        page.raw("</q>");
    }

    private void misses(Heading heading, List<Miss> misses) {
        if (misses.isEmpty()) return;
        heading(heading);
        page.raw("<ul class=\"cards\">");
        for (Miss miss : misses) {
            page.raw("<li class=\"plain\">");
            page.element("span class=\"points\"", "would have given " + Waterfall.signed(miss.points()));
            page.element("h3", miss.indicator());
            conditions(miss.open());
            page.element("p class=\"sub\"", "Family: %s (%s).".formatted(miss.family(), miss.strength()))
                    .raw("</li>\n");
        }
        page.raw("</ul>\n");
    }

    private void unknown() {
        if (explanation.unknown().isEmpty()) return;
        heading(Heading.UNKNOWN);
        page.raw(
                "<table class=\"stack\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Why it is not known</th><th scope=\"col\">What it leaves open</th></tr></thead><tbody>");
        for (var gap : explanation.unknown()) {
            page.raw("<tr><th scope=\"row\">")
                    .text(upper(gap.words()))
                    .raw("</th><td data-label=\"Why\">")
                    .text(gap.why());
            page.raw("</td><td data-label=\"Leaves open\">")
                    .text(gap.rows().isEmpty() ? "nothing" : String.join("; ", gap.rows()))
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody></table>\n");
    }

    private void connections() {
        var connections = explanation.connections();
        if (connections.strands().isEmpty()
                && connections.words().isEmpty()
                && connections.members().size() < 2) return;
        heading(Heading.CONNECTIONS);
        if (!connections.strands().isEmpty()) {
            page.raw(
                    "<table class=\"stack\"><thead><tr><th scope=\"col\">The same</th><th scope=\"col\">Which</th><th scope=\"col\">Link</th><th scope=\"col\">Adverts</th></tr></thead><tbody>");
            connections.strands().stream()
                    .limit(MEMBERS)
                    .forEach(s -> page.raw("<tr><th scope=\"row\">")
                            .text(upper(s.kindWords()))
                            .raw("</th><td data-label=\"Which\">")
                            .strange(s.via())
                            .raw("</td><td class=\"short\" data-label=\"Link\">")
                            .text(s.strength())
                            .raw("</td><td data-label=\"Adverts\">")
                            .strange(some(s.adverts(), SHOWN))
                            .raw("</td></tr>\n"));
            page.raw("</tbody></table>\n");
        }
        if (!connections.words().isEmpty()) {
            page.raw("<p>").text("What analysts said of its links:").raw("</p>\n<ul>\n");
            connections.words().forEach(word -> page.raw("<li>").strange(word).raw("</li>\n"));
            page.raw("</ul>\n");
        }
        if (connections.members().size() > 1) members(connections.members());
    }

    private void members(List<Member> members) {
        page.raw("<details")
                .raw(members.size() <= 12 ? " open" : "")
                .raw("><summary>")
                .text("The %d adverts".formatted(members.size()))
                .raw("</summary>");
        page.raw(
                "<table class=\"stack\"><thead><tr><th scope=\"col\">Advert</th><th scope=\"col\">Name</th><th scope=\"col\">Town</th><th scope=\"col\">Site</th><th scope=\"col\">Posted</th><th scope=\"col\" class=\"num\">Points by itself</th></tr></thead><tbody>");
        members.stream()
                .limit(MEMBERS)
                .forEach(m -> page.raw("<tr><th scope=\"row\">")
                        .strange(m.id())
                        .raw("</th><td data-label=\"Name\">")
                        .strange(orNot(m.name()))
                        .raw("</td><td data-label=\"Town\">")
                        .strange(orNot(m.town()))
                        .raw("</td><td data-label=\"Site\">")
                        .strange(m.source())
                        .raw("</td><td data-label=\"Posted\">")
                        .text(m.postedAt().toString().substring(0, 10))
                        .raw("</td><td class=\"num\" data-label=\"Points by itself\">")
                        .text(Waterfall.number(m.points()))
                        .raw("</td></tr>\n"));
        page.raw("</tbody></table>");
        if (members.size() > MEMBERS)
            page.element("p", "and %d more; the explanation as JSON lists them".formatted(members.size() - MEMBERS));
        page.raw("</details>\n");
    }

    private static String orNot(String words) {
        return words.isEmpty() ? "not given" : words;
    }

    private void rest(int size, int shown, String what) {
        if (size > shown) page.element("li", "and %d more %s".formatted(size - shown, what));
    }

    private void notLookedAt() {
        heading(Heading.NOT_LOOKED_AT);
        var not = explanation.notLookedAt();
        page.raw("<ul>");
        not.always().forEach(s -> page.element("li", s));
        page.raw("</ul>");
        left("By rule never read, and why", not.barred());
        left("Indicators that carry no points on purpose, and why", not.excluded());
    }

    private void left(String title, List<Left> lefts) {
        if (lefts.isEmpty()) return;
        page.raw("<details><summary>").text(title).raw("</summary><ul>");
        lefts.forEach(left -> page.raw("<li><b>")
                .text(upper(left.what()))
                .raw("</b>: ")
                .text(left.why())
                .raw("</li>"));
        page.raw("</ul></details>\n");
    }

    private void sources() {
        if (explanation.sources().isEmpty()) return;
        heading(Heading.SOURCES);
        page.raw("<ul class=\"sub\">");
        for (var source : explanation.sources())
            page.raw("<li><b>")
                    .text(source.name())
                    .raw("</b>: ")
                    .text(source.citation())
                    .raw("</li>");
        page.raw("</ul>\n");
    }

    private void further() {
        if (explanation.further().isEmpty()) return;
        page.raw("<details><summary>")
                .text(Heading.FURTHER.title() + " (" + explanation.further().size() + ")")
                .raw("</summary><ul>");
        explanation
                .further()
                .forEach(miss -> page.raw("<li><b>")
                        .text(miss.indicator())
                        .raw("</b>: ")
                        .strange(miss.open().stream().map(Condition::sentence).collect(Collectors.joining("; and ")))
                        .raw("</li>\n"));
        page.raw("</ul></details>\n");
    }

    private void foot() {
        var rules = explanation.rules();
        page.raw("<footer class=\"foot\"><div class=\"wide\">");
        page.element(
                "p",
                "Rules: %s, version %s (%s). %s. In use until %s at most. Owner: %s."
                        .formatted(
                                rules.title(),
                                rules.version(),
                                rules.id(),
                                upper(rules.status()),
                                rules.experimentalUntil(),
                                rules.owner()));
        page.raw("<p class=\"hash\">").text("sha-256 " + rules.hash()).raw("</p></div></footer>");
    }

    /** The first few ids and how many more there are. */
    private static String some(List<String> ids, int shown) {
        if (ids.size() <= shown + 1) return String.join(", ", ids);
        return "%s and %d more".formatted(String.join(", ", ids.subList(0, shown)), ids.size() - shown);
    }

    static String upper(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
