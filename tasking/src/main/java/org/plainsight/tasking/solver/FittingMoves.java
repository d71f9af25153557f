package org.plainsight.tasking.solver;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Moves after which every desk still keeps its hours and its exposure, so that none is tried in vain. */
public class FittingMoves implements MoveIteratorFactory<WorkingPlan, Reassignment> {
    /** Asked for anew at every step, and too large to be made anew. */
    private @Nullable Draw draw;

    @Override
    public long getSize(ScoreDirector<WorkingPlan> director) {
        return director.getWorkingSolution().tasks().size();
    }

    @Override
    public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<WorkingPlan> director) {
        throw new UnsupportedOperationException("these moves are drawn by chance; use the random order");
    }

    @Override
    public Iterator<Reassignment> createRandomMoveIterator(ScoreDirector<WorkingPlan> director, Random random) {
        var plan = director.getWorkingSolution();
        if (draw == null || draw.plan != plan || draw.random != random) draw = new Draw(plan, random);
        draw.next = null;
        return draw;
    }

    private static final class Draw implements Iterator<Reassignment> {
        /** So many draws in vain mean that there is nothing to move. */
        private static final int ATTEMPTS = 2_000;
        /** Of a hundred moves, so many fill whole desks again; they take most of the time and find most of the weight. */
        private static final int REFILLS = 30;

        private final WorkingPlan plan;
        private final RandomGenerator random;
        private final Insertion insertion;
        private final Refill refill;
        private @Nullable Reassignment next;

        private Draw(WorkingPlan plan, RandomGenerator random) {
            this.plan = plan;
            this.random = random;
            var movable = plan.movable();
            insertion = new Insertion(movable, random);
            refill = new Refill(plan, movable, random);
        }

        @Override
        public boolean hasNext() {
            if (next != null) return true;
            if (!plan.outlook().watch().goOn()) return false;
            for (int attempt = 0; attempt < ATTEMPTS && next == null; attempt++) next = draw();
            return next != null;
        }

        @Override
        public Reassignment next() {
            if (!hasNext()) throw new NoSuchElementException();
            var drawn = Objects.requireNonNull(next);
            next = null;
            return drawn;
        }

        private @Nullable Reassignment draw() {
            var steps = random.nextInt(100) < REFILLS ? refill.draw() : insertion.draw();
            if (steps.isEmpty()) return null;
            var move = new Reassignment(steps);
            return move.weightGained() < -plan.outlook().tolerance() ? null : move;
        }
    }
}
