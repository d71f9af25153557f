package org.plainsight.core.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plainsight.tasking.workload.Analyst;
import org.plainsight.tasking.workload.Assignment;
import org.plainsight.tasking.workload.Network;
import org.plainsight.tasking.workload.Workload;

/**
 * Turns trees into a workload by the contract's section 5, or says everything that is wrong with it. Where a value is at fault, a
 * harmless one stands in for it, so that one fault never makes another.
 */
final class WorkloadBinder {
    private static final Set<String> TOP = Set.of("start", "days", "analysts", "networks", "published");
    private static final Set<String> OF_ANALYST = Set.of(
            "id", "team", "region", "skills", "minutesPerDay", "difficultMinutesPerDay", "conflicts", "workedOn");
    private static final Set<String> OF_NETWORK =
            Set.of("id", "priority", "weight", "minutes", "difficultMinutes", "skills", "region", "dueDay", "pinnedTo");
    private static final Set<String> OF_PUBLISHED = Set.of("network", "analyst");
    private static final int MOST_FAULTS = 1_000;

    private final Map<String, Object> top;
    private final Map<String, List<Map<String, Object>>> lists;
    private final List<String> faults;
    private final SortedSet<String> unused = new TreeSet<>();
    private int days = 1;

    WorkloadBinder(Map<String, Object> top, Map<String, List<Map<String, Object>>> lists, List<String> faults) {
        this.top = top;
        this.lists = lists;
        this.faults = faults;
    }

    WorkloadReading bind() {
        known(top, TOP, "");
        for (var list : List.of("analysts", "networks"))
            if (!lists.containsKey(list)) fault("`%s` is missing; give a list, which may be empty".formatted(list));
        var start = start();
        int given = whole(top, "", "days", 1, Workload.MOST_DAYS, -1);
        days = given < 1 ? Workload.MOST_DAYS : given;
        var analysts = new ArrayList<Analyst>();
        each("analysts", (tree, at) -> analysts.add(analyst(tree, at)));
        var networks = new ArrayList<Network>();
        each("networks", (tree, at) -> networks.add(network(tree, at)));
        var published = new ArrayList<Assignment>();
        each("published", (tree, at) -> published.add(published(tree, at)));
        if (given >= 1) Workload.faults(days, analysts, networks, published).forEach(this::fault);
        if (!faults.isEmpty()) return new WorkloadReading.AtFault(List.copyOf(faults));
        return new WorkloadReading.Read(new Workload(start, days, analysts, networks, published), unused);
    }

    private interface Member {
        void bind(Map<String, Object> tree, String at);
    }

    private void each(String list, Member member) {
        var members = lists.getOrDefault(list, List.of());
        for (int i = 0; i < members.size(); i++) member.bind(members.get(i), "%s[%d].".formatted(list, i));
    }

    private LocalDate start() {
        var value = top.get("start");
        try {
            if (value instanceof String text) return LocalDate.parse(text);
        } catch (DateTimeException e) {
            // Told below, like whatever else is no day.
        }
        if (value == null) fault("`start` is missing; give the first day, such as `2026-11-23`");
        else fault("`start` is %s, and must be a day such as `2026-11-23`".formatted(shown(value)));
        return LocalDate.EPOCH;
    }

    private Analyst analyst(Map<String, Object> tree, String at) {
        known(tree, OF_ANALYST, "analysts.");
        return new Analyst(
                id(tree, at, "id"),
                text(tree, at, "team"),
                text(tree, at, "region"),
                names(tree, at, "skills"),
                minutesPerDay(tree, at),
                whole(tree, at, "difficultMinutesPerDay", 0, Analyst.MOST_MINUTES_A_DAY, Analyst.MOST_MINUTES_A_DAY),
                names(tree, at, "conflicts"),
                names(tree, at, "workedOn"));
    }

    /** Long days stand in for what is at fault, so that no pin seems impossible because of it. */
    private List<Integer> minutesPerDay(Map<String, Object> tree, String at) {
        var minutes = new ArrayList<Integer>();
        if (!(tree.get("minutesPerDay") instanceof List<?> list)) {
            missingOrWrong(tree, at, "minutesPerDay", "a list of minutes, one for each day");
            while (minutes.size() < days) minutes.add(Analyst.MOST_MINUTES_A_DAY);
            return minutes;
        }
        for (Object value : list)
            minutes.add(whole(
                    value,
                    "%sminutesPerDay[%d]".formatted(at, minutes.size()),
                    0,
                    Analyst.MOST_MINUTES_A_DAY,
                    Analyst.MOST_MINUTES_A_DAY));
        return minutes;
    }

    private Network network(Map<String, Object> tree, String at) {
        known(tree, OF_NETWORK, "networks.");
        int minutes = whole(tree, at, "minutes", 0, Network.MOST_MINUTES, 0);
        return new Network(
                id(tree, at, "id"),
                whole(tree, at, "priority", 1, Network.LAST_PRIORITY, 1),
                whole(tree, at, "weight", 0, Network.MOST_WEIGHT, 0),
                minutes,
                difficult(tree, at, minutes),
                names(tree, at, "skills"),
                text(tree, at, "region"),
                tree.containsKey("dueDay") ? whole(tree, at, "dueDay", 1, days, days) : days,
                tree.get("pinnedTo") == JsonTree.NULL ? "" : text(tree, at, "pinnedTo"));
    }

    private int difficult(Map<String, Object> tree, String at, int minutes) {
        if (!tree.containsKey("difficultMinutes")) return 0;
        int difficult = whole(tree, at, "difficultMinutes", 0, Network.MOST_MINUTES, 0);
        if (difficult <= minutes) return difficult;
        if (minutes > 0)
            fault("`%sdifficultMinutes` is `%d`, more than all its `%d` minutes".formatted(at, difficult, minutes));
        return 0;
    }

    private Assignment published(Map<String, Object> tree, String at) {
        known(tree, OF_PUBLISHED, "published.");
        return new Assignment(id(tree, at, "network"), id(tree, at, "analyst"));
    }

    private String id(Map<String, Object> tree, String at, String field) {
        var id = text(tree, at, field);
        if (!tree.containsKey(field)) fault("`%s%s` is missing".formatted(at, field));
        else if (tree.get(field) instanceof String && id.isBlank()) fault("`%s%s` is blank".formatted(at, field));
        // Each stand-in is another, so that none seems to be given twice.
        return id.isBlank() ? "?" + at + field : id;
    }

    private String text(Map<String, Object> tree, String at, String field) {
        var value = tree.get(field);
        if (value == null) return "";
        return text(value, at + field);
    }

    private String text(Object value, String at) {
        if (value instanceof String text
                && text.length() <= Limits.NAME_CHARS
                && text.chars().noneMatch(Character::isISOControl)) return text;
        fault("`%s` is %s, and must be a short line of text".formatted(at, shown(value)));
        return "";
    }

    private SortedSet<String> names(Map<String, Object> tree, String at, String field) {
        var names = new TreeSet<String>();
        var value = tree.get(field);
        if (value == null) return names;
        if (!(value instanceof List<?> list)) {
            fault("`%s%s` is %s, and must be a list of names".formatted(at, field, shown(value)));
            return names;
        }
        for (int i = 0; i < list.size(); i++) {
            var place = "%s%s[%d]".formatted(at, field, i);
            var name = text((Object) list.get(i), place);
            if (!name.isBlank()) names.add(name);
            else if (list.get(i) instanceof String) fault("`%s` is blank".formatted(place));
        }
        return names;
    }

    private int whole(Map<String, Object> tree, String at, String field, int least, int most, int otherwise) {
        var value = tree.get(field);
        if (value != null) return whole(value, at + field, least, most, otherwise);
        missingOrWrong(tree, at, field, "a whole number");
        return otherwise;
    }

    private int whole(Object value, String at, int least, int most, int otherwise) {
        if (value instanceof BigDecimal number
                && number.remainder(BigDecimal.ONE).signum() == 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) return number.intValueExact();
        fault("`%s` is %s, and must be a whole number from %d to %d".formatted(at, shown(value), least, most));
        return otherwise;
    }

    private void missingOrWrong(Map<String, Object> tree, String at, String field, String expected) {
        var value = tree.get(field);
        if (value == null) fault("`%s%s` is missing; give %s".formatted(at, field, expected));
        else fault("`%s%s` is %s, and must be %s".formatted(at, field, shown(value), expected));
    }

    private void known(Map<String, Object> tree, Set<String> names, String at) {
        for (var name : tree.keySet()) if (!names.contains(name)) unused.add(at + name);
    }

    private static String shown(Object value) {
        if (value instanceof Map) return "an object";
        return value instanceof List ? "a list" : Limits.shown(value.toString());
    }

    private void fault(String fault) {
        if (faults.size() < MOST_FAULTS) faults.add(fault);
        else if (faults.size() == MOST_FAULTS) faults.add("and there are more; mend these first");
    }
}
