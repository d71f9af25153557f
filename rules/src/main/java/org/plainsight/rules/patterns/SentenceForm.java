package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of sentence that the dictionary knows.
 *
 * @param template the sentence with typed placeholders: {@code {km:number}}, {@code {mark:one}}, {@code {marks:many}}
 * @param begins whether it picks adverts out (after {@code when}) or asks more of those picked (after {@code and})
 * @param drl the Drools condition, with the placeholders' names in braces; part of the program, never of a pack
 * @param needs what must be known of an advert, in words, for the sentence to be decided
 * @param help one paragraph of help
 * @param example a sentence of this form
 */
record SentenceForm(String template, boolean begins, String drl, List<String> needs, String help, String example) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+):(number|one|many)}");

    /**
     * The DSL entry that expands this condition, in Drools' own format: its words fixed, its numbers typed. Drools gets
     * only the entries that a pack uses, since each costs time.
     */
    String dslEntry(String condition) {
        var arguments = arguments(condition);
        var left = PLACEHOLDER
                .matcher(template)
                .replaceAll(hole -> hole.group(2).equals("number")
                        ? "{" + hole.group(1) + ":\\\\d+}"
                        : arguments.getOrDefault(hole.group(1), ""));
        var right = drl;
        for (var mark : Mark.values()) {
            if (mark.one().equals(arguments.get("mark"))) right = right.replace("{mark}", mark.name());
            if (mark.many().equals(arguments.get("marks"))) right = right.replace("{marks}", mark.name());
        }
        return "[condition][]" + left + "=" + right;
    }

    /** The name of the seeker's method that begins it; empty for a form that asks more. */
    String call() {
        int from = drl.indexOf("$seek.");
        return from < 0 ? "" : drl.substring(from + "$seek.".length(), drl.indexOf('(', from));
    }

    /** Whether a condition of a pack is a sentence of this form. */
    boolean fits(String condition) {
        return pattern().matcher(condition).matches();
    }

    private Pattern pattern() {
        var regex = new StringBuilder();
        int from = 0;
        Matcher holes = PLACEHOLDER.matcher(template);
        while (holes.find()) {
            regex.append(Pattern.quote(template.substring(from, holes.start())));
            regex.append("(?<")
                    .append(holes.group(1))
                    .append('>')
                    .append(choices(holes.group(2)))
                    .append(')');
            from = holes.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(from))).toString());
    }

    /** What stands in the placeholders of a condition of this form, by their names. */
    Map<String, String> arguments(String condition) {
        var matcher = pattern().matcher(condition);
        if (!matcher.matches())
            throw new IllegalArgumentException("`%s` is not of the form `%s`".formatted(condition, shown()));
        var arguments = new LinkedHashMap<String, String>();
        PLACEHOLDER
                .matcher(template)
                .results()
                .forEach(hole -> arguments.put(hole.group(1), matcher.group(hole.group(1))));
        return arguments;
    }

    /** The template in pieces: the words between the placeholders, and each placeholder's name in braces. */
    List<String> pieces() {
        var pieces = new ArrayList<String>();
        int from = 0;
        Matcher holes = PLACEHOLDER.matcher(template);
        while (holes.find()) {
            pieces.add(template.substring(from, holes.start()));
            pieces.add("{" + holes.group(1) + "}");
            from = holes.end();
        }
        pieces.add(template.substring(from));
        return pieces;
    }

    /** What kind of thing stands in a placeholder: {@code number}, {@code one} or {@code many}. */
    String kind(String placeholder) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .filter(hole -> hole.group(1).equals(placeholder))
                .map(hole -> hole.group(2))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`%s` has no `%s`".formatted(shown(), placeholder)));
    }

    /** The sentence of this form with these things in its placeholders. */
    String filled(Map<String, String> arguments) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(hole -> Matcher.quoteReplacement(arguments.getOrDefault(hole.group(1), "")));
    }

    private static String choices(String type) {
        if (type.equals("number")) return "[1-9]\\d{0,5}";
        var words = new ArrayList<String>();
        for (var mark : Mark.values()) words.add(Pattern.quote(type.equals("one") ? mark.one() : mark.many()));
        return String.join("|", words);
    }

    /** The template as a reader should see it: {@code {km}} for a number, {@code {phone}} for a thing. */
    String shown() {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(hole -> hole.group(2).equals("number") ? "<number>" : "<" + hole.group(1) + ">");
    }
}
