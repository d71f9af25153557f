package org.plainsight.app.deciding;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Shows in the API's description what it really answers: each example is an answer that a test got and compares. */
@Component
class ApiExamples implements OpenApiCustomizer {

    /** The files with the answers, by the address that gave them. */
    static final Map<String, String> FILES = Map.of(
            "/api/v1/networks", "networks",
            "/api/v1/networks/{id}", "network",
            "/api/v1/adverts/{id}", "advert",
            "/api/v1/decisions/{subject}", "decision",
            "/api/v1/explanations/{subject}", "explanation",
            "/api/v1/jobs/{id}", "job",
            "/api/v1/jobs/{id}/rejected", "rejected",
            "/api/v1/packs", "packs");

    @Override
    public void customise(OpenAPI api) {
        FILES.forEach((path, file) -> Optional.ofNullable(api.getPaths().get(path))
                .map(asked -> asked.getGet().getResponses().get("200"))
                .ifPresent(
                        answer -> answer.getContent().values().forEach(content -> content.setExample(example(file)))));
    }

    private static JsonNode example(String file) {
        try (var in = ApiExamples.class.getResourceAsStream("/openapi/" + file + ".json")) {
            if (in == null) throw new FileNotFoundException(file);
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the example `%s` is not in this jar".formatted(file), e);
        }
    }
}
