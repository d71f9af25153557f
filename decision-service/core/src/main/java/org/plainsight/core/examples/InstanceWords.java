package org.plainsight.core.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.runs.Quotes;
import org.plainsight.explain.Explain;
import org.plainsight.explain.text.Text;

/** An example as the reader of a card finds it: what it is, what was found there, and the very words. */
final class InstanceWords {

    private static final int QUOTED = 2;
    private static final int AROUND = 25;

    private InstanceWords() {}

    static String of(Instance instance) {
        var clauses = String.join("; ", Explain.clauses(instance.vocabulary(), instance.row()));
        var text = new StringBuilder(instance.about())
                .append(' ')
                .append(clauses.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(clauses.substring(1))
                .append('.');
        var quotes = quotes(instance);
        if (!quotes.isEmpty())
            text.append(" The words: ").append(String.join("; ", quotes)).append('.');
        return text.toString();
    }

    private static List<String> quotes(Instance instance) {
        var byId = instance.scene().adverts().stream()
                .collect(Collectors.toMap(Advert::id, advert -> advert, (one, other) -> other));
        var quotes = new ArrayList<String>();
        for (var basis : instance.bases())
            for (var ground : basis.grounds()) {
                var advert = byId.get(ground.advert());
                if (advert == null || ground.span().isWhole() || quotes.size() == QUOTED) continue;
                var quote = Text.of(Quotes.of(advert, ground, AROUND));
                if (!quote.isEmpty() && !quotes.contains(quote)) quotes.add(quote);
            }
        return quotes;
    }
}
