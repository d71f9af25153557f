package org.plainsight.governance.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.acting.Objection;
import org.plainsight.governance.acting.Objection.Ground;
import org.plainsight.governance.acting.Objections;
import org.plainsight.governance.audit.Hash;

/**
 * One ballot on one frozen thing. Immutable; it counts by the settings that stood when it opened.
 *
 * @param subject the hash of what is voted on; votes are for it and nothing else
 * @param author who proposed; neither that seat nor that person has a vote
 * @param cast the votes, in their order
 */
public record Ballot(
        Settings settings, Hash subject, Actor.Member author, Instant opens, Instant closes, List<Cast> cast) {

    /**
     * One seat's vote; the reason is kept word for word and is text, never markup.
     *
     * @param by who held the seat then
     */
    public record Cast(String seat, String by, Vote vote, String reason, Instant at) {}

    /** What the votes come to. */
    public enum Result {
        APPROVED,
        REFUSED,
        NO_QUORUM
    }

    public Ballot {
        cast = List.copyOf(cast);
        if (!closes.isAfter(opens))
            throw new IllegalArgumentException("a ballot closes after it opens: %s, %s".formatted(opens, closes));
    }

    /** A ballot in which nobody has voted. */
    public static Ballot open(Settings settings, Hash subject, Actor.Member author, Instant opens, Instant closes) {
        return new Ballot(settings, subject, author, opens, closes, List.of());
    }

    /** The earliest moment at which a ballot that opens now may close without everybody's vote. */
    public static Instant earliestClose(Settings settings, Instant opens) {
        return opens.plus(Duration.ofDays(settings.daysOpen()));
    }

    /** Everything that stands in the way of this vote. */
    public List<Objection> objections(Board board, Actor.Member by, String reason, Hash on, Instant at) {
        var seat = "seat `%s`".formatted(by.seat());
        return new Objections()
                .all(board.objections(by))
                .unless(
                        settings.seats().contains(by.seat()),
                        Ground.WHO,
                        seat,
                        "was not on the board when the ballot opened",
                        "it has a vote in the next one")
                .unless(!isAuthor(by), Ground.WHO, seat, "proposed this and has no vote on it", "the others decide")
                .unless(on.equals(subject), Ground.WHEN, "the vote", "is for another evidence sheet", "read this one")
                .unless(!at.isBefore(opens), Ground.WHEN, "the ballot", "opens at " + opens, "vote then")
                .unless(
                        at.isBefore(closes),
                        Ground.WHEN,
                        "the ballot",
                        "closed at " + closes,
                        "say it in the discussion")
                .all(earlierVote(by))
                .words("the reason", reason)
                .list();
    }

    private boolean isAuthor(Actor.Member by) {
        return by.seat().equals(author.seat()) || by.name().equals(author.name());
    }

    private List<Objection> earlierVote(Actor.Member by) {
        return cast.stream()
                .filter(c -> c.seat().equals(by.seat()) || c.by().equals(by.name()))
                .limit(1)
                .map(c -> new Objection(
                        Ground.WHEN,
                        c.seat().equals(by.seat()) ? "seat `%s`".formatted(by.seat()) : "`%s`".formatted(by.name()),
                        c.vote() == Vote.RECUSE ? "stood aside and takes no part" : "has voted; a vote stands",
                        "say more in the discussion"))
                .toList();
    }

    /** The ballot with this vote in it; whether it may be cast, {@link #objections} says. */
    public Ballot with(Cast vote) {
        var more = new ArrayList<>(cast);
        more.add(vote);
        return new Ballot(settings, subject, author, opens, closes, more);
    }

    /** What the votes come to, counted as they are now. A seat that lost its holder since still counts: the vote was cast. */
    public Result result() {
        long present = cast.stream().filter(c -> c.vote().isPresent()).count();
        if (present < settings.quorum()) return Result.NO_QUORUM;
        long deciding = cast.stream().filter(c -> c.vote().decides()).count();
        long approving = cast.stream().filter(c -> c.vote() == Vote.APPROVE).count();
        return deciding > 0 && approving * settings.votes() >= (long) settings.approvals() * deciding
                ? Result.APPROVED
                : Result.REFUSED;
    }

    /** Whether it is over: its time is up, or every filled seat that may vote has. */
    public boolean isOver(Board board, Instant now) {
        return !now.isBefore(closes) || waitedFor(board).isEmpty();
    }

    /** The filled seats that may vote and have not. */
    public List<String> waitedFor(Board board) {
        var voted = cast.stream().map(Cast::seat).collect(Collectors.toSet());
        return settings.seats().stream()
                .filter(seat -> !voted.contains(seat))
                .filter(seat -> board.holder(seat)
                        .filter(name -> !isAuthor(new Actor.Member(seat, name)))
                        .isPresent())
                .toList();
    }

    /** The seats that have to be heard and gave no view; the author's own seat was heard by proposing, one that stood aside was not. */
    public List<String> unheard() {
        Set<String> heard =
                cast.stream().filter(c -> c.vote().isPresent()).map(Cast::seat).collect(Collectors.toSet());
        return settings.heard().stream()
                .filter(seat -> !heard.contains(seat) && !seat.equals(author.seat()))
                .toList();
    }

    /** Everything said against it, word for word. */
    public List<Cast> dissent() {
        return cast.stream()
                .filter(c -> c.vote() == Vote.OBJECT || c.vote() == Vote.ASK_FOR_CHANGES)
                .toList();
    }
}
