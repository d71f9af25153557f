package org.plainsight.app.governing;

import java.util.List;
import org.plainsight.governance.voting.Settings;

/** One of the settings by which the board decides: as it is, and as it is proposed. */
record SettingLine(String what, String before, String after) {

    static List<SettingLine> of(Settings now, Settings next) {
        return List.of(
                new SettingLine("Seats", String.join(", ", now.seats()), String.join(", ", next.seats())),
                new SettingLine("Seats that must take part, at least", "" + now.quorum(), "" + next.quorum()),
                new SettingLine(
                        "Of those for or against, so many must approve",
                        "%d in %d".formatted(now.approvals(), now.votes()),
                        "%d in %d".formatted(next.approvals(), next.votes())),
                new SettingLine("Days a ballot stays open", "" + now.daysOpen(), "" + next.daysOpen()),
                new SettingLine(
                        "Seats that have to be heard", String.join(", ", now.heard()), String.join(", ", next.heard())),
                new SettingLine(
                        "Seats that can hold a change",
                        String.join(", ", now.holding()),
                        String.join(", ", next.holding())),
                new SettingLine("Reviewers see points", points(now), points(next)));
    }

    private static String points(Settings settings) {
        return settings.ownViewFirst() ? "once they have said what they think" : "at once";
    }

    boolean isChanged() {
        return !before.equals(after);
    }
}
