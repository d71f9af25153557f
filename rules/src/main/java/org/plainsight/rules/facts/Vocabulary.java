package org.plainsight.rules.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts about one kind of subject in a fixed order; a fact's place in it is its slot in a {@link FactSheet}. */
public final class Vocabulary {

    private final List<FactDefinition> facts;
    private final List<Relation> relations;
    private final Map<String, Integer> slots = new HashMap<>();

    public Vocabulary(List<FactDefinition> facts) {
        this(facts, List.of());
    }

    public Vocabulary(List<FactDefinition> facts, List<Relation> relations) {
        this.facts = List.copyOf(facts);
        this.relations = List.copyOf(Relation.closed(relations));
        for (int slot = 0; slot < facts.size(); slot++) {
            var name = facts.get(slot).name();
            if (slots.put(name, slot) != null)
                throw new IllegalArgumentException("fact `%s` is defined twice".formatted(name));
        }
    }

    public List<FactDefinition> facts() {
        return facts;
    }

    /** What the facts of every real subject keep between them, and all that follows from it. */
    public List<Relation> relations() {
        return relations;
    }

    public int size() {
        return facts.size();
    }

    public FactDefinition fact(int slot) {
        return facts.get(slot);
    }

    public Optional<FactDefinition> fact(String name) {
        return Optional.ofNullable(slots.get(name)).map(facts::get);
    }

    /** The slot of a fact that is known to be there. */
    public int slot(String name) {
        var slot = slots.get(name);
        if (slot == null) throw new IllegalArgumentException("no fact is called `%s`".formatted(name));
        return slot;
    }

    public boolean has(String name) {
        return slots.containsKey(name);
    }
}
