package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What is true of made-up adverts, read only once everything is decided, to say how each group fared.
 *
 * @param populations the population of each advert, by its id
 * @param lawful whether each population is lawful
 */
record PlantedTruth(Map<String, String> populations, Map<String, Boolean> lawful) {

    static PlantedTruth read(Path file) throws IOException {
        var populations = new HashMap<String, String>();
        var lawful = new HashMap<String, Boolean>();
        try (var lines = Files.lines(file)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var fields = fields(line);
                var population = fields.getOrDefault("population", "");
                populations.put(fields.getOrDefault("id", ""), population);
                lawful.put(population, Boolean.parseBoolean(fields.get("lawful")));
            }
        }
        return new PlantedTruth(populations, lawful);
    }

    private static Map<String, String> fields(String line) throws IOException {
        var fields = new HashMap<String, String>();
        try (var parser = new JsonFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.FIELD_NAME) continue;
                var name = parser.currentName();
                if (parser.nextToken().isScalarValue()) fields.put(name, parser.getText());
                else parser.skipChildren();
            }
        }
        return fields;
    }
}
