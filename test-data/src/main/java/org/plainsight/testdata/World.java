package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;

/** Everything that all made-up people share: the map, the words, the identifiers that pass through many hands. */
final class World {
    private static final List<String> FORUMS = List.of("forum-ash", "forum-oak", "forum-yew");
    private static final List<String> NIGHTS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "the weekend");

    final Recipe recipe;
    final Registry registry;
    final Towns towns = new Towns();
    final String switchboard;
    private final Grammar grammar = Grammar.read();
    private final List<String> names = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Long> stockImages = new ArrayList<>();
    private final List<String> resellerTokens = new ArrayList<>();
    private final int reviewers;

    World(Recipe recipe) {
        this.recipe = recipe;
        registry = new Registry(recipe.seed(), recipe.adverts());
        Resources.lines("names.txt").forEach(line -> names.addAll(List.of(line.split(" "))));
        Resources.lines("protected-words.txt").forEach(line -> words.addAll(List.of(line.split(","))));
        Dice dice = Dice.of(recipe.seed(), -1);
        switchboard = registry.phone(dice);
        for (int i = 0; i < 4; i++) {
            stockImages.add(dice.bits());
            resellerTokens.add(registry.code("pay-", dice));
        }
        reviewers = (int) Math.max(20, Math.min(2_000_000, recipe.adverts() / 60));
    }

    String say(String rule, Dice dice) {
        return grammar.say(rule, dice);
    }

    String name(Dice dice) {
        return dice.pick(names);
    }

    List<String> names(int count, Dice dice) {
        List<String> picked = new ArrayList<>(dice.pickSome(names, count));
        while (picked.size() < count) {
            picked.add(name(dice));
        }
        return picked;
    }

    /** A nationality or language word, or none: as often for one kind of people as for another. */
    String protectedWord(Dice dice) {
        return dice.chance(0.15) ? dice.pick(words) : "";
    }

    String nights(Dice dice) {
        return dice.pick(NIGHTS);
    }

    long stockImage(Dice dice) {
        return stockImages.get(dice.pareto(1, 1.0, stockImages.size()) - 1);
    }

    String resellerToken(Dice dice) {
        return dice.pick(resellerTokens);
    }

    /** A forum's regular: a few write much, most write once. */
    String reviewer(Dice dice) {
        long number = dice.chance(0.4) ? dice.pareto(1, 0.8, reviewers) : dice.between(1, reviewers);
        return "rv-" + Long.toString(Dice.mix(number + recipe.seed()) >>> 20, 36);
    }

    String forum(Dice dice) {
        return dice.pick(FORUMS);
    }

    long end() {
        return recipe.asOf().getEpochSecond();
    }

    long start() {
        return end() - recipe.days() * Days.DAY;
    }

    /** Some moment of the history, at an hour when people are awake, that leaves the given days after it. */
    long moment(double daysAfter, Dice dice) {
        long latest = (long) Math.max(0, recipe.days() - 1 - daysAfter);
        return start() + dice.between(0, latest) * Days.DAY + wakingSecond(dice);
    }

    static long wakingSecond(Dice dice) {
        int hour = dice.chance(0.1) ? dice.below(24) : dice.between(8, 22);
        return hour * Days.HOUR + dice.below((int) Days.HOUR);
    }
}
