package org.plainsight.governance.proposing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.audit.Item;
import org.plainsight.governance.audit.Written;

/**
 * What was said about a proposal, thread by thread.
 *
 * @param threads in the order in which they were begun; their numbers start from 1
 */
public record Discussion(List<Strand> threads) {

    /** What a thread is. */
    public enum Kind {
        COMMENT,
        /** Has to be answered before a ballot opens. */
        QUESTION
    }

    /**
     * One thread.
     *
     * @param where the row's id, or another place in the pack; empty for the whole
     * @param answer the answer to a question; empty as long as there is none, and for comments
     */
    public record Strand(
            int number,
            Kind kind,
            String where,
            Actor by,
            String words,
            Instant at,
            List<Said> replies,
            Optional<Said> answer) {
        public Strand {
            replies = List.copyOf(replies);
        }

        /** Whether it waits for an answer. */
        public boolean isOpen() {
            return kind == Kind.QUESTION && answer.isEmpty();
        }
    }

    /**
     * Something said in a thread.
     *
     * @param changedIn the proposal that makes the change that was asked for; empty where there is a reason alone
     */
    public record Said(Actor by, String words, Optional<Integer> changedIn, Instant at) {}

    /** Nothing was said. */
    public static final Discussion NONE = new Discussion(List.of());

    public Discussion {
        threads = List.copyOf(threads);
    }

    /** The thread of this number. */
    public Optional<Strand> thread(int number) {
        return threads.stream().filter(thread -> thread.number() == number).findFirst();
    }

    /** The questions that nobody has answered. */
    public List<Strand> open() {
        return threads.stream().filter(Strand::isOpen).toList();
    }

    /** The hash of all questions and their answers, which an evidence sheet binds; comments are free. */
    public Hash hash() {
        return Hash.of(new Item.Listing(threads.stream()
                        .filter(thread -> thread.kind() == Kind.QUESTION)
                        .<Item>map(Discussion::asked)
                        .toList())
                .canonical());
    }

    private static Item asked(Strand thread) {
        var fields = new TreeMap<String, Item>();
        fields.put("number", new Item.Whole(thread.number()));
        fields.put("where", new Item.Text(thread.where()));
        fields.put("words", new Item.Text(thread.words()));
        thread.answer().ifPresent(said -> fields.put("answer", Written.of(said)));
        return new Item.Fields(fields);
    }

    Discussion with(Strand begun) {
        var more = new ArrayList<>(threads);
        more.add(begun);
        return new Discussion(more);
    }

    Discussion replied(int number, Said reply) {
        return new Discussion(threads.stream()
                .map(t -> t.number() == number
                        ? new Strand(t.number, t.kind, t.where, t.by, t.words, t.at, plus(t.replies, reply), t.answer)
                        : t)
                .toList());
    }

    Discussion answered(int number, Said answer) {
        return new Discussion(threads.stream()
                .map(t -> t.number() == number
                        ? new Strand(t.number, t.kind, t.where, t.by, t.words, t.at, t.replies, Optional.of(answer))
                        : t)
                .toList());
    }

    private static List<Said> plus(List<Said> replies, Said reply) {
        var more = new ArrayList<>(replies);
        more.add(reply);
        return more;
    }
}
