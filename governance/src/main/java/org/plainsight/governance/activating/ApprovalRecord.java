package org.plainsight.governance.activating;

import java.util.List;
import java.util.stream.Collectors;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Item;
import org.plainsight.governance.audit.SignedNote;
import org.plainsight.governance.audit.SignerKey;
import org.plainsight.governance.audit.VerifierKey;
import org.plainsight.governance.audit.Written;

/** One signed record over a pack, its evidence, its votes and its activation. A pack without one does not weigh in the service. */
public final class ApprovalRecord {

    private static final String TITLE = "plainsight-approval/1";

    private ApprovalRecord() {}

    /** Binds and signs; the approval must be without objections. */
    public static SignedNote sign(Approval approval, SignerKey key) {
        if (!approval.objections().isEmpty())
            throw new IllegalArgumentException("this approval is void: " + words(approval.objections()));
        var text = "%s\npack %s\n%s\n"
                .formatted(TITLE, approval.pack(), Written.of((Record) approval).canonical());
        return SignedNote.sign(text, key, approval.at());
    }

    private static String words(List<Objection> objections) {
        return objections.stream().map(Objection::words).collect(Collectors.joining("; "));
    }

    /** What came of checking a record before a pack is loaded. */
    public sealed interface Checking {

        /** It holds, and this is what it says. */
        record Holds(Approval approval) implements Checking {}

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
        return check(lines[2], pack);
    }

    private static Checking check(String written, Hash pack) {
        try {
            var approval = Written.read(Item.read(written).orElseThrow(), Approval.class);
            if (!approval.pack().equals(pack))
                return new Checking.Refused("the approval record speaks of pack " + approval.pack());
            return approval.objections().isEmpty()
                    ? new Checking.Holds(approval)
                    : new Checking.Refused("the approval record is void: " + words(approval.objections()));
        } catch (IllegalArgumentException
                | java.time.DateTimeException
                | ArithmeticException
                | java.util.NoSuchElementException e) {
            return new Checking.Refused("the approval record does not say what it must: " + e.getMessage());
        }
    }
}
