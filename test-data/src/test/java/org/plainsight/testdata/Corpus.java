package org.plainsight.testdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole made-up corpus in memory: lines as told, newest version of each advert, and the truth. */
final class Corpus implements Audience {
    static final ObjectMapper JSON = new ObjectMapper();

    final List<String> lines = new ArrayList<>();
    final List<JsonNode> parsed = new ArrayList<>();
    final List<JsonNode> reviews = new ArrayList<>();
    final Map<String, JsonNode> adverts = new LinkedHashMap<>();
    final Map<String, Truth> truth = new LinkedHashMap<>();
    final List<Long> progress = new ArrayList<>();
    int truthsTold;

    static Corpus of(Recipe recipe) {
        Corpus corpus = new Corpus();
        MadeUpAdverts.tell(recipe, corpus, corpus.progress::add);
        return corpus;
    }

    @Override
    public void line(String json) {
        lines.add(json);
        JsonNode line = parse(json);
        parsed.add(line);
        if (line.path("kind").asText("advert").equals("review")) {
            reviews.add(line);
        } else {
            adverts.merge(
                    line.get("id").asText(), line, (one, other) -> seen(one).compareTo(seen(other)) > 0 ? one : other);
        }
    }

    @Override
    public void truth(Truth planted) {
        truth.put(planted.id(), planted);
        truthsTold++;
    }

    List<JsonNode> of(Population population) {
        return adverts.values().stream()
                .filter(advert -> truthOf(advert).population() == population)
                .toList();
    }

    /** The adverts of each planted network of a population. */
    Map<String, List<JsonNode>> networksOf(Population population) {
        Map<String, List<JsonNode>> networks = new LinkedHashMap<>();
        for (JsonNode advert : of(population)) {
            truthOf(advert)
                    .network()
                    .ifPresent(id -> networks.computeIfAbsent(id, ignored -> new ArrayList<>())
                            .add(advert));
        }
        return networks;
    }

    Truth truthOf(JsonNode advert) {
        Truth planted = truth.get(advert.get("id").asText());
        if (planted == null) {
            throw new AssertionError("no truth is told about " + advert);
        }
        return planted;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    static String words(JsonNode advert) {
        return advert.path("title").asText("") + "\n" + advert.path("text").asText("");
    }

    private static java.time.Instant seen(JsonNode advert) {
        String at = advert.path("updatedAt").asText(advert.get("postedAt").asText());
        return java.time.OffsetDateTime.parse(at).toInstant();
    }
}
