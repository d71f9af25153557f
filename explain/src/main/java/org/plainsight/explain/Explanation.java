package org.plainsight.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.plainsight.rules.trace.CellVerdict;

/**
 * Why one decision is what it is, in words and numbers that any renderer lays out and none adds to. Every text may hold
 * words of an advert: a renderer escapes all of it.
 *
 * @param about the subject in one plain sentence
 * @param outcome the result in plain words
 * @param inShort a few plain sentences built from what fired
 * @param line all of it in one line
 * @param against protective rows that fired
 * @param ordinary what else each reason to look may mean, and which reasons it would explain
 * @param reasons the other rows that fired, most points first
 * @param nearest the rows that did not fire and came nearest, nearest first
 * @param further the other rows that did not fire, nearest first
 * @param mightHaveFired rows that no known fact rules out and an unknown one leaves open
 * @param unknown facts that the rules read and that are not known
 * @param changes what would change the result
 * @param hangsOn which single piece of evidence the result hangs on
 * @param sureness what the unknown facts and other points for the rows could do
 * @param sixParts the six kinds of explanation that the guidance asks for
 * @param sources what the evidence behind the rows that fired was taken from, each once
 */
public record Explanation(
        Subject subject,
        String about,
        Decided decided,
        String outcome,
        List<String> inShort,
        String line,
        List<Card> against,
        List<Ordinary> ordinary,
        List<Card> reasons,
        List<Miss> nearest,
        List<Miss> further,
        List<Miss> mightHaveFired,
        List<Gap> unknown,
        Arithmetic arithmetic,
        Changes changes,
        HangsOn hangsOn,
        Sureness sureness,
        SixParts sixParts,
        NotLookedAt notLookedAt,
        Connections connections,
        List<String> challenge,
        List<Source> sources,
        Rules rules) {

    public Explanation {
        inShort = List.copyOf(inShort);
        against = List.copyOf(against);
        ordinary = List.copyOf(ordinary);
        reasons = List.copyOf(reasons);
        nearest = List.copyOf(nearest);
        further = List.copyOf(further);
        mightHaveFired = List.copyOf(mightHaveFired);
        unknown = List.copyOf(unknown);
        challenge = List.copyOf(challenge);
        sources = List.copyOf(sources);
    }

    /**
     * A row that fired: what it gave, what it rests on, and what else it may mean.
     *
     * @param fit whether what is known fits the row's ordinary explanation
     * @param backing how many independent sources the evidence has
     */
    public record Card(
            String row,
            String family,
            String strength,
            String indicator,
            int points,
            List<Condition> conditions,
            String whyItMayMatter,
            String ordinaryExplanation,
            Fit fit,
            Grading grading,
            List<Exhibit> evidence,
            Backing backing) {

        public Card {
            conditions = List.copyOf(conditions);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One cell of a row that asks something.
     *
     * @param fact the name of the fact or decision that it reads
     * @param words the same in plain words
     * @param asks what passes, in plain words
     * @param found what was found, in plain words; why it is not known where it is not
     * @param distance how far off it is, in plain words; empty unless the cell failed on something that has a distance
     * @param sentence all of it in one clause
     */
    public record Condition(
            String fact,
            String words,
            String asks,
            String found,
            CellVerdict verdict,
            String distance,
            String sentence) {}

    /** How good the evidence behind a row is. */
    public record Grading(String grade, List<Source> sources) {

        public Grading {
            sources = List.copyOf(sources);
        }
    }

    /** A source by its short name, with its citation. */
    public record Source(String name, String citation) {}

    /**
     * One thing that a fact rests on, once for all adverts that show it.
     *
     * @param field the advert's field by its name in the contract
     * @param via the identifier or phrase that it was found by; may be empty
     * @param quote the words of the first of the adverts; may be empty
     * @param adverts ids of the adverts that show it
     */
    public record Exhibit(
            String fact,
            String factWords,
            String field,
            String fieldWords,
            String via,
            Quote quote,
            List<String> adverts) {

        public Exhibit {
            adverts = List.copyOf(adverts);
        }
    }

    /** An ordinary explanation, whether what is known fits it, and the reasons to look that it would explain. */
    public record Ordinary(String words, Fit fit, List<String> explains) {

        public Ordinary {
            explains = List.copyOf(explains);
        }
    }

    /**
     * A row that did not fire.
     *
     * @param points what it would have given
     * @param open the cells that failed or could not judge
     * @param passed how many cells passed
     */
    public record Miss(
            String row,
            String family,
            String strength,
            String indicator,
            int points,
            List<Condition> open,
            int passed) {

        public Miss {
            open = List.copyOf(open);
        }
    }

    /** A fact that is not known, why, and the rows that read it. */
    public record Gap(String fact, String words, String why, List<String> rows) {

        public Gap {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The sum that closes: steps from nothing to the points, and the points against each line.
     *
     * @param steps their points add up to {@code total}
     * @param lines the rows of the outcome table and then of the route table, in order
     */
    public record Arithmetic(List<Step> steps, List<Subtotal> families, int total, List<Line> lines) {

        public Arithmetic {
            steps = List.copyOf(steps);
            families = List.copyOf(families);
            lines = List.copyOf(lines);
            int sum = steps.stream().mapToInt(Step::points).sum();
            if (sum != total)
                throw new IllegalArgumentException(
                        "the steps give %d points, and the total says %d".formatted(sum, total));
        }
    }

    /**
     * One row or cap and the points so far.
     *
     * @param cap whether this is a cap that bit rather than a row
     */
    public record Step(String family, String row, String words, int points, int after, boolean cap) {}

    /** What one family gave once capped. */
    public record Subtotal(String family, String strength, int points, boolean counts) {}

    /**
     * One row of the outcome or route table.
     *
     * @param code the outcome's or route's code
     * @param taken whether this row made the decision
     */
    public record Line(String code, String words, List<Condition> needs, boolean taken, OptionalInt pointsNeeded) {

        public Line {
            needs = List.copyOf(needs);
        }
    }

    /** What was left out on purpose. */
    public record NotLookedAt(List<String> always, List<Left> barred, List<Left> excluded) {

        public NotLookedAt {
            always = List.copyOf(always);
            barred = List.copyOf(barred);
            excluded = List.copyOf(excluded);
        }
    }

    /** One thing left out, and why. */
    public record Left(String what, String why) {}

    /**
     * How the adverts hang together.
     *
     * @param words what analysts undid and confirmed, a clause each
     */
    public record Connections(List<Member> members, List<Strand> strands, List<String> words) {

        public Connections {
            members = List.copyOf(members);
            strands = List.copyOf(strands);
            words = List.copyOf(words);
        }
    }

    /** One identifier and the adverts that it links. */
    public record Strand(String kind, String kindWords, String via, String strength, List<String> adverts) {

        public Strand {
            adverts = List.copyOf(adverts);
        }
    }

    /** The rules that decided. */
    public record Rules(
            String id,
            String version,
            String hash,
            String title,
            String status,
            String owner,
            LocalDate experimentalUntil) {}
}
