package org.plainsight.rules.files;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML from the parser's events, so that nothing is ever built from a tag: tags, anchors and aliases, several documents and
 * repeated keys are refused, and depth and size are limited.
 */
final class SafeYaml {

    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 100_000;

    private final Iterator<Event> events;
    private int nodes;

    private SafeYaml(Iterator<Event> events) {
        this.events = events;
    }

    /** The document, or empty after a fault; an empty file is an empty scalar. */
    static Optional<Yaml> read(String file, String text, List<Fault> faults) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(0)
                    .build();
            return Optional.of(
                    new SafeYaml(new Parse(settings).parseString(text).iterator()).document());
        } catch (Refused refused) {
            faults.add(new Fault(refused.weight, Place.of(file + ":" + refused.line), refused.problem, refused.remedy));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(m -> ":" + (m.getLine() + 1)).orElse("");
            faults.add(Fault.of(
                    Place.of(file + line), "this is not YAML: " + oneLine(e.getProblem()), "correct the line"));
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            faults.add(Fault.of(Place.of(file), "this is not YAML", "save it as plain YAML text"));
        }
        return Optional.empty();
    }

    private static String oneLine(String problem) {
        var line = problem.lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 120) : line;
    }

    private Yaml document() {
        expect(Event.ID.StreamStart);
        var first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) return new Yaml.Scalar("", false, 1);
        var root = node(events.next(), 0);
        expect(Event.ID.DocumentEnd);
        var end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd)
            throw new Refused(
                    Fault.Weight.FAULT, line(end), "the file holds a second document", "keep one document a file");
        return root;
    }

    private void expect(Event.ID id) {
        var event = events.next();
        if (event.getEventId() != id) throw new IllegalStateException("`%s` instead of `%s`".formatted(event, id));
    }

    private Yaml node(Event event, int depth) {
        if (++nodes > MOST_NODES)
            throw unsafe(event, "the file holds more than %d things".formatted(MOST_NODES), "split it");
        if (depth > DEEPEST)
            throw unsafe(event, "the file is nested more than %d deep".formatted(DEEPEST), "flatten it");
        if (event instanceof AliasEvent) throw unsafe(event, "an alias (`*name`) is not read", "write the thing out");
        if (event instanceof NodeEvent node && node.getAnchor().isPresent())
            throw unsafe(event, "an anchor (`&name`) is not read", "take it out");
        if (event instanceof ScalarEvent scalar) return scalar(scalar);
        if (event instanceof CollectionStartEvent start && start.getTag().isPresent())
            throw tagged(event, start.getTag().get());
        return event.getEventId() == Event.ID.SequenceStart ? items(event, depth) : entries(event, depth);
    }

    private static Yaml.Scalar scalar(ScalarEvent scalar) {
        if (scalar.getTag().isPresent()) throw tagged(scalar, scalar.getTag().get());
        return new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, line(scalar));
    }

    private Yaml items(Event start, int depth) {
        var items = new ArrayList<Yaml>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next())
            items.add(node(event, depth + 1));
        return new Yaml.Items(items, line(start));
    }

    private Yaml entries(Event start, int depth) {
        var entries = new LinkedHashMap<String, Yaml>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof Yaml.Scalar key))
                throw new Refused(
                        Fault.Weight.FAULT, line(event), "a key is not a single word or text", "write `key: value`");
            var value = node(events.next(), depth + 1);
            if (entries.put(key.text(), value) != null)
                throw new Refused(
                        Fault.Weight.FAULT,
                        key.line(),
                        "the key `%s` stands twice".formatted(key.text()),
                        "keep one of them");
        }
        return new Yaml.Entries(entries, line(start));
    }

    private static int line(Event event) {
        return event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    private static Refused tagged(Event event, String tag) {
        return unsafe(
                event, "a tag (`%s`) could build anything".formatted(tag), "take it out and write the plain value");
    }

    private static Refused unsafe(Event event, String problem, String remedy) {
        return new Refused(Fault.Weight.UNSAFE, line(event), problem, remedy);
    }

    /** Stops the reading with a fault. */
    private static final class Refused extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Fault.Weight weight;
        private final int line;
        private final String problem;
        private final String remedy;

        Refused(Fault.Weight weight, int line, String problem, String remedy) {
            super(problem, null, false, false);
            this.weight = weight;
            this.line = line;
            this.problem = problem;
            this.remedy = remedy;
        }
    }
}
