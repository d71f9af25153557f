package org.plainsight.app.deciding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainsight.app.people.Purpose;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what is kept of adverts, by a function of the owner's that writes into the access log that it did. */
@Service
class Retention {

    /**
     * What is to be erased, as it was typed.
     *
     * @param before the day since which the adverts were not changed; empty where one advert is meant
     * @param advert the id of that one
     * @param isSure whether it may be done, and is not only to be counted
     */
    record Wanted(String before, String advert, String because, boolean isSure) {
        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(before));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** What came of it. */
    sealed interface Answer {
        record Erased(int adverts) implements Answer {}

        record Refused(List<String> faults) implements Answer {}
    }

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Reach reach;

    Retention(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    @Transactional
    Answer erase(Viewer viewer, Wanted wanted) {
        var ids = wanted.before().isBlank() ? one(viewer, wanted) : older(viewer, wanted);
        var faults = faults(wanted, ids);
        if (!faults.isEmpty()) return new Answer.Refused(faults);
        int gone = jdbc.sql("select erase_adverts(?, ?, ?, ?, ?, ?)")
                .params(
                        ids.toArray(new String[0]),
                        viewer.id(),
                        viewer.name(),
                        viewer.roleWords(),
                        viewer.purpose().map(Purpose::words).orElse("none stated"),
                        wanted.because().strip())
                .query(Integer.class)
                .single();
        return new Answer.Erased(gone);
    }

    private static List<String> faults(Wanted wanted, List<String> ids) {
        var faults = new ArrayList<String>();
        if (ids.isEmpty())
            faults.add("Nothing fits: name an advert by its id, or a day before which an advert was changed last.");
        if (wanted.because().isBlank() || wanted.because().length() > LONGEST)
            faults.add("Say why, in at most %d characters. It stands in the access log.".formatted(LONGEST));
        if (!ids.isEmpty() && !wanted.isSure())
            faults.add("%,d %s would be erased for good. Tick the box if that is what you want."
                    .formatted(ids.size(), ids.size() == 1 ? "advert" : "adverts"));
        return faults;
    }

    private List<String> one(Viewer viewer, Wanted wanted) {
        return reach.hasAdvert(viewer, wanted.advert().strip())
                ? List.of(wanted.advert().strip())
                : List.of();
    }

    /** Those of everywhere, so whoever works in some areas alone erases one by one. */
    private List<String> older(Viewer viewer, Wanted wanted) {
        if (!viewer.areas().isEmpty()) return List.of();
        return wanted.day()
                .map(day -> jdbc.sql("select id from advert where version_at < ? order by id")
                        .param(day.atStartOfDay().atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list())
                .orElse(List.of());
    }

    /** How many adverts are kept. */
    @Transactional(readOnly = true)
    long kept() {
        return jdbc.sql("select count(*) from advert").query(Long.class).single();
    }
}
