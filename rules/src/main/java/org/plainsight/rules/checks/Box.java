package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A box on a grid: for each axis of a table, a set of its states. */
public final class Box {

    private final BitSet[] sides;

    private Box(BitSet[] sides) {
        this.sides = sides;
    }

    public static Box of(List<BitSet> sides) {
        return new Box(sides.stream().map(side -> (BitSet) side.clone()).toArray(BitSet[]::new));
    }

    /** The states on the axis at this place among the table's axes. Not to be changed. */
    public BitSet side(int axis) {
        return sides[axis];
    }

    public boolean isEmpty() {
        for (var side : sides) {
            if (side.isEmpty()) return true;
        }
        return false;
    }

    public Box and(Box other) {
        var both = new BitSet[sides.length];
        for (int axis = 0; axis < sides.length; axis++) {
            both[axis] = (BitSet) sides[axis].clone();
            both[axis].and(other.sides[axis]);
        }
        return new Box(both);
    }

    /** This box without the other, in pieces that do not overlap. */
    List<Box> minus(Box other) {
        if (isEmpty()) return List.of();
        if (and(other).isEmpty()) return List.of(this);
        var pieces = new ArrayList<Box>();
        var rest = sides.clone();
        for (int axis = 0; axis < sides.length; axis++) {
            var outside = (BitSet) rest[axis].clone();
            outside.andNot(other.sides[axis]);
            if (!outside.isEmpty()) {
                var piece = rest.clone();
                piece[axis] = outside;
                pieces.add(new Box(piece));
            }
            rest = rest.clone();
            rest[axis] = (BitSet) rest[axis].clone();
            rest[axis].and(other.sides[axis]);
        }
        return pieces;
    }

    /** This box without all the others, in pieces that do not overlap. */
    public List<Box> minusAll(Iterable<Box> others) {
        List<Box> pieces = List.of(this);
        for (var other : others) {
            var left = new ArrayList<Box>();
            for (var piece : pieces) left.addAll(piece.minus(other));
            if (left.size() > MOST_PIECES)
                throw new TooFine("a table falls into more than %d pieces".formatted(MOST_PIECES));
            pieces = left;
        }
        return pieces;
    }

    private static final int MOST_PIECES = 100_000;

    /** The geometry of a table is too fine to be cut up; a limit, so that no pack can hold the machine. */
    public static final class TooFine extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooFine(String message) {
            super(message);
        }
    }
}
