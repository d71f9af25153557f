package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes adverts' stories, and fills them in. */
final class Scribe {
    private Scribe() {}

    static Story story(Voice voice, Set<Trait> traits, boolean lawful, World world, Dice dice) {
        List<String> text = new ArrayList<>();
        text.add(world.say(voice.rule("hello"), dice));
        for (int i = dice.between(1, 3); i > 0; i--) {
            addIfNew(text, world.say(voice.rule("about"), dice));
        }
        text.add(world.say(voice.rule("where"), dice));
        if (dice.chance(0.5)) {
            text.add(world.say("place", dice));
        }
        calls(text, traits, world, dice);
        traits(text, voice, traits, lawful, world, dice);
        for (int i = dice.between(1, 2); i > 0; i--) {
            addIfNew(text, world.say(voice.rule("book"), dice));
        }
        for (int i = dice.chance(0.537) ? dice.between(1, 2) : 0; i > 0; i--) {
            addIfNew(text, world.say(voice.rule("terms"), dice));
        }
        if (dice.chance(0.6)) {
            text.add(world.say(voice.rule("close"), dice));
        }
        return new Story(world.say(voice.rule("title"), dice), text);
    }

    /** Nobody says the same thing twice in one advert. */
    private static void addIfNew(List<String> text, String sentence) {
        String beginning = sentence.substring(0, Math.min(12, sentence.length()));
        if (text.stream().noneMatch(said -> said.startsWith(beginning))) {
            text.add(sentence);
        }
    }

    private static void calls(List<String> text, Set<Trait> traits, World world, Dice dice) {
        if (traits.contains(Trait.IN_CALL_ONLY)) {
            if (dice.chance(0.5)) {
                text.add(world.say("incallonly", dice));
            }
        } else if (dice.chance(0.4)) {
            text.add(world.say("travel", dice));
        }
        if (traits.contains(Trait.ALWAYS_OPEN)) {
            if (dice.chance(0.5)) {
                text.add(world.say("always", dice));
            }
        } else if (dice.chance(0.4)) {
            text.add(world.say("hours.text", dice));
        }
    }

    private static void traits(
            List<String> text, Voice voice, Set<Trait> traits, boolean lawful, World world, Dice dice) {
        add(text, traits.contains(Trait.TRUST_WORDING), "trust", world, dice);
        add(text, traits.contains(Trait.NEW_IN_TOWN), "newintown", world, dice);
        add(text, traits.contains(Trait.NO_VIDEO), "novideo", world, dice);
        add(text, traits.contains(Trait.LOW_PRICE) && dice.chance(0.4), "cheap", world, dice);
        add(text, traits.contains(Trait.THIRD_PERSON) && voice == Voice.FIRST, "third.of.self", world, dice);
        add(text, traits.contains(Trait.ANSWERED_BY_OTHER), lawful ? "other.lawful" : "other.exploited", world, dice);
    }

    private static void add(List<String> text, boolean wanted, String rule, World world, Dice dice) {
        if (wanted) {
            text.add(world.say(rule, dice));
        }
    }

    /** Puts the advert's own names, places and numbers into the open slots. */
    static String fill(String open, Slots slots) {
        if (open.indexOf('<') < 0) {
            return open;
        }
        StringBuilder out = new StringBuilder(open.length() + 32);
        int from = 0;
        for (int at = open.indexOf('<'); at >= 0; at = open.indexOf('<', from)) {
            int end = open.indexOf('>', at);
            out.append(open, from, at).append(slots.value(open.substring(at + 1, end)));
            from = end + 1;
        }
        return out.append(open, from, open.length()).toString();
    }

    /** The same, with a capital at its beginning. */
    static String sentence(String open, Slots slots) {
        String filled = fill(open, slots);
        return Character.isLowerCase(filled.charAt(0))
                ? Character.toUpperCase(filled.charAt(0)) + filled.substring(1)
                : filled;
    }

    record Slots(String name, String friend, String town, String nights, String word, String contact, String link) {
        private String value(String slot) {
            return switch (slot) {
                case "name" -> name;
                case "friend" -> friend;
                case "town" -> town;
                case "nights" -> nights;
                case "word" -> word;
                case "contact" -> contact;
                case "link" -> link;
                default ->
                    throw new IllegalStateException("the grammar has a slot `<%s>` that nobody fills".formatted(slot));
            };
        }
    }
}
