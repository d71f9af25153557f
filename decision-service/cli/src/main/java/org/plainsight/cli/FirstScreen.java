package org.plainsight.cli;

import java.nio.file.Path;
import java.util.List;
import org.plainsight.core.deciding.Summary;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Explain;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.html.Report.Group;
import org.plainsight.explain.text.Paragraphs;

/** What the demo prints: to be understood by somebody who has never seen a rule engine. */
final class FirstScreen {

    private final Summary summary;
    private final List<Dossier> putForward;
    private final HowTheyFared fared;
    private final Path out;
    private final Path report;
    private final Path pack;
    private final Paragraphs page = new Paragraphs();

    FirstScreen(Summary summary, List<Dossier> putForward, HowTheyFared fared, Path out, Path report, Path pack) {
        this.summary = summary;
        this.putForward = putForward;
        this.fared = fared;
        this.out = out;
        this.report = report;
        this.pack = pack;
    }

    String told() {
        whatCame();
        whoWasPutForward();
        putForward.stream().findFirst().map(Explain::why).ifPresent(this::first);
        next();
        return page.toString();
    }

    private void whatCame() {
        var words = new RunWords(summary);
        page.line(0, "WHAT CAME OF IT (every advert, name and number is made up)");
        page.line(2, "A network is two adverts or more that share something: a phone, an account, a payer.");
        page.line(2, words.networks());
        page.line(2, words.adverts());
        page.line(
                2,
                "Put forward means: unusual enough together for a person to look. It is not a finding that anyone has done wrong.");
    }

    private void whoWasPutForward() {
        page.blank().line(0, "WHO IS IN THE NETWORKS PUT FORWARD (known only because the adverts are made up)");
        page.line(
                2,
                "Of %,d adverts of lawful people, %,d stand in a network that was put forward. Of %,d others (exploited people, and spam), %,d do."
                        .formatted(
                                fared.adverts(true),
                                fared.putForward(true),
                                fared.adverts(false),
                                fared.putForward(false)));
        for (Group group : fared.groups())
            page.line(
                    4,
                    "%6s of %-7s".formatted("%,d".formatted(group.putForward()), "%,d".formatted(group.adverts())),
                    group.name());
    }

    private void first(Explanation explanation) {
        page.blank().line(0, "THE FIRST OF THEM, IN SHORT (%s)".formatted(explanation.subject()));
        page.line(2, String.join(" ", explanation.inShort()));
        page.blank();
        explanation.against().forEach(this::card);
        explanation.reasons().forEach(this::card);
        page.line(2, "%3d  ".formatted(explanation.arithmetic().total()), "points in all");
    }

    private void card(Card card) {
        page.line(
                2,
                "%+3d  ".formatted(card.points()),
                "%s. It may be ordinary: %s".formatted(card.indicator(), card.ordinaryExplanation()));
    }

    private void next() {
        page.blank().line(0, "WHERE IT IS");
        page.line(2, "the pages to read   ", report.toString());
        page.line(2, "the run             ", out.resolve("run").toString());
        page.blank().line(0, "WHAT TO TYPE NEXT");
        var run = out.resolve("run");
        putForward.stream()
                .findFirst()
                .ifPresent(first -> command(
                        "./plainsight explain --in %s --subject %s".formatted(run, first.subject()),
                        "the whole explanation, with the evidence"));
        command("./plainsight pack show %s".formatted(pack), "the rules, in plain words");
        command("./plainsight replay --in %s".formatted(run), "decide everything again, and compare");
    }

    private void command(String command, String does) {
        page.verbatim(2, command);
        page.line(6, does);
    }
}
