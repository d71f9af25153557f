package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.RunSource.LineTaker;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.core.measure.Listed;
import org.plainsight.core.measure.Planted;
import org.plainsight.core.runs.RunFolder;
import org.plainsight.rules.trace.Outcome;

/**
 * What a run on made-up adverts decided, beside what was planted.
 *
 * @param truth what is planted about each advert, by its id
 * @param networks all found networks
 * @param alone the adverts that were put forward by themselves
 * @param hubs how many identifiers of each kind join nobody, by the kind's code
 */
record MadeUpRun(Map<String, Planted> truth, List<Listed> networks, Set<String> alone, Map<String, Long> hubs) {

    /** Reads a run folder and the truth about its adverts. */
    static MadeUpRun read(Path run, Path truth) throws IOException {
        var planted = planted(truth);
        var reader = new Reader(new RunSource(run));
        return new MadeUpRun(planted, reader.networks(), reader.alone, reader.hubs());
    }

    /** The found network of each advert, by the advert's id. */
    Map<String, String> networkOf() {
        var networkOf = new HashMap<String, String>();
        for (var network : networks) for (var advert : network.adverts()) networkOf.put(advert, network.id());
        return networkOf;
    }

    private static Map<String, Planted> planted(Path truth) throws IOException {
        var planted = new TreeMap<String, Planted>();
        try (var lines = Files.lines(truth)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var fields = scalars(line);
                planted.put(
                        fields.getOrDefault("id", ""),
                        new Planted(
                                fields.getOrDefault("population", ""),
                                fields.getOrDefault("network", ""),
                                Boolean.parseBoolean(fields.get("lawful")),
                                Boolean.parseBoolean(fields.get("exploited"))));
            }
        }
        return planted;
    }

    private static Map<String, String> scalars(String line) throws IOException {
        var fields = new HashMap<String, String>();
        try (var parser = new JsonFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.FIELD_NAME) continue;
                var name = parser.currentName();
                var token = parser.nextToken();
                if (token == JsonToken.VALUE_NULL) continue;
                if (token.isScalarValue()) fields.put(name, parser.getText());
                else parser.skipChildren();
            }
        }
        return fields;
    }

    /** Reads one run folder, file by file. */
    private static final class Reader {
        private final RunSource source;
        private final Map<String, Decided> decided = new HashMap<>();
        private final Map<String, Set<String>> indicators = new HashMap<>();
        private final Set<String> alone = new TreeSet<>();

        /** What was decided about one network. */
        private record Decided(Outcome outcome, boolean putForward, int points, Set<String> rows) {}

        Reader(RunSource source) {
            this.source = source;
        }

        private void scan(String file, LineTaker taker) throws IOException {
            source.scan(file, taker);
        }

        List<Listed> networks() throws IOException {
            scan(RunFolder.DECISIONS, this::decision);
            Map<String, Long> newest = new HashMap<>();
            scan(RunFolder.ADVERTS, line -> {
                var advert = fields(line);
                newest.put(String.valueOf(advert.get("id")), moment(advert));
            });
            List<Listed> networks = new ArrayList<>();
            scan(
                    RunFolder.NETWORKS,
                    line -> StoredNetwork.of(line).ifPresent(network -> networks.add(listed(network, newest))));
            return networks;
        }

        private static Map<String, Object> fields(String line) {
            return RunSource.fields(line).orElse(Map.of());
        }

        private static long moment(Map<String, Object> advert) {
            var at = advert.getOrDefault("updatedAt", advert.get("postedAt"));
            return OffsetDateTime.parse(String.valueOf(at)).toEpochSecond();
        }

        private void decision(String line) {
            var fields = fields(line);
            var subject = String.valueOf(fields.get("subject"));
            var outcome = Outcome.of(String.valueOf(fields.get("outcome"))).orElse(Outcome.NONE);
            boolean putForward = outcome != Outcome.NONE || fields.containsKey("route");
            var fired = new TreeSet<String>();
            if (fields.get("rows") instanceof List<?> rows)
                for (var row : rows)
                    if (row instanceof Map<?, ?> map
                            && map.get("points") instanceof Number points
                            && points.intValue() > 0) fired.add(String.valueOf(map.get("row")));
            int points = fields.get("points") instanceof Number number ? number.intValue() : 0;
            var id = subject.substring(subject.indexOf(':') + 1);
            if (subject.startsWith("network:")) decided.put(id, new Decided(outcome, putForward, points, fired));
            else {
                indicators.put(id, fired);
                if (putForward) alone.add(id);
            }
        }

        private Listed listed(StoredNetwork network, Map<String, Long> newest) {
            var found = decided.getOrDefault(network.id(), new Decided(Outcome.NONE, false, 0, Set.of()));
            var shown = new HashSet<String>();
            network.adverts().forEach(advert -> shown.addAll(indicators.getOrDefault(advert, Set.of())));
            return new Listed(
                    network.id(),
                    network.adverts(),
                    found.putForward(),
                    found.outcome(),
                    found.points(),
                    network.adverts().stream()
                            .mapToLong(advert -> newest.getOrDefault(advert, 0L))
                            .max()
                            .orElse(0),
                    shown.size(),
                    found.rows());
        }

        Map<String, Long> hubs() throws IOException {
            var hubs = new TreeMap<String, Long>();
            scan(RunFolder.HUBS, line -> hubs.merge(String.valueOf(fields(line).get("kind")), 1L, Long::sum));
            return hubs;
        }
    }
}
