package org.plainsight.tasking.solver;

import java.util.List;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.plainsight.tasking.bound.Prices;
import org.plainsight.tasking.bound.Room;
import org.plainsight.tasking.fit.Allocation;
import org.plainsight.tasking.fit.Guards;
import org.plainsight.tasking.fit.Roster;
import org.plainsight.tasking.packing.Worth;

/** Makes a plan better, move by move. The same plan, rules and number of moves give the same plan. */
public final class Improver {
    private static final long SEED = 1;
    private static final int LATENESS = 100;

    private final Roster roster;
    private final Allocation kept;
    private final Guards guards;
    private final Prices prices;
    private final Worth worth;

    /**
     * @param kept what of the plan in force can be kept
     * @param prices what everyone's time is worth
     * @param worth what a network counts for while desks are packed
     */
    public Improver(Roster roster, Allocation kept, Guards guards, Prices prices, Worth worth) {
        this.roster = roster;
        this.kept = kept;
        this.guards = guards;
        this.prices = prices;
        this.worth = worth;
    }

    /**
     * The best plan found; never worse than {@code begun}.
     *
     * @param begun keeps every rule and both guards
     * @param moves how many to try at most
     * @param watch asked before each move whether to go on
     * @param better hears of each better plan
     */
    public Allocation improve(Allocation begun, long moves, Watch watch, Consumer<Allocation> better) {
        var outlook = new Outlook(new Room(roster), prices, worth, typicalWeight(), watch);
        var problem = WorkingPlan.of(roster, begun, kept, guards, outlook);
        if (problem.movable().isEmpty() || moves < 1) return begun;
        Solver<WorkingPlan> solver =
                SolverFactory.<WorkingPlan>create(config(moves)).buildSolver();
        solver.addEventListener(
                event -> better.accept(event.getNewBestSolution().allocation()));
        return solver.solve(problem).allocation();
    }

    /** Giving away more than a typical network at one go is not worth a try. */
    private long typicalWeight() {
        return (long) roster.workload().networks().stream()
                .mapToInt(network -> network.weight())
                .average()
                .orElse(0);
    }

    private static SolverConfig config(long moves) {
        var search = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(FittingMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATENESS))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        return new SolverConfig()
                .withSolutionClass(WorkingPlan.class)
                .withEntityClassList(List.of(Task.class, Desk.class))
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(SEED)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(Constraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(moves))
                .withPhaseList(List.of(search));
    }
}
