package org.plainsight.rules.editing;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.Pack;

/** Where a case begins and ends in its file; cases are told apart by their order, as the reader tells them. */
record CaseText(String file, int start, int end) {

    private static final Pattern BEGINS = Pattern.compile("(?m)^- ");

    /** Empty where there is no such case, or where it does not begin on a line of its own. */
    static Optional<CaseText> of(Pack pack, Map<String, String> texts, String name) {
        return pack.cases().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .flatMap(it -> of(pack, it, texts.getOrDefault(it.file(), "")));
    }

    private static Optional<CaseText> of(Pack pack, CaseExample example, String text) {
        var starts = new ArrayList<>(
                BEGINS.matcher(text).results().map(it -> it.start()).toList());
        var names = pack.cases().stream()
                .filter(it -> it.file().equals(example.file()))
                .map(CaseExample::name)
                .toList();
        if (starts.size() != names.size()) return Optional.empty();
        starts.add(text.length());
        int index = names.indexOf(example.name());
        return Optional.of(new CaseText(example.file(), starts.get(index), starts.get(index + 1)));
    }

    String in(String text) {
        return text.substring(start, end);
    }

    String replaced(String text, String by) {
        return text.substring(0, start) + by + text.substring(end);
    }
}
