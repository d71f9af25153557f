package org.plainsight.rules.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One form of the dictionary: fixed words with typed places to fill, such as {@code {km:number}}. A sentence fits a form word for
 * word; what fills a place is a whole number within the place's limits and nothing else.
 */
public enum SentenceForm {
    SAME_PHONE_FAR_APART(
            Role.OPENS,
            "the same phone appears in adverts placed more than {km:number} km apart within {hours:number} hours",
            "One phone number serves places that one person could hardly reach in that time.",
            "phone place time"),
    SAME_PHONE_MANY_TOWNS(
            Role.OPENS,
            "the same phone appears in at least {towns:number} towns within {days:number} days",
            "One phone number serves several towns in a short time.",
            "phone town time"),
    SAME_TEXT_OTHER_PHONES(
            Role.OPENS,
            "the same words appear in adverts with at least {phones:number} different phones",
            "One text is used with several phone numbers.",
            "text phone"),
    SAME_IMAGE_OTHER_NAMES(
            Role.OPENS,
            "the same image appears in adverts under at least {names:number} different names",
            "One picture is used under several names.",
            "image name"),
    SAME_ACCOUNT_BURST(
            Role.OPENS,
            "the same account places at least {adverts:number} adverts within {hours:number} hours",
            "One account places many adverts at nearly the same time.",
            "account time"),
    SAME_PLACE_NEW_NAMES(
            Role.OPENS,
            "at least {names:number} different names appear at the same outcode within {days:number} days",
            "Names change while the place stays.",
            "outcode name time"),
    SAME_PAYMENT_OTHER_ACCOUNTS(
            Role.OPENS,
            "the same payment pays for adverts of at least {accounts:number} different accounts",
            "One means of payment pays for several accounts.",
            "payment account"),
    AND_NAMES(
            Role.ADDS,
            "those adverts use at least {names:number} different names",
            "The adverts found so far do not all advertise one name.",
            "name"),
    AND_ACCOUNTS(
            Role.ADDS,
            "those adverts come from at least {accounts:number} different accounts",
            "The adverts found so far were not all placed by one account.",
            "account"),
    AND_NO_TOUR(
            Role.ADDS,
            "none of those adverts declares a tour",
            "None of the adverts found so far says beforehand where it will be when.",
            "tour");

    /** Where in a pattern a form may stand. */
    public enum Role {
        /** After {@code when}: finds adverts. */
        OPENS,
        /** After {@code and}: says more about the adverts found. */
        ADDS
    }

    private static final int MOST = 10_000;

    private final Role role;
    private final String template;
    private final String help;
    private final String needs;

    SentenceForm(Role role, String template, String help, String needs) {
        this.role = role;
        this.template = template;
        this.help = help;
        this.needs = needs;
    }

    public Role role() {
        return role;
    }

    /** The form as the dictionary prints it. */
    public String template() {
        return template;
    }

    /** What the form means, in one plain sentence. */
    public String help() {
        return help;
    }

    /** What must be known of adverts for the form to be judged at all. */
    public List<String> needs() {
        return List.of(needs.split(" ", -1));
    }

    /** The numbers that fill the places, by their names; empty when the sentence does not fit. Each is 1 to 10,000. */
    public Optional<Map<String, Integer>> bind(String sentence) {
        var words = sentence.split(" ", -1);
        var form = template.split(" ", -1);
        if (words.length != form.length) return Optional.empty();
        var bound = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < form.length; i++) {
            if (!form[i].startsWith("{")) {
                if (!form[i].equals(words[i])) return Optional.empty();
                continue;
            }
            var number = number(words[i]);
            if (number.isEmpty()) return Optional.empty();
            bound.put(form[i].substring(1, form[i].indexOf(':')), number.get());
        }
        return Optional.of(bound);
    }

    private static Optional<Integer> number(String word) {
        if (word.isEmpty() || word.length() > 5 || !word.chars().allMatch(c -> c >= '0' && c <= '9'))
            return Optional.empty();
        int number = Integer.parseInt(word);
        return number >= 1 && number <= MOST && word.charAt(0) != '0' ? Optional.of(number) : Optional.empty();
    }

    /** The form that a sentence fits; no sentence fits two. */
    public static Optional<SentenceForm> of(String sentence) {
        return Arrays.stream(values()).filter(f -> f.bind(sentence).isPresent()).findFirst();
    }

    /** The templates of the forms that may stand there. */
    static List<String> templates(Role role) {
        var templates = new ArrayList<String>();
        for (var form : values()) if (form.role == role) templates.add(form.template);
        return templates;
    }
}
