package org.plainsight.governance.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One ballot on one frozen change. Immutable: each step gives the next state or a refusal with its reason.
 *
 * @param sheet the hash of the evidence sheet that is voted on; votes are for it and nothing else
 * @param author the seat that proposed, which has no vote
 * @param cast the votes, in their order
 * @param holds the holds, in their order
 */
public record Ballot(
        Board board, String sheet, String author, Instant opens, Instant closes, List<Cast> cast, List<Hold> holds) {

    private static final int LONGEST = 4_000;

    /** One seat's vote; the reason is kept word for word and is text, never markup. */
    public record Cast(String seat, Vote vote, String reason, Instant at) {}

    /**
     * A hold by a seat that may.
     *
     * @param answer the answer in writing; empty until there is one
     * @param override the responsible owner's published reason to go on all the same; empty where there is none
     */
    public record Hold(String seat, String reason, Instant at, Optional<String> answer, Optional<String> override) {
        /** Whether it still stops the change. */
        public boolean stands() {
            return answer.isEmpty() && override.isEmpty();
        }
    }

    /** What came of a step. */
    public sealed interface Step {
        record Taken(Ballot ballot) implements Step {}

        record Refused(String because) implements Step {}
    }

    /** What the votes come to. */
    public enum Result {
        APPROVED,
        REFUSED,
        NO_QUORUM
    }

    public Ballot {
        cast = List.copyOf(cast);
        holds = List.copyOf(holds);
        if (!closes.isAfter(opens))
            throw new IllegalArgumentException("a ballot closes after it opens: %s, %s".formatted(opens, closes));
    }

    /** A ballot in which nobody has voted. */
    public static Ballot open(Board board, String sheet, String author, Instant opens, Instant closes) {
        return new Ballot(board, sheet, author, opens, closes, List.of(), List.of());
    }

    /** Votes, for this very sheet. */
    public Step vote(String seat, Vote vote, String reason, String onSheet, Instant at) {
        return objection(seat, reason, onSheet, at)
                .<Step>map(Step.Refused::new)
                .orElseGet(() -> new Step.Taken(new Ballot(
                        board, sheet, author, opens, closes, plus(cast, new Cast(seat, vote, reason, at)), holds)));
    }

    private Optional<String> objection(String seat, String reason, String onSheet, Instant at) {
        if (!board.seats().containsKey(seat)) return Optional.of("there is no seat `%s` on this board".formatted(seat));
        if (!board.isFilled(seat))
            return Optional.of("seat `%s` is empty; somebody must be appointed first".formatted(seat));
        if (seat.equals(author))
            return Optional.of("seat `%s` proposed the change and has no vote on it".formatted(seat));
        if (!onSheet.equals(sheet))
            return Optional.of("the vote is for another evidence sheet; read the present one and vote again");
        if (at.isBefore(opens)) return Optional.of("the ballot opens at " + opens);
        if (!at.isBefore(closes)) return Optional.of("the ballot closed at " + closes);
        if (at.isBefore(latest())) return Optional.of("the clock went back: the latest act was at " + latest());
        var earlier = cast.stream().filter(c -> c.seat().equals(seat)).findFirst();
        if (earlier.isPresent())
            return Optional.of(
                    earlier.get().vote() == Vote.RECUSE
                            ? "seat `%s` recused itself and takes no part".formatted(seat)
                            : "seat `%s` has voted; a vote stands".formatted(seat));
        return reasonMissing(reason);
    }

    private static Optional<String> reasonMissing(String reason) {
        if (reason.isBlank()) return Optional.of("a reason is needed; one sentence will do");
        if (reason.length() > LONGEST) return Optional.of("a reason has at most %,d characters".formatted(LONGEST));
        return Optional.empty();
    }

    private Instant latest() {
        var latest = opens;
        for (var c : cast) latest = c.at().isAfter(latest) ? c.at() : latest;
        for (var hold : holds) latest = hold.at().isAfter(latest) ? hold.at() : latest;
        return latest;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    // ---- the hold

    /** Holds the change; open as long as it is not activated, also after the ballot has closed. */
    public Step hold(String seat, String reason, Instant at) {
        if (!board.holding().contains(seat) || !board.isFilled(seat))
            return new Step.Refused("seat `%s` may not hold a change".formatted(seat));
        if (seat.equals(author)) return new Step.Refused("seat `%s` proposed the change itself".formatted(seat));
        var missing = reasonMissing(reason);
        if (missing.isPresent()) return new Step.Refused(missing.get());
        if (at.isBefore(latest())) return new Step.Refused("the clock went back: the latest act was at " + latest());
        return new Step.Taken(new Ballot(
                board,
                sheet,
                author,
                opens,
                closes,
                cast,
                plus(holds, new Hold(seat, reason, at, Optional.empty(), Optional.empty()))));
    }

    /** Answers every hold that stands, in writing. */
    public Step answerHold(String answer) {
        return settle(
                answer, hold -> new Hold(hold.seat(), hold.reason(), hold.at(), Optional.of(answer), hold.override()));
    }

    /** The responsible owner goes on all the same, for a reason that is published. */
    public Step overrideHold(String reason) {
        return settle(
                reason, hold -> new Hold(hold.seat(), hold.reason(), hold.at(), hold.answer(), Optional.of(reason)));
    }

    private Step settle(String words, java.util.function.UnaryOperator<Hold> settled) {
        var missing = reasonMissing(words);
        if (missing.isPresent()) return new Step.Refused(missing.get());
        if (!isHeld()) return new Step.Refused("nothing holds this change");
        return new Step.Taken(new Ballot(
                board,
                sheet,
                author,
                opens,
                closes,
                cast,
                holds.stream()
                        .map(hold -> hold.stands() ? settled.apply(hold) : hold)
                        .toList()));
    }

    /** Whether a hold stands that was neither answered nor overridden. */
    public boolean isHeld() {
        return holds.stream().anyMatch(Hold::stands);
    }

    // ---- counting

    /** What the votes come to, counted as they are now. A seat that lost its holder since still counts: the vote was cast. */
    public Result result() {
        long present = cast.stream().filter(c -> c.vote().isPresent()).count();
        if (present < board.quorum()) return Result.NO_QUORUM;
        long deciding = cast.stream().filter(c -> c.vote().decides()).count();
        long approving = cast.stream().filter(c -> c.vote() == Vote.APPROVE).count();
        return deciding > 0 && approving * board.votes() >= (long) board.approvals() * deciding
                ? Result.APPROVED
                : Result.REFUSED;
    }

    /** Whether it is over: its time is up, or every seat that may vote has. */
    public boolean isOver(Instant now) {
        if (!now.isBefore(closes)) return true;
        var voted = voted();
        return board.seats().keySet().stream()
                .filter(seat -> board.isFilled(seat) && !seat.equals(author))
                .allMatch(voted::contains);
    }

    /** The seats that have to be heard and have said nothing; the author's own seat was heard by proposing. */
    public List<String> unheard() {
        return board.unheard(voted()).stream()
                .filter(seat -> !seat.equals(author))
                .toList();
    }

    private Set<String> voted() {
        return cast.stream().map(Cast::seat).collect(Collectors.toSet());
    }

    /** Everything said against it, word for word. */
    public List<Cast> dissent() {
        return cast.stream()
                .filter(c -> c.vote() == Vote.OBJECT || c.vote() == Vote.ASK_FOR_CHANGES)
                .toList();
    }
}
