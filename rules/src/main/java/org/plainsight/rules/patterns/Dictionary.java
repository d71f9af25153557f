package org.plainsight.rules.patterns;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.plainsight.rules.pack.Sentence;

/** Every form of sentence that a pack may use; the DSL that Drools reads is written from it. */
public final class Dictionary {

    private static final List<String> PLACE = List.of("place with coordinates");

    /** The forms, those that begin a pattern first. */
    static final List<SentenceForm> FORMS = List.of(
            begins(
                    "the same {mark:one} appears in adverts placed more than {km:number} km apart within {hours:number} hours",
                    "$seek.apart(\"{mark}\", {km}, {hours})",
                    PLACE,
                    "Picks adverts that share something and stand far apart at nearly the same time. An advert counts when"
                            + " another with the same mark is further away than the distance and no more than the hours"
                            + " before or after it.",
                    "the same phone appears in adverts placed more than 80 km apart within 12 hours"),
            begins(
                    "the same name appears with different {marks:many} in adverts placed more than {km:number} km apart within {hours:number} hours",
                    "$seek.sameNameApart(\"{marks}\", {km}, {hours})",
                    List.of("place with coordinates", "the thing that differs"),
                    "Picks adverts of one name that stand far apart at nearly the same time and share no mark of the kind"
                            + " named: one person cannot be at both.",
                    "the same name appears with different phones in adverts placed more than 100 km apart within 6 hours"),
            begins(
                    "the same {mark:one} appears in at least {n:number} adverts",
                    "$seek.shared(\"{mark}\", {n})",
                    List.of(),
                    "Picks all adverts that share one mark, when there are enough of them.",
                    "the same account appears in at least 8 adverts"),
            begins(
                    "the same {mark:one} is seen with at least {n:number} different {marks:many}",
                    "$seek.sharedBy(\"{mark}\", \"{marks}\", {n})",
                    List.of("the thing that is counted"),
                    "Picks all adverts that share one mark, when they differ enough in another. With a payment token and"
                            + " accounts it finds a shared payment; with a text and phones, one text across contacts.",
                    "the same payment token is seen with at least 3 different accounts"),
            begins(
                    "the same {mark:one} is seen with at least {n:number} different {marks:many} within {days:number} days",
                    "$seek.sharedByWithin(\"{mark}\", \"{marks}\", {n}, {days})",
                    List.of("the thing that is counted"),
                    "As the sentence without days, but all within one stretch of that many days.",
                    "the same phone is seen with at least 4 different names within 14 days"),
            begins(
                    "the same {mark:one} shows a new name about every {days:number} days, at least {n:number} times",
                    "$seek.rotation(\"{mark}\", {days}, {n})",
                    List.of("name"),
                    "Picks adverts at one fixed place or contact where one name follows another: counts each first"
                            + " appearance of a name that comes half to one and a half times the days after the one"
                            + " before. The names need not stop.",
                    "the same outcode shows a new name about every 7 days, at least 4 times"),
            begins(
                    "at least {n:number} accounts post within {minutes:number} minutes of each other on at least {times:number} days",
                    "$seek.bursts({n}, {minutes}, {times})",
                    List.of("account"),
                    "Picks adverts placed by several accounts almost at once, when that happens on several days (days"
                            + " in UTC).",
                    "at least 3 accounts post within 10 minutes of each other on at least 3 days"),
            begins(
                    "the same text is shown with at least {n:number} phones, one after another, within {days:number} days",
                    "$seek.churn({n}, {days})",
                    List.of("phone"),
                    "Picks adverts with one text whose phone keeps changing: each next phone is first seen after the one"
                            + " before was last seen. Only phones seen wholly within the days count.",
                    "the same text is shown with at least 4 phones, one after another, within 60 days"),
            begins(
                    "at least {n:number} adverts were placed in the last {days:number} days, {times:number} times or more what its area usually gains",
                    "$seek.growth({n}, {days}, {times})",
                    List.of("what the area usually gains"),
                    "Picks the newest adverts when the network grows faster than a network of its area usually does;"
                            + " unknown where no usual growth is known.",
                    "at least 6 adverts were placed in the last 14 days, 3 times or more what its area usually gains"),
            asks("those adverts use at least {n:number} different names", "$those.different(\"NAME\") >= {n}", "name"),
            asks("those adverts use at most {n:number} different names", "$those.atMost(\"NAME\", {n})", "name"),
            asks(
                    "those adverts use at least {n:number} different phones",
                    "$those.different(\"PHONE\") >= {n}",
                    "phone"),
            asks(
                    "those adverts stand in at least {n:number} different towns",
                    "$those.different(\"TOWN\") >= {n}",
                    "town"),
            asks(
                    "those adverts come from at least {n:number} different accounts",
                    "$those.different(\"ACCOUNT\") >= {n}",
                    "account"),
            asks(
                    "those adverts come from at least {n:number} different sites",
                    "$those.different(\"SITE\") >= {n}",
                    "site"),
            asks("those adverts number at least {n:number}", "$those.number() >= {n}", ""),
            asks("those adverts were all placed within {days:number} days", "$those.within({days})", ""),
            asks(
                    "none of those adverts declares a tour",
                    "$those.noneDeclares(\"TOUR\")",
                    "whether a tour is declared"),
            asks(
                    "none of those adverts declares an agency",
                    "$those.noneDeclares(\"AGENCY\")",
                    "whether an agency is declared"),
            asks(
                    "none of those adverts declares a partner",
                    "$those.noneDeclares(\"PARTNER\")",
                    "whether a partner is declared"));

    private Dictionary() {}

    /**
     * A form of sentence, as it is offered to somebody who writes a pattern.
     *
     * @param example a sentence of this form; {@code Placeholders} says what can be changed in it
     * @param help what it does, in one paragraph
     */
    public record Offered(String example, String help) {}

    /** The forms that begin a pattern, or those that ask more of the adverts picked out so far. */
    public static List<Offered> offered(boolean begins) {
        return FORMS.stream()
                .filter(form -> form.begins() == begins)
                .map(form -> new Offered(form.example(), form.help()))
                .toList();
    }

    private static SentenceForm begins(String template, String call, List<String> needs, String help, String example) {
        return new SentenceForm(template, true, "$those : Those() from " + call, needs, help, example);
    }

    private static SentenceForm asks(String template, String test, String need) {
        var example = template.replaceAll("\\{\\w+:number}", "3");
        var help = "Keeps the adverts picked out so far only if "
                + template.replaceAll("\\{\\w+:number}", "so many").replaceFirst("^those adverts", "they") + ".";
        return new SentenceForm(
                template, false, "eval(" + test + ")", need.isEmpty() ? List.of() : List.of(need), help, example);
    }

    /** The form of a condition, if it is one of the dictionary's. */
    static Optional<SentenceForm> form(String condition) {
        return FORMS.stream().filter(form -> form.fits(condition)).findFirst();
    }

    /** The part of the dictionary that these conditions use, in Drools' own DSL format. */
    static String dsl(Collection<String> conditions) {
        var entries = new TreeSet<String>();
        for (var condition : conditions) form(condition).ifPresent(form -> entries.add(form.dslEntry(condition)));
        return String.join("\n", entries) + "\n";
    }

    /** One pattern for each form, made of its example, so that all forms can be tried at once. */
    public static List<Sentence> examples() {
        var first = FORMS.get(0).example();
        return FORMS.stream()
                .map(form -> {
                    var conditions = form.begins() ? List.of(form.example()) : List.of(first, form.example());
                    int number = FORMS.indexOf(form) + 1;
                    return new Sentence("Form " + number, conditions, "form " + number, number);
                })
                .toList();
    }

    /** The sentences that may begin a pattern, or those that may ask more, as a reader should see them. */
    static List<String> shown(boolean begins) {
        return FORMS.stream()
                .filter(form -> form.begins() == begins)
                .map(SentenceForm::shown)
                .toList();
    }

    /** A page of help: every form with what it does, what it needs and an example. */
    public static String help() {
        var page = new StringBuilder();
        for (var form : FORMS) {
            page.append(form.begins() ? "when " : "and ").append(form.shown()).append('\n');
            page.append("    ").append(form.help()).append('\n');
            if (!form.needs().isEmpty())
                page.append("    Needs: ")
                        .append(String.join("; ", form.needs()))
                        .append(".\n");
            page.append("    Example: ").append(form.example()).append("\n\n");
        }
        return page.toString();
    }
}
