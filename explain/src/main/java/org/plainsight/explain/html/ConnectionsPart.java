package org.plainsight.explain.html;

import java.util.List;
import org.plainsight.explain.Explanation.Connections;
import org.plainsight.explain.Explanation.Strand;
import org.plainsight.explain.Member;
import org.plainsight.explain.Plain;

/** What holds the adverts together, and the adverts themselves. */
final class ConnectionsPart {

    /** How many identifiers and adverts are listed; the rest are counted. */
    private static final int LISTED = 60;

    /** How many adverts are named for one identifier. */
    private static final int NAMED = 8;

    /** So many adverts are listed without a fold. */
    private static final int UNFOLDED = 12;

    private final Markup page;

    ConnectionsPart(Markup page) {
        this.page = page;
    }

    void lay(Connections connections) {
        strands(connections.strands());
        analysts(connections.words());

        if (connections.members().size() > 1) members(connections.members());
    }

    private void strands(List<Strand> strands) {
        if (strands.isEmpty()) return;
        page.table("stack", "The same", "Which", "Link", "Adverts");
        for (var strand : strands.subList(0, Math.min(LISTED, strands.size()))) {
            page.row("").text(Plain.upper(strand.kindWords())).then();
            page.cell("", "Which").brief(strand.via()).end();
            page.cell("short", "Link").text(strand.strength()).end();
            page.cell("", "Adverts");
            CardList.some(page, strand.adverts(), NAMED);
            page.end().endRow();
        }
        page.endTable();
        rest(strands.size(), "identifier", "identifiers");
    }

    /** What analysts undid and confirmed. */
    private void analysts(List<String> words) {
        if (words.isEmpty()) return;
        page.element("p", "What analysts said of its links:").raw("<ul>");
        words.forEach(word -> page.raw("<li>").strange(word).raw("</li>"));
        page.raw("</ul>\n");
    }

    private void members(List<Member> members) {
        page.raw("<details" + (members.size() <= UNFOLDED ? " open" : "") + "><summary>")
                .text("The %s".formatted(Plain.count(members.size(), "advert", "adverts")))
                .raw("</summary>");
        page.table("stack", "Advert", "Name", "Town", "Site", "Posted", "#Points by itself");
        members.stream().limit(LISTED).forEach(this::member);
        page.endTable();
        rest(members.size(), "advert", "adverts");
        page.raw("</details>\n");
    }

    private void member(Member member) {
        page.row("").brief(member.id()).then();
        page.cell("", "Name").brief(orNot(member.name())).end();
        page.cell("", "Town").brief(orNot(member.town())).end();
        page.cell("short", "Site").brief(member.source()).end();
        page.cell("short", "Posted").text(Plain.day(member.postedAt())).end();
        page.cell("num", "Points by itself")
                .text(Plain.number(member.points()))
                .end()
                .endRow();
    }

    private static String orNot(String words) {
        return words.isEmpty() ? "not given" : words;
    }

    private void rest(int size, String one, String many) {
        if (size > LISTED)
            page.element(
                    "p class=\"sub\"",
                    "And %s; the explanation as JSON has them all."
                            .formatted(Plain.count(size - LISTED, "more " + one, "more " + many)));
    }
}
