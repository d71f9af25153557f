package org.plainsight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.core.deciding.Summary;
import org.plainsight.core.runs.Overview;
import org.plainsight.explain.Decided;
import org.plainsight.explain.Depth;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Explain;
import org.plainsight.explain.html.Html;
import org.plainsight.explain.html.Report;
import org.plainsight.explain.html.Report.Entry;
import org.plainsight.explain.html.ReportPage;

/** The pages of the demo: a list of networks, and the reasons of each that was put forward. */
final class DemoReport {

    private static final String NOTICE = "Made-up data. Every advert, name and number on this page is invented.";
    private static final String FIRST_PAGE = "index.html";
    private static final int OTHERS = 100;

    private final Path folder;
    private final Summary summary;
    private final List<Overview.Line> networks;
    private final List<Dossier> putForward;
    private final HowTheyFared fared;

    DemoReport(
            Path folder, Summary summary, List<Overview.Line> networks, List<Dossier> putForward, HowTheyFared fared) {
        this.folder = folder;
        this.summary = summary;
        this.networks = networks;
        this.putForward = putForward;
        this.fared = fared;
    }

    /** Writes the pages and gives the first of them. */
    Path write() throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.list(folder)) {
            for (var page : old.filter(DemoReport::isOurs).toList()) Files.delete(page);
        }
        var entries = new ArrayList<Entry>();
        for (var dossier : putForward) {
            var explanation = Explain.why(dossier);
            var page = "network-%d.html".formatted(entries.size() + 1);
            write(page, Html.of(explanation, Depth.FULL, NOTICE, FIRST_PAGE));
            entries.add(new Entry(dossier.subject().id(), dossier.summary(), when(dossier.decided()), page));
        }
        write(FIRST_PAGE, ReportPage.of(report(entries)));
        return folder.resolve(FIRST_PAGE);
    }

    /** Whether an earlier demo wrote it: a page of somebody else's stays. */
    private static boolean isOurs(Path page) {
        return page.getFileName().toString().matches("index\\.html|network-\\d+\\.html");
    }

    private static String when(Decided decided) {
        if (decided.hasRoute()) return "at once, by the " + decided.route() + " route";
        return switch (decided.outcome()) {
            case NONE -> "";
            case WHEN_CAPACITY_ALLOWS -> "when capacity allows";
            case THIS_WEEK -> "this week";
            case SAME_DAY -> "the same day";
        };
    }

    private Report report(List<Entry> entries) {
        var words = new RunWords(summary);
        var others = networks.stream()
                .filter(network -> !DemoCommand.isPutForward(network))
                .toList();
        var rules = "Rules: %s, %s. Set by experts, unvalidated."
                .formatted(summary.pack(), summary.pack().hash());
        return new Report(
                "What came of %,d made-up adverts".formatted(words.count("adverts")),
                NOTICE,
                List.of(words.networks(), words.adverts()),
                fared.groups(),
                entries,
                others.stream()
                        .limit(OTHERS)
                        .map(network -> new Entry(network.id(), network.summary(), "", ""))
                        .toList(),
                others.size(),
                rules);
    }

    /** Writes beside the place and moves it there, so that no page is ever half there. */
    private void write(String name, String page) throws IOException {
        var part = Files.writeString(folder.resolve(name + ".part"), page);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
