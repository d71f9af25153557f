package org.plainsight.rules.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Value;

/**
 * What each fact can be, as far as a model can tell: one real value for each combination of states of the questions that are
 * asked about the fact. States of one list hang together, so only combinations that a value was built for are here.
 */
public final class FactProfiles {

    /** One way in which a fact can be: a value or unknown, and the state on each axis that asks about it. */
    public record Profile(Optional<Value> value, Map<Axis, Integer> states) {

        public boolean fits(Map<Axis, BitSet> wishes) {
            for (var state : states.entrySet()) {
                var wish = wishes.get(state.getKey());
                if (wish != null && !wish.get(state.getValue())) return false;
            }
            return true;
        }
    }

    private final Grid grid;
    private final Map<String, List<Profile>> profiles = new LinkedHashMap<>();
    private final Map<String, List<Optional<Value>>> boundaries = new LinkedHashMap<>();

    public FactProfiles(Grid grid) {
        this.grid = grid;
        var questions = new LinkedHashMap<String, List<Axis>>();
        for (var axis : grid.factAxes())
            questions
                    .computeIfAbsent(axis.input().name(), name -> new ArrayList<>())
                    .add(axis);
        questions.forEach((fact, axes) -> profiles.put(fact, profiles(fact, axes)));
    }

    private List<Profile> profiles(String fact, List<Axis> axes) {
        var definition = vocabulary().fact(vocabulary().slot(fact));
        var seen = new LinkedHashSet<List<Integer>>();
        var found = new ArrayList<Profile>();
        var candidates = new ArrayList<Optional<Value>>();
        candidates.add(Optional.empty());
        new Candidates(definition, axes).values().forEach(value -> candidates.add(Optional.of(value)));
        boundaries.put(fact, List.copyOf(candidates));
        for (var candidate : candidates) {
            var profile = profile(candidate, axes);
            if (seen.add(List.copyOf(profile.states().values()))) found.add(profile);
        }
        return List.copyOf(found);
    }

    private static Profile profile(Optional<Value> value, List<Axis> axes) {
        var states = new LinkedHashMap<Axis, Integer>();
        for (var axis : axes) states.put(axis, axis.stateOf(axis.answer(value)));
        return new Profile(value, Collections.unmodifiableMap(states));
    }

    private Vocabulary vocabulary() {
        return grid.vocabulary();
    }

    /** The facts that the model asks about. */
    public Set<String> facts() {
        return Collections.unmodifiableSet(profiles.keySet());
    }

    /** Every way in which the fact can be; unknown first. */
    public List<Profile> of(String fact) {
        return profiles.getOrDefault(fact, List.of());
    }

    /** Unknown, and every value at an edge of something that is asked about the fact. */
    public List<Optional<Value>> boundaries(String fact) {
        return boundaries.getOrDefault(fact, List.of());
    }

    /** Real facts whose states are all among those wished for; axes over decisions are not looked at. */
    public Optional<FactSheet> build(Map<Axis, BitSet> wishes) {
        var sheet = FactSheet.of(vocabulary());
        for (var fact : profiles.keySet()) {
            // known before unknown: a reader sees more in a value
            var fitting =
                    of(fact).stream().filter(profile -> profile.fits(wishes)).toList();
            if (fitting.isEmpty()) return Optional.empty();
            if (of(fact).size() == fitting.size()) continue;
            var best = fitting.stream()
                    .filter(profile -> profile.value().isPresent())
                    .findFirst();
            best.flatMap(Profile::value).ifPresent(value -> sheet.set(fact, value));
        }
        return Optional.of(sheet.build());
    }
}
