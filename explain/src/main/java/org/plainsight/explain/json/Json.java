package org.plainsight.explain.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.plainsight.explain.Explanation;
import org.plainsight.explain.Explanation.Card;
import org.plainsight.explain.Explanation.Condition;
import org.plainsight.explain.Explanation.Exhibit;
import org.plainsight.explain.Explanation.Gap;
import org.plainsight.explain.Explanation.Left;
import org.plainsight.explain.Explanation.Line;
import org.plainsight.explain.Explanation.Miss;
import org.plainsight.explain.Explanation.Ordinary;
import org.plainsight.explain.Explanation.Source;
import org.plainsight.explain.Explanation.Step;
import org.plainsight.explain.Explanation.Strand;
import org.plainsight.explain.Explanation.Subtotal;
import org.plainsight.explain.Member;

/** Writes an explanation as one JSON object. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** The object, indented, ending in a line break. */
    public static String of(Explanation explanation) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.setCharacterEscapes(new VisibleEscapes());
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            new Json(out).write(explanation);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.append('\n').toString();
    }

    /** Writes one thing of a list or one value of a key. */
    private interface Writing<T> {
        void write(T thing) throws IOException;
    }

    private void write(Explanation e) throws IOException {
        out.writeStartObject();
        text("subject", e.subject().toString());
        text("about", e.about());
        out.writeBooleanField("putForward", e.decided().putForward());
        text("outcome", e.decided().outcome().code());
        if (e.decided().hasRoute()) text("route", e.decided().route());
        text("outcomeInWords", e.outcome());
        out.writeNumberField("points", e.decided().points());
        text("decidedAt", e.decided().at().toString());
        texts("inShort", e.inShort());
        list("against", e.against(), this::card);
        list("ordinaryExplanations", e.ordinary(), this::ordinary);
        list("reasonsToLook", e.reasons(), this::card);
        arithmetic(e);
        list("nearestMisses", e.nearest(), this::miss);
        list("furtherMisses", e.further(), this::miss);
        list("mightHaveFired", e.mightHaveFired(), this::miss);
        list("unknown", e.unknown(), this::gap);
        connections(e);
        notLookedAt(e);
        texts("challenge", e.challenge());
        rules(e.rules());
        out.writeEndObject();
    }

    private void card(Card card) throws IOException {
        out.writeStartObject();
        row(card.row(), card.family(), card.strength(), card.indicator(), card.points());
        list("conditions", card.conditions(), this::condition);
        text("whyItMayMatter", card.whyItMayMatter());
        text("ordinaryExplanation", card.ordinaryExplanation());
        text("evidenceGrade", card.grading().grade());
        list("sources", card.grading().sources(), this::source);
        list("evidence", card.evidence(), this::exhibit);
        out.writeEndObject();
    }

    private void row(String row, String family, String strength, String indicator, int points) throws IOException {
        text("row", row);
        text("family", family);
        text("strength", strength);
        text("indicator", indicator);
        out.writeNumberField("points", points);
    }

    private void condition(Condition condition) throws IOException {
        out.writeStartObject();
        text("fact", condition.fact());
        text("words", condition.words());
        text("asks", condition.asks());
        text("found", condition.found());
        text("verdict", condition.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!condition.distance().isEmpty()) text("distance", condition.distance());
        text("sentence", condition.sentence());
        out.writeEndObject();
    }

    private void source(Source source) throws IOException {
        out.writeStartObject();
        text("name", source.name());
        text("citation", source.citation());
        out.writeEndObject();
    }

    private void exhibit(Exhibit exhibit) throws IOException {
        out.writeStartObject();
        text("fact", exhibit.fact());
        text("factInWords", exhibit.factWords());
        text("field", exhibit.field());
        text("fieldInWords", exhibit.fieldWords());
        if (!exhibit.via().isEmpty()) text("via", exhibit.via());
        if (!exhibit.quote().isEmpty()) {
            out.writeObjectFieldStart("quote");
            text("before", exhibit.quote().before());
            text("words", exhibit.quote().words());
            text("after", exhibit.quote().after());
            out.writeEndObject();
        }
        texts("adverts", exhibit.adverts());
        out.writeEndObject();
    }

    private void ordinary(Ordinary ordinary) throws IOException {
        out.writeStartObject();
        text("words", ordinary.words());
        texts("wouldExplain", ordinary.explains());
        out.writeEndObject();
    }

    private void arithmetic(Explanation e) throws IOException {
        out.writeObjectFieldStart("arithmetic");
        list("steps", e.arithmetic().steps(), this::step);
        out.writeNumberField("total", e.arithmetic().total());
        list("families", e.arithmetic().families(), this::subtotal);
        list("lines", e.arithmetic().lines(), this::line);
        out.writeEndObject();
    }

    private void step(Step step) throws IOException {
        out.writeStartObject();
        text("family", step.family());
        text("row", step.row());
        text("words", step.words());
        out.writeNumberField("points", step.points());
        out.writeNumberField("after", step.after());
        out.writeBooleanField("cap", step.cap());
        out.writeEndObject();
    }

    private void subtotal(Subtotal subtotal) throws IOException {
        out.writeStartObject();
        text("family", subtotal.family());
        text("strength", subtotal.strength());
        out.writeNumberField("points", subtotal.points());
        out.writeBooleanField("counts", subtotal.counts());
        out.writeEndObject();
    }

    private void line(Line line) throws IOException {
        out.writeStartObject();
        text("result", line.code());
        text("words", line.words());
        out.writeBooleanField("taken", line.taken());
        if (line.pointsNeeded().isPresent())
            out.writeNumberField("pointsNeeded", line.pointsNeeded().getAsInt());
        list("needs", line.needs(), this::condition);
        out.writeEndObject();
    }

    private void miss(Miss miss) throws IOException {
        out.writeStartObject();
        row(miss.row(), miss.family(), miss.strength(), miss.indicator(), miss.points());
        out.writeNumberField("conditionsThatPassed", miss.passed());
        list("open", miss.open(), this::condition);
        out.writeEndObject();
    }

    private void gap(Gap gap) throws IOException {
        out.writeStartObject();
        text("fact", gap.fact());
        text("words", gap.words());
        text("why", gap.why());
        texts("leavesOpen", gap.rows());
        out.writeEndObject();
    }

    private void connections(Explanation e) throws IOException {
        out.writeObjectFieldStart("connections");
        list("through", e.connections().strands(), this::strand);
        if (!e.connections().words().isEmpty()) texts("words", e.connections().words());
        list("adverts", e.connections().members(), this::member);
        out.writeEndObject();
    }

    private void strand(Strand strand) throws IOException {
        out.writeStartObject();
        text("kind", strand.kind());
        text("via", strand.via());
        text("strength", strand.strength());
        texts("adverts", strand.adverts());
        out.writeEndObject();
    }

    private void member(Member member) throws IOException {
        out.writeStartObject();
        text("id", member.id());
        if (!member.name().isEmpty()) text("name", member.name());
        text("source", member.source());
        if (!member.town().isEmpty()) text("town", member.town());
        text("postedAt", member.postedAt().toString());
        text("outcome", member.outcome());
        out.writeNumberField("points", member.points());
        out.writeEndObject();
    }

    private void notLookedAt(Explanation e) throws IOException {
        out.writeObjectFieldStart("notLookedAt");
        texts("always", e.notLookedAt().always());
        list("barred", e.notLookedAt().barred(), this::left);
        list("noPointsOnPurpose", e.notLookedAt().excluded(), this::left);
        out.writeEndObject();
    }

    private void left(Left left) throws IOException {
        out.writeStartObject();
        text("what", left.what());
        text("why", left.why());
        out.writeEndObject();
    }

    private void rules(Explanation.Rules rules) throws IOException {
        out.writeObjectFieldStart("rules");
        text("id", rules.id());
        text("version", rules.version());
        text("hash", rules.hash());
        text("title", rules.title());
        text("status", rules.status());
        text("owner", rules.owner());
        text("experimentalUntil", rules.experimentalUntil().toString());
        out.writeEndObject();
    }

    private void text(String key, String text) throws IOException {
        out.writeStringField(key, text);
    }

    private void texts(String key, List<String> texts) throws IOException {
        list(key, texts, out::writeString);
    }

    private <T> void list(String key, List<T> things, Writing<T> writing) throws IOException {
        out.writeArrayFieldStart(key);
        for (T thing : things) writing.write(thing);
        out.writeEndArray();
    }
}
