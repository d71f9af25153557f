package org.plainsight.app.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the words of tasking into those of the page: days by their dates, people by their names, skills as languages. */
final class Told {

    private static final Pattern DAY = Pattern.compile("\\bday (\\d+)\\b");

    /** Every skill that a network needs here is a language. */
    private static final Pattern LACKS = Pattern.compile("\\blacks (?=\\p{Lu})");

    private final LocalDate start;
    private final Map<String, String> names = new HashMap<>();

    Told(Fortnight now) {
        this(now, Map.of());
    }

    /** @param others who is imagined, by their ids */
    Told(Fortnight now, Map<String, String> others) {
        this.start = now.start();
        now.workers().forEach(w -> names.put(w.id().toString(), w.name()));
        names.putAll(others);
    }

    String words(String words) {
        var dated = DAY.matcher(words).replaceAll(found -> Dates.words(date(Integer.parseInt(found.group(1)))));
        dated = LACKS.matcher(dated).replaceAll("does not read ");
        for (var entry : names.entrySet()) dated = dated.replace(entry.getKey(), entry.getValue());
        return dated;
    }

    String name(String analyst) {
        return names.getOrDefault(analyst, "somebody who left");
    }

    /** The day of that number, counted from 1. */
    LocalDate date(int day) {
        return start.plusDays(day - 1L);
    }
}
