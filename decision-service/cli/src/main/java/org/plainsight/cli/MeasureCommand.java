package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure}: reproduces a figure of the README. */
@Command(
        name = "measure",
        header = "Measures a figure of the README again, on this machine.",
        description = "Names: rules, patterns, decide, quality, explain, tasking, live-impact.",
        footer = {"", "Example: plainsight measure decide"})
final class MeasureCommand implements Callable<Integer> {

    private static final List<Measurement> ALL = List.of(
            new RulesMeasurement(),
            new PatternsMeasurement(),
            new DecideMeasurement(),
            new QualityMeasurement(),
            new ExplainMeasurement(),
            new TaskingMeasurement(),
            new LiveImpactMeasurement());

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "Which figure.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "S",
            split = ",",
            description =
                    "Seeds of made-up adverts, for `quality` (101 to 105 without it), `live-impact` and `patterns`.")
    private List<Long> seeds = List.of();

    @Option(
            names = "--adverts",
            paramLabel = "N",
            description =
                    "How many adverts, for `quality`, `live-impact` and `patterns`; 20000, 200000 and 5000 without it.")
    private @Nullable Long adverts;

    MeasureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var measurement = ALL.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Stop(
                        Exit.USAGE, "nothing to measure is called `%s`; there is %s".formatted(name, names())));
        Map<String, Object> figures;
        try (var bar = new ProgressBar(terminal)) {
            figures = isUsual() ? measurement.measure(bar) : measurement.measure(seeds(), howMany(), bar);
        }
        terminal.print(json ? asJson(figures) : measurement.inWords(figures));
        return Exit.DONE;
    }

    private boolean isUsual() {
        return seeds.isEmpty() && adverts == null;
    }

    private List<Long> seeds() {
        return seeds.isEmpty() ? QualityMeasurement.FRESH_SEEDS : seeds;
    }

    private long howMany() {
        long many = adverts == null ? QualityMeasurement.ADVERTS : adverts;
        if (many < 1 || many > 1_000_000)
            throw new Stop(Exit.USAGE, "cannot make `%d` adverts; give 1 to 1000000".formatted(many));
        return many;
    }

    private static String names() {
        return ALL.stream().map(m -> "`" + m.name() + "`").collect(Collectors.joining(", "));
    }

    private static String asJson(Map<String, Object> figures) {
        return Printed.object(out -> writeFields(out, figures));
    }

    private static void writeFields(JsonGenerator out, Map<?, ?> figures) throws IOException {
        for (var figure : figures.entrySet()) {
            out.writeFieldName(String.valueOf(figure.getKey()));
            write(out, figure.getValue());
        }
    }

    private static void write(JsonGenerator out, @Nullable Object figure) throws IOException {
        if (figure instanceof Map<?, ?> map) {
            out.writeStartObject();
            writeFields(out, map);
            out.writeEndObject();
        } else if (figure instanceof List<?> list) {
            out.writeStartArray();
            for (var each : list) write(out, each);
            out.writeEndArray();
        } else if (figure instanceof BigDecimal decimal) out.writeNumber(decimal);
        else if (figure instanceof Number number) out.writeNumber(number.longValue());
        else if (figure instanceof Boolean truth) out.writeBoolean(truth);
        else out.writeString(String.valueOf(figure));
    }
}
