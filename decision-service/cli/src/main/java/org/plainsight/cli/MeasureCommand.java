package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure}: reproduces a figure of the README. */
@Command(
        name = "measure",
        description = "Measures a figure of the README again, on this machine. Names: rules, decide.",
        footer = {"", "Example: plainsight measure decide"})
final class MeasureCommand implements Callable<Integer> {

    private static final List<Measurement> ALL = List.of(new RulesMeasurement(), new DecideMeasurement());

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "Which figure.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

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
            figures = measurement.measure(bar);
        }
        terminal.print(json ? asJson(figures) : inWords(measurement, figures));
        return Exit.DONE;
    }

    private static String names() {
        return ALL.stream().map(m -> "`" + m.name() + "`").collect(Collectors.joining(", "));
    }

    private static String inWords(Measurement measurement, Map<String, Object> figures) {
        var text = new StringBuilder(measurement.about()).append('\n');
        figures.forEach((what, figure) -> text.append("  %-44s %s%n".formatted(what, figure(figure))));
        return text.toString();
    }

    private static String figure(Object figure) {
        return figure instanceof Long || figure instanceof Integer
                ? NumberFormat.getIntegerInstance(Locale.UK).format(figure)
                : figure.toString();
    }

    private static String asJson(Map<String, Object> figures) {
        return Printed.object(out -> {
            for (var figure : figures.entrySet()) write(out, figure.getKey(), figure.getValue());
        });
    }

    private static void write(JsonGenerator out, String key, Object figure) throws IOException {
        out.writeFieldName(key);
        if (figure instanceof BigDecimal decimal) out.writeNumber(decimal);
        else if (figure instanceof Number number) out.writeNumber(number.longValue());
        else out.writeString(figure.toString());
    }
}
