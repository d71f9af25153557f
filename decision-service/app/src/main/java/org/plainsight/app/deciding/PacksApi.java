package org.plainsight.app.deciding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.governing.RulesInForce;
import org.plainsight.rules.KogitoModel;
import org.plainsight.rules.Rules;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.trace.DmnAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The rules in force, and their models on Kogito's runtime in the shape of Kogito's own services. */
@RestController
@RequestMapping("/api/v1/packs")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Rules")
class PacksApi {

    /** A pack in the list. */
    record PackBody(String id, String version, String hash, String title, String status, List<String> models) {}

    /** A decision's part of Kogito's answer. */
    record DecisionResultBody(
            String decisionId,
            String decisionName,
            @Nullable Object result,
            List<DmnAnswer.Message> messages,
            String evaluationStatus) {}

    /** Kogito's whole answer. */
    record DmnResultBody(
            String namespace,
            String modelName,
            Map<String, @Nullable Object> dmnContext,
            List<DmnAnswer.Message> messages,
            List<DecisionResultBody> decisionResults) {}

    private final RulesInForce rules;
    private final Map<String, KogitoModel> compiled = new ConcurrentHashMap<>();

    PacksApi(RulesInForce rules) {
        this.rules = rules;
    }

    @GetMapping
    @Operation(summary = "The packs that weigh")
    List<PackBody> packs() {
        return List.of(body(rules.shown().pack()));
    }

    private static PackBody body(Pack pack) {
        return new PackBody(
                pack.id().id(),
                pack.id().version(),
                pack.id().hash(),
                pack.charter().title(),
                pack.charter().status(),
                List.of("adverts", "networks"));
    }

    @GetMapping("/{id}/{version}")
    @Operation(summary = "One pack")
    PackBody pack(@PathVariable String id, @PathVariable String version) {
        return body(known(id, version));
    }

    @GetMapping(value = "/{id}/{version}/dmn/{model}", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "A model as DMN")
    String dmn(@PathVariable String id, @PathVariable String version, @PathVariable String model) {
        var pack = known(id, version);
        return pack.files().getOrDefault(model(pack, model).file(), "");
    }

    @PostMapping("/{id}/{version}/dmn/{model}")
    @Operation(summary = "Evaluate a model: what was given and what each decision gives")
    Map<String, @Nullable Object> evaluate(
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String model,
            @RequestBody Map<String, @Nullable Object> inputs) {
        return answer(id, version, model, inputs).context();
    }

    @PostMapping("/{id}/{version}/dmn/{model}/dmnresult")
    @Operation(summary = "Evaluate a model: the whole DMN result")
    DmnResultBody dmnResult(
            @PathVariable String id,
            @PathVariable String version,
            @PathVariable String model,
            @RequestBody Map<String, @Nullable Object> inputs) {
        var answer = answer(id, version, model, inputs);
        return new DmnResultBody(
                answer.namespace(),
                answer.modelName(),
                answer.context(),
                answer.messages(),
                answer.decisions().stream()
                        .map(d -> new DecisionResultBody(d.id(), d.name(), d.result(), d.messages(), d.status()))
                        .toList());
    }

    private DmnAnswer answer(String id, String version, String model, Map<String, @Nullable Object> inputs) {
        var pack = known(id, version);
        var kogito = compiled.computeIfAbsent(pack.id().hash() + " " + model, key -> Rules.kogito(model(pack, model)));
        var faults = new ArrayList<String>();
        var given = new LinkedHashMap<String, Object>();
        inputs.forEach((name, value) -> {
            if (value != null) given.put(name, value);
        });
        return kogito.evaluate(given, faults)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, String.join("; ", faults)));
    }

    private static Model model(Pack pack, String name) {
        return switch (name) {
            case "adverts" -> pack.adverts();
            case "networks" -> pack.networks();
            default ->
                throw new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "A pack has the models `adverts` and `networks`.");
        };
    }

    /** The pack in force, where it is the one that is asked for; one request sees one pack. */
    private Pack known(String id, String version) {
        var pack = rules.shown().pack();
        if (pack.id().id().equals(id) && pack.id().version().equals(version)) return pack;
        throw new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "The pack in force is `%s` `%s`."
                        .formatted(pack.id().id(), pack.id().version()));
    }
}
