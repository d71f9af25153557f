package org.plainsight.core.adverts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a text, guessed from its commonest small words; for the impact sheet and for finding a reader, never for
 * weighing.
 */
public final class Tongue {

    public static final String NOT_TOLD = "not told";
    public static final String ENGLISH = "English";
    private static final int ENOUGH = 3;
    private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

    static {
        SMALL_WORDS.put(
                ENGLISH,
                Set.of("the", "and", "you", "for", "with", "please", "call", "are", "have", "only", "text", "from"));
        SMALL_WORDS.put("Romanian", Set.of("și", "si", "pentru", "este", "cu", "nu", "sunt", "la", "din", "mai"));
        SMALL_WORDS.put("Polish", Set.of("oraz", "jest", "dla", "nie", "się", "na", "tylko", "proszę", "lub", "od"));
        SMALL_WORDS.put("Spanish", Set.of("el", "los", "para", "con", "por", "una", "muy", "solo", "desde", "hola"));
        SMALL_WORDS.put("Portuguese", Set.of("os", "para", "com", "uma", "não", "por", "mais", "muito", "sou", "olá"));
        SMALL_WORDS.put("Hungarian", Set.of("és", "az", "egy", "nem", "csak", "hogy", "vagy", "van", "kérem", "meg"));
    }

    private Tongue() {}

    /** The languages that can be told, by name. */
    public static List<String> all() {
        return List.copyOf(SMALL_WORDS.keySet());
    }

    /** One of {@link #all}, or {@link #NOT_TOLD}. */
    public static String of(String text) {
        var words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        var best = NOT_TOLD;
        long most = ENOUGH - 1;
        for (var tongue : SMALL_WORDS.entrySet()) {
            long found = words.stream().filter(tongue.getValue()::contains).count();
            if (found > most) {
                most = found;
                best = tongue.getKey();
            }
        }
        return best;
    }
}
