package org.plainsight.rules.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.plainsight.rules.grid.Axis;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.language.Words;

/** A set of states of one question, in words. */
final class StateWords {

    private StateWords() {}

    /** {@code hours offered a day is 8 to 11}, {@code somebody else answers: yes}. */
    static String condition(Words words, Axis axis, BitSet states) {
        var what = words.input(axis.input());
        var is = axis.type() == Type.TRUTH ? ": " : axis.type().isList() ? " are " : " is ";
        return what + is + String.join(", or ", parts(axis, states));
    }

    private static List<String> parts(Axis axis, BitSet states) {
        var parts = new ArrayList<String>();
        if (axis.type().isOrdered()) addRuns(parts, axis, states);
        else {
            for (int state = states.nextSetBit(1); state > 0; state = states.nextSetBit(state + 1)) {
                boolean anythingElse = axis.type() == Type.TEXT && state == axis.states() - 1;
                parts.add(
                        anythingElse
                                ? "anything else"
                                : Words.value(axis.representative(state).orElseThrow()));
            }
        }
        if (states.get(0)) parts.add("not known");
        return parts;
    }

    private static void addRuns(List<String> parts, Axis axis, BitSet states) {
        for (int from = states.nextSetBit(1); from > 0; ) {
            int to = states.nextClearBit(from) - 1;
            parts.add(run(axis, from, to));
            from = states.nextSetBit(to + 1);
        }
    }

    private static String run(Axis axis, int from, int to) {
        boolean day = axis.type() == Type.DAY;
        boolean open = from == 1;
        boolean endless = to == axis.states() - 1;
        if (open && endless) return "anything known";
        var first = Words.value(axis.edges(from).get(0));
        var edges = axis.edges(to);
        var last = Words.value(edges.get(edges.size() - 1));
        if (endless) return first + (day ? " or later" : " or more");
        if (open) return last + (day ? " or earlier" : " or less");
        return first.equals(last) ? first : "from " + first + " to " + last;
    }
}
