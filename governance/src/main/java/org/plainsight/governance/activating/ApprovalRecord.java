package org.plainsight.governance.activating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Item;
import org.plainsight.governance.audit.SignedNote;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.audit.VerifierKey;
import org.plainsight.governance.voting.Ballot;

/** One signed record over a pack, its evidence, its votes and its activation. A pack without one does not weigh in the service. */
public final class ApprovalRecord {

    private static final String TITLE = "plainsight-approval/1";

    /** The characteristics on which the responsible owner has to say something (Equality Act 2010, section 4). */
    public static final Set<String> CHARACTERISTICS = Set.of(
            "age",
            "disability",
            "gender reassignment",
            "marriage and civil partnership",
            "pregnancy and maternity",
            "race",
            "religion or belief",
            "sex",
            "sexual orientation");

    private ApprovalRecord() {}

    /** What came of activating. */
    public sealed interface Activating {
        /** The record, to be kept beside the pack and in the log. */
        record Activated(SignedNote record) implements Activating {}

        /** Every reason why not. */
        record Refused(List<String> because) implements Activating {
            public Refused {
                because = List.copyOf(because);
            }
        }
    }

    /** Binds and signs, or says everything that stands in the way. */
    public static Activating activate(EvidenceSheet sheet, Ballot ballot, Activation activation, SignerKey key) {
        var because = objections(sheet, ballot, activation);
        if (!because.isEmpty()) return new Activating.Refused(because);
        return new Activating.Activated(SignedNote.sign(text(sheet, ballot, activation), key, activation.at()));
    }

    private static List<String> objections(EvidenceSheet sheet, Ballot ballot, Activation activation) {
        var because = new ArrayList<String>();
        if (!ballot.sheet().equals(sheet.hash().hex()))
            because.add("the votes were cast for another evidence sheet; the change is a new proposal");
        if (sheet.openQuestions() > 0) because.add("%d questions are not answered".formatted(sheet.openQuestions()));
        if (!ballot.isOver(activation.at())) because.add("the ballot is open until " + ballot.closes());
        if (ballot.result() != Ballot.Result.APPROVED) because.add("the ballot did not approve it: " + ballot.result());
        if (ballot.isHeld())
            because.add("a hold stands; it must be answered in writing, or overridden for a published reason");
        if (activation.by().isBlank()) because.add("the responsible owner must be named");
        if (isSomebodyOnTheBoard(ballot, activation.by()))
            because.add("`%s` proposed it or voted; the responsible owner does neither".formatted(activation.by()));
        for (var seat : ballot.unheard())
            if (activation.unheard().getOrDefault(seat, "").isBlank())
                because.add("seat `%s` was not heard; publish a reason or wait".formatted(seat));
        for (var characteristic : CHARACTERISTICS.stream().sorted().toList())
            if (activation.equality().getOrDefault(characteristic, "").isBlank())
                because.add("the statement on equality says nothing of %s".formatted(characteristic));
        if (!activation.reviewBy().isAfter(activation.effective()))
            because.add("it must be reviewed after it takes effect");
        return because;
    }

    private static boolean isSomebodyOnTheBoard(Ballot ballot, String name) {
        return ballot.author().equals(name)
                || ballot.board().seats().entrySet().stream()
                        .anyMatch(seat -> seat.getKey().equals(name)
                                || seat.getValue().filter(name::equals).isPresent());
    }

    private static String text(EvidenceSheet sheet, Ballot ballot, Activation activation) {
        var fields = new TreeMap<String, Item>();
        fields.put("sheet", sheet.item());
        fields.put("author", new Item.Text(ballot.author()));
        fields.put(
                "votes",
                new Item.Listing(
                        ballot.cast().stream().<Item>map(ApprovalRecord::item).toList()));
        fields.put(
                "holds",
                new Item.Listing(
                        ballot.holds().stream().<Item>map(ApprovalRecord::item).toList()));
        fields.put("activation", activation.item());
        return lines(sheet.pack(), fields);
    }

    private static String lines(Hash pack, TreeMap<String, Item> fields) {
        return "%s\npack %s\n%s\n".formatted(TITLE, pack, new Item.Fields(fields).canonical());
    }

    private static Item item(Ballot.Cast cast) {
        var fields = new TreeMap<String, Item>();
        fields.put("seat", new Item.Text(cast.seat()));
        fields.put("vote", new Item.Text(cast.vote().name()));
        fields.put("reason", new Item.Text(cast.reason()));
        fields.put("at", new Item.Text(cast.at().toString()));
        return new Item.Fields(fields);
    }

    private static Item item(Ballot.Hold hold) {
        var fields = new TreeMap<String, Item>();
        fields.put("seat", new Item.Text(hold.seat()));
        fields.put("reason", new Item.Text(hold.reason()));
        hold.answer().ifPresent(answer -> fields.put("answer", new Item.Text(answer)));
        hold.override().ifPresent(reason -> fields.put("override", new Item.Text(reason)));
        return new Item.Fields(fields);
    }

    /** The record that the shipped pack starts from: nobody voted on it, and it says so. */
    public static SignedNote founding(Hash pack, Activation activation, SignerKey key) {
        var fields = new TreeMap<String, Item>();
        fields.put("unvoted", new Item.Text("the founding pack: no board has voted on it"));
        fields.put("activation", activation.item());
        return SignedNote.sign(lines(pack, fields), key, activation.at());
    }

    /** What came of checking a record before a pack is loaded. */
    public sealed interface Checking {
        /**
         * It holds.
         *
         * @param unvoted whether it is the founding record
         */
        record Holds(boolean unvoted) implements Checking {}

        record Refused(String because) implements Checking {}
    }

    /**
     * Whether this record lets this pack weigh.
     *
     * @param pack the hash of the very bytes that are about to be loaded
     */
    public static Checking check(String record, Hash pack, List<VerifierKey> keys) {
        SignedNote note;
        try {
            note = SignedNote.read(record);
        } catch (IllegalArgumentException e) {
            return new Checking.Refused("the approval record is malformed: " + e.getMessage());
        }
        if (note.check(keys) instanceof SignedNote.Checked.Fails fails)
            return new Checking.Refused("the approval record is not to be trusted: " + fails.why());
        var lines = note.text().split("\n");
        if (lines.length != 3 || !lines[0].equals(TITLE)) return new Checking.Refused("the note is no approval record");
        if (!lines[1].equals("pack " + pack))
            return new Checking.Refused(
                    "the approval record is for another pack than %s: %s".formatted(pack, lines[1]));
        return new Checking.Holds(lines[2].endsWith(",\"unvoted\":\"the founding pack: no board has voted on it\"}"));
    }
}
