package org.plainsight.core.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Corpus;
import org.plainsight.governance.audit.Hash;

/** Adverts as somebody would write them who does not want to be found. The same adverts are always disguised alike. */
final class Disguising {

    private static final Pattern LONGER_WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final String KEYCAP = "\uFE0F\u20E3";
    private static final String PICTURE_SIGN = " \u2728 ";
    private static final Map<Character, Character> CYRILLIC = Map.of(
            'a', '\u0430', 'e', '\u0435', 'o', '\u043E', 'p', '\u0440', 'c', '\u0441', 'x', '\u0445', 'y', '\u0443');
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final Map<String, String> SYNONYMS = new TreeMap<>(Map.ofEntries(
            Map.entry("call", "ring"),
            Map.entry("calls", "rings"),
            Map.entry("friendly", "kind"),
            Map.entry("please", "kindly"),
            Map.entry("new", "fresh"),
            Map.entry("girls", "ladies"),
            Map.entry("girl", "lady"),
            Map.entry("she", "our friend"),
            Map.entry("her", "our friend's"),
            Map.entry("we", "the team"),
            Map.entry("our", "the team's"),
            Map.entry("available", "there"),
            Map.entry("town", "city"),
            Map.entry("week", "few days"),
            Map.entry("days", "dates"),
            Map.entry("always", "at any time"),
            Map.entry("only", "just")));
    private static final Pattern SYNONYM = Pattern.compile(
            SYNONYMS.keySet().stream().collect(Collectors.joining("|", "\\b(", ")\\b")), Pattern.CASE_INSENSITIVE);

    private final Corpus corpus;
    private final Set<String> ids;
    private final List<Advert> ordinary;

    /** @param ids of the adverts that are disguised */
    Disguising(Corpus corpus, Set<String> ids) {
        this.corpus = corpus;
        this.ids = ids;
        this.ordinary = corpus.adverts().stream()
                .filter(advert -> !ids.contains(advert.id()) && !advert.text().isEmpty())
                .toList();
    }

    Corpus as(Disguise disguise) {
        var adverts = new ArrayList<Advert>();
        int place = 0;
        for (var advert : corpus.adverts())
            adverts.add(ids.contains(advert.id()) ? disguised(advert, disguise, place++) : advert);
        return Corpus.of(
                Stream.concat(adverts.stream(), corpus.reviews().stream()).toList());
    }

    private Advert disguised(Advert advert, Disguise disguise, int place) {
        return switch (disguise) {
            case SPACING -> worded(advert, Disguising::spaced);
            case LOOKALIKES -> worded(advert, Disguising::lookalike);
            case EMOJI -> worded(advert, Disguising::withEmoji);
            case PARAPHRASE -> worded(advert, Disguising::paraphrased);
            case SPLIT -> place % 2 == 0 ? advert : split(advert);
            case HIDDEN_NUMBERS -> spoken(advert);
            case BORROWED_TEXT -> borrowed(advert, place);
        };
    }

    private static Advert worded(Advert advert, UnaryOperator<String> change) {
        return Trees.changed(advert, tree -> {
            if (!advert.title().isEmpty()) tree.put("title", change.apply(advert.title()));
            if (!advert.text().isEmpty()) tree.put("text", change.apply(advert.text()));
        });
    }

    private static String spaced(String text) {
        return LONGER_WORD
                .matcher(text)
                .replaceAll(word -> String.join(" ", word.group().split("")));
    }

    private static String lookalike(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) out.setCharAt(i, CYRILLIC.getOrDefault(out.charAt(i), out.charAt(i)));
        return out.toString();
    }

    private static String withEmoji(String text) {
        var between = SPACES.matcher(text).replaceAll(PICTURE_SIGN);
        return DIGIT.matcher(between).replaceAll(digit -> digit.group() + KEYCAP);
    }

    private static String paraphrased(String text) {
        var sentences = new ArrayList<>(List.of(SENTENCE_END.split(text)));
        Collections.rotate(sentences, 1);
        return SYNONYM.matcher(String.join(" ", sentences))
                .replaceAll(word -> SYNONYMS.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group()));
    }

    /** All that were one's own share the new number, so the second half still hangs together by itself. */
    private static Advert split(Advert advert) {
        return Trees.changed(advert, tree -> {
            if (!advert.phones().isEmpty())
                tree.put(
                        "phones", List.of(madeUpPhone("split " + advert.phones().get(0))));
            advert.account().ifPresent(account -> tree.put("account", account + "-2"));
            tree.remove("payment");
        });
    }

    private static Advert spoken(Advert advert) {
        if (advert.phones().isEmpty()) return advert;
        var spoken = advert.phones().stream().map(Disguising::spoken).collect(Collectors.joining(", or ", " ", ""));
        return Trees.changed(advert, tree -> {
            tree.remove("phones");
            tree.put("text", (advert.text() + spoken).strip());
        });
    }

    private static String spoken(String phone) {
        return phone.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> DIGITS.get(Character.digit(digit, 10)))
                .collect(Collectors.joining(" "));
    }

    private Advert borrowed(Advert advert, int place) {
        if (ordinary.isEmpty()) return advert;
        var from = ordinary.get(place % ordinary.size());
        return Trees.changed(advert, tree -> {
            if (from.title().isEmpty()) tree.remove("title");
            else tree.put("title", from.title());
            tree.put("text", from.text());
        });
    }

    /** A number under +999, a country code that belongs to nobody. */
    static String madeUpPhone(String of) {
        var hash = Hash.of(of).bytes();
        long number = 0;
        for (int i = 0; i < 5; i++) number = (number << 8) | (hash[i] & 0xff);
        return "+999%09d".formatted(number % 1_000_000_000);
    }
}
