package org.plainsight.rules.patterns;

import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.plainsight.rules.pack.Sentence;

/** The patterns of one pack, compiled by Drools from its sentences; thread-safe. */
public final class PatternEngine {

    private final List<Known> patterns;
    private final KieBase base;

    /**
     * A pattern with what the dictionary knows of it, looked up once.
     *
     * @param call what its first sentence calls, and {@code asked} with what
     * @param needs what must be told for it to be decided, in words
     */
    private record Known(Sentence sentence, String call, Asked asked, String needs) {
        static Known of(Sentence sentence) {
            var first = sentence.conditions().get(0);
            var beginning = Dictionary.form(first).orElseThrow();
            var needs = sentence.conditions().stream()
                    .flatMap(condition -> Dictionary.form(condition).orElseThrow().needs().stream())
                    .distinct()
                    .toList();
            return new Known(
                    sentence,
                    beginning.call(),
                    new Asked(beginning.arguments(first)),
                    "some of its adverts do not tell: " + String.join(", ", needs));
        }
    }

    private PatternEngine(List<Sentence> sentences, KieBase base) {
        this.patterns = sentences.stream().map(Known::of).toList();
        this.base = base;
    }

    /** @param sentences patterns whose every condition the dictionary knows; anything else is a fault of the caller */
    public static PatternEngine of(List<Sentence> sentences) {
        for (var sentence : sentences)
            for (var condition : sentence.conditions())
                if (Dictionary.form(condition).isEmpty())
                    throw new IllegalArgumentException("pattern `%s`: `%s` is no sentence of the dictionary"
                            .formatted(sentence.name(), condition));
        return new PatternEngine(sentences, compile(sentences));
    }

    private static KieBase compile(List<Sentence> sentences) {
        var builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(text(Dictionary.dsl(conditions(sentences))), ResourceType.DSL);
        builder.add(text(rules(sentences)), ResourceType.DSLR);
        if (builder.hasErrors())
            throw new IllegalStateException("the dictionary does not compile: " + builder.getErrors());
        return builder.newKieBase();
    }

    private static List<String> conditions(List<Sentence> sentences) {
        return sentences.stream().flatMap(s -> s.conditions().stream()).toList();
    }

    private static Resource text(String text) {
        return ResourceFactory.newReaderResource(new StringReader(text));
    }

    /** The headers are ours alone; a pack gives nothing but sentences that the dictionary knows. */
    private static String rules(List<Sentence> sentences) {
        var rules = new StringBuilder("""
                package org.plainsight.patterns
                import org.plainsight.rules.patterns.Seeker
                import org.plainsight.rules.patterns.Those
                global org.plainsight.rules.patterns.Notes notes
                expander dictionary.dsl
                """);
        for (int i = 0; i < sentences.size(); i++) {
            rules.append("rule \"").append(rule(i)).append("\"\nwhen\n> $seek : Seeker()\n");
            for (var condition : sentences.get(i).conditions())
                rules.append(condition).append('\n');
            rules.append("then\n> notes.note(kcontext.getRule().getName(), $those);\nend\n");
        }
        return rules.toString();
    }

    private static String rule(int number) {
        return "pattern " + number;
    }

    /** What became of each pattern, by the fact that it gives, in the pack's order. */
    public Map<String, PatternFinding> seek(Collection<Sighting> adverts, Usual usual) {
        var sightings = new Sightings(adverts);
        var seeker = new Seeker(sightings, usual, false);
        var notes = fire(List.of(seeker, new Seeker(sightings, usual, true)));
        var nearest = new Nearest(sightings, seeker);
        Map<String, PatternFinding> findings = new LinkedHashMap<>();
        for (int i = 0; i < patterns.size(); i++)
            findings.put(patterns.get(i).sentence().fact(), finding(i, notes, nearest));
        return findings;
    }

    private PatternFinding finding(int number, Notes notes, Nearest nearest) {
        var rule = rule(number);
        var match = notes.surely(rule);
        if (match.isPresent())
            return new PatternFinding.Seen(match.get().adverts(), match.get().by());
        var pattern = patterns.get(number);
        if (notes.perhaps(rule).isPresent()) return new PatternFinding.NotKnown(pattern.needs());
        return nearest.to(pattern.call(), pattern.asked());
    }

    /** Both readings go into one session, which costs more than the rules in it. */
    private Notes fire(List<Seeker> seekers) {
        var notes = new Notes();
        var able = seekers.stream().filter(this::mayFire).toList();
        if (!able.isEmpty()) {
            var session = base.newStatelessKieSession();
            session.setGlobal("notes", notes);
            session.execute(able);
        }
        return notes;
    }

    /** Most networks are small and show nothing that any pattern begins with; a session for each would take long. */
    private boolean mayFire(Seeker seeker) {
        return patterns.stream()
                .anyMatch(pattern ->
                        !seeker.picks(pattern.call(), pattern.asked()).isEmpty());
    }
}
