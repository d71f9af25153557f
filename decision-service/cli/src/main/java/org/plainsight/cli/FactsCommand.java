package org.plainsight.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactDefinition;
import org.plainsight.rules.facts.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code facts}: the catalogue in words. */
@Command(
        name = "facts",
        header = "Lists every fact that a rule may ask about, and what none may ask.",
        description = "Each in plain words, with how it is computed and when it is unknown.",
        footer = {"", "Example: plainsight facts --json"})
final class FactsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print the catalogue as JSON.")
    private boolean json;

    FactsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.print(json ? asJson() : inWords());
        return Exit.DONE;
    }

    /** The two facts that each family of a pack's advert tables gives are shown for a family without a name. */
    private static Vocabulary networks() {
        return Catalogue.networks(List.of("FAMILY"));
    }

    private static int ofNetworks() {
        return Catalogue.networks(List.of()).size();
    }

    private static String inWords() {
        var text = new StringBuilder();
        text.append(
                "%d facts: %d about an advert and %d about a network, besides two for each family of a pack's advert%n"
                        .formatted(
                                Catalogue.adverts().size() + ofNetworks(),
                                Catalogue.adverts().size(),
                                ofNetworks()));
        text.append("rules and one for each of its patterns; and %d that no rule may ask for.%n%n"
                .formatted(Catalogue.barred().size()));
        section(text, "About one advert", Catalogue.adverts());
        section(text, "About one network", networks());
        text.append("What no rule may ask\n\n");
        for (var fact : Catalogue.barred().facts())
            text.append("  %s: %s.%n    %s.%n".formatted(fact.name(), fact.words(), upper(fact.barred())));
        return text.toString();
    }

    private static void section(StringBuilder text, String title, Vocabulary vocabulary) {
        text.append(title).append(" (").append(vocabulary.size()).append(" facts)\n\n");
        for (var fact : vocabulary.facts()) {
            text.append("  %s (%s): %s%n".formatted(fact.name(), kind(fact), fact.words()));
            text.append("    %s Not known: %s.%n".formatted(fact.howComputed(), fact.unknownWhen()));
            text.append("    %s%n".formatted(standing(fact)));
        }
        text.append('\n');
    }

    private static String kind(FactDefinition fact) {
        var type = fact.type().feel();
        var scale = fact.scale() == 0
                ? ""
                : fact.scale() == 1 ? " to one decimal place" : " to %d decimal places".formatted(fact.scale());
        return fact.unit().isEmpty() ? type : type + ", " + fact.unit() + scale;
    }

    /** Whether it was read off or judged, and whether a what-if may change it. */
    private static String standing(FactDefinition fact) {
        return (fact.basis() == FactDefinition.Basis.FACT ? "A fact, read off." : "An assessment, judged.")
                + (fact.imaginable() ? "" : " No what-if may change it.");
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String asJson() {
        return Printed.object(out -> {
            list(out, "advert", Catalogue.adverts());
            list(out, "network", networks());
            list(out, "barred", Catalogue.barred());
        });
    }

    private static void list(JsonGenerator out, String key, Vocabulary vocabulary) throws IOException {
        out.writeArrayFieldStart(key);
        for (var fact : vocabulary.facts()) {
            out.writeStartObject();
            out.writeStringField("name", fact.name());
            out.writeStringField("type", fact.type().feel());
            if (fact.scale() > 0) out.writeNumberField("scale", fact.scale());
            if (!fact.unit().isEmpty()) out.writeStringField("unit", fact.unit());
            out.writeStringField("words", fact.words());
            out.writeStringField("howComputed", fact.howComputed());
            out.writeStringField("unknownWhen", fact.unknownWhen());
            out.writeStringField("basis", fact.basis().name().toLowerCase(Locale.ROOT));
            out.writeBooleanField("imaginable", fact.imaginable());
            if (fact.isBarred()) out.writeStringField("barred", fact.barred());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
