package org.plainsight.testdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Made-up workloads: a fortnight's people and the networks that wait for them. Start here. The same numbers give the same bytes
 * everywhere. About 1.6 times as many hours are asked for as there are, as in the trial that had nobody to look.
 */
public final class MadeUpWorkloads {
    private static final String START = "2026-11-23";
    private static final int DAYS = 10;
    private static final double ASKED_FOR_EACH_HOUR = 1.6;
    private static final int GRAIN = 5;
    private static final List<Integer> BASE_WEIGHT = List.of(400, 220, 140, 90);

    private static final List<String> TEAMS = List.of("North", "South", "East", "West", "Remote");
    private static final List<String> SKILLS =
            List.of("finance", "romanian", "mandarin", "portuguese", "imaging", "travel");

    private final Dice dice;
    private final int networks;
    private final int analysts;

    private MadeUpWorkloads(int networks, int analysts, long seed) {
        this.networks = networks;
        this.analysts = analysts;
        this.dice = Dice.of(seed, 0x776f726b);
    }

    /**
     * A workload as the contract's section 5 has it.
     *
     * @param networks 0 or more
     * @param analysts 0 or more
     */
    public static String json(int networks, int analysts, long seed) {
        return new MadeUpWorkloads(networks, analysts, seed).workload();
    }

    /**
     * Writes a workload to a file.
     *
     * @throws IOException if the file cannot be written; nothing is replaced then
     */
    public static void write(int networks, int analysts, long seed, Path out) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Files.writeString(part, json(networks, analysts, seed), StandardCharsets.UTF_8);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String workload() {
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= analysts; i++) {
            people.add(person(i));
        }
        double hours = people.stream()
                .flatMap(person -> person.minutes().stream())
                .mapToInt(Integer::intValue)
                .sum();
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < networks; i++) {
            draws.add(draw());
        }
        double asked = draws.stream().mapToDouble(Draw::size).sum();
        double minutesBySize = asked == 0 ? 0 : (hours == 0 ? 300.0 * networks : ASKED_FOR_EACH_HOUR * hours) / asked;
        JsonLine line =
                new JsonLine().text("start", LocalDate.parse(START).toString()).raw("days", String.valueOf(DAYS));
        line.open("analysts", '[');
        people.forEach(person -> write(line, person));
        line.close(']').open("networks", '[');
        for (int i = 0; i < networks; i++) {
            write(line, i + 1, draws.get(i), minutesBySize);
        }
        return line.close(']').raw("published", "[]").end() + "\n";
    }

    /** Two in three work full time; most of the others have a weekday off; one in five is on leave for some days. */
    private Person person(int number) {
        int team = dice.below(TEAMS.size());
        int day = dice.chance(0.65) ? 420 : dice.between(4, 6) * 60;
        int off = dice.chance(0.2) ? dice.below(5) : -1;
        int leaveFrom = dice.chance(0.2) ? dice.below(DAYS) : DAYS;
        int leaveTo = leaveFrom + dice.between(1, 5);
        List<Integer> minutes = new ArrayList<>();
        for (int d = 0; d < DAYS; d++) {
            minutes.add(d % 5 == off || (d >= leaveFrom && d < leaveTo) ? 0 : day);
        }
        return new Person(
                number,
                TEAMS.get(team),
                dice.pickSome(SKILLS, dice.between(0, 3)),
                minutes,
                dice.pick(List.of(90, 120, 120, 150, 180)),
                some(2, 0.3),
                some(3, 0.4));
    }

    private List<String> some(int most, double chance) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            if (networks > 0 && dice.chance(chance)) {
                String id = "N-" + dice.between(1, networks);
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** Larger networks take longer and weigh more, though not in proportion; the most urgent are due first. */
    private Draw draw() {
        int priority = dice.pick(List.of(1, 2, 2, 3, 3, 3, 4, 4));
        double size = Math.min(6, dice.logNormal(1, 0.5));
        double weight = BASE_WEIGHT.get(priority - 1) * StrictMath.pow(size, 0.6) * dice.logNormal(1, 0.25);
        int skills = dice.pick(List.of(0, 0, 0, 1, 1, 2));
        double difficult = dice.chance(0.25) ? 0 : 0.6 * dice.unit();
        return new Draw(
                priority,
                size,
                (int) Math.round(weight),
                dice.between(0, 2 * priority),
                dice.pickSome(SKILLS, skills),
                difficult,
                dice.pick(TEAMS));
    }

    private static void write(JsonLine line, Person person) {
        line.member()
                .text("id", "an-" + person.number())
                .text("team", person.team())
                .text("region", region(person.team()))
                .texts("skills", person.skills(), true)
                .numbers("minutesPerDay", person.minutes())
                .raw("difficultMinutesPerDay", String.valueOf(person.difficult()))
                .texts("conflicts", person.conflicts(), true)
                .texts("workedOn", person.workedOn(), true)
                .close('}');
    }

    private static void write(JsonLine line, int number, Draw draw, double minutesBySize) {
        int minutes = Math.max(30, GRAIN * (int) Math.round(draw.size() * minutesBySize / GRAIN));
        line.member()
                .text("id", "N-" + number)
                .raw("priority", String.valueOf(draw.priority()))
                .raw("weight", String.valueOf(draw.weight()))
                .raw("minutes", String.valueOf(minutes))
                .raw("difficultMinutes", String.valueOf(GRAIN * (int) (draw.difficult() * minutes / GRAIN)))
                .texts("skills", draw.skills(), true)
                .text("region", region(draw.team()))
                .raw("dueDay", String.valueOf(Math.min(DAYS, 1 + minutes / 300 + draw.grace())))
                .raw("pinnedTo", "null")
                .close('}');
    }

    private static String region(String team) {
        return team.equals("Remote") ? "" : team.toLowerCase(java.util.Locale.ROOT);
    }

    private record Person(
            int number,
            String team,
            List<String> skills,
            List<Integer> minutes,
            int difficult,
            List<String> conflicts,
            List<String> workedOn) {}

    private record Draw(
            int priority, double size, int weight, int grace, List<String> skills, double difficult, String team) {}
}
