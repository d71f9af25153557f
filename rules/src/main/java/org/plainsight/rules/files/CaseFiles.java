package org.plainsight.rules.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.CaseExample.Expected;
import org.plainsight.rules.pack.CaseExample.Given;

/** Reads one file of cases. Names of cases are unique in a file. */
final class CaseFiles {

    private static final int MOST_DIGITS = 34;

    private final String file;
    private final List<Fault> faults;

    private CaseFiles(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static List<CaseExample> read(String file, String text, List<Fault> faults) {
        var yaml = SafeYaml.read(file, text, faults);
        return yaml.isEmpty() ? List.of() : new CaseFiles(file, faults).cases(yaml.get());
    }

    private List<CaseExample> cases(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar scalar && scalar.isNothing()) return List.of();
        if (!(yaml instanceof Yaml.Items items)) {
            faults.add(
                    Fault.of(Place.of(file), "the file is not a list of cases", "begin each case with `- name: ...`"));
            return List.of();
        }
        var cases = new LinkedHashMap<String, CaseExample>();
        for (var item : items.items()) {
            var keys = Keys.of(file, item, "a case", faults);
            var name = keys.text("name");
            var given = keys.take("given").flatMap(g -> given(g, keys));
            if (given.isEmpty())
                faults.add(Fault.of(
                        keys.place().withText(name),
                        "the case does not say what is given",
                        "write given: {facts: {...}}, {advert: {...}} or {network: [{...}, {...}]}"));
            var then = expected(keys);
            var because = keys.text("because");
            keys.end();
            given.ifPresent(g -> {
                if (cases.put(name, new CaseExample(file, name, g, then, because)) != null)
                    faults.add(Fault.of(keys.place().withText(name), "two cases have this name", "give each its own"));
            });
        }
        return List.copyOf(cases.values());
    }

    private Optional<Given> given(Yaml yaml, Keys parent) {
        if (!(yaml instanceof Yaml.Entries entries) || entries.entries().size() != 1) return Optional.empty();
        var keys = Keys.of(file, yaml, "`given`", faults);
        var facts = keys.take("facts");
        var advert = keys.take("advert");
        var network = keys.take("network");
        keys.end();
        if (facts.isPresent()) return tree(facts.get()).map(Given.OfFacts::new);
        if (advert.isPresent()) return tree(advert.get()).map(Given.OfAdvert::new);
        return network.flatMap(n -> network(n, parent));
    }

    private Optional<Given> network(Yaml yaml, Keys parent) {
        if (!(yaml instanceof Yaml.Items items)) {
            faults.add(Fault.of(parent.place(), "`network` is not a list of adverts", "write [{...}, {...}]"));
            return Optional.empty();
        }
        var adverts = new ArrayList<Map<String, Object>>();
        for (var item : items.items()) tree(item).ifPresent(adverts::add);
        return Optional.of(new Given.OfNetwork(adverts));
    }

    /** A mapping as a plain tree; a key whose value is null is left out, since what is not given is unknown. */
    private Optional<Map<String, Object>> tree(Yaml yaml) {
        if (yaml instanceof Yaml.Entries entries) return Optional.of(map(entries));
        faults.add(Fault.of(
                Place.of(file + ":" + yaml.line()), "names and values were expected here", "write {name: value}"));
        return Optional.empty();
    }

    private Map<String, Object> map(Yaml.Entries entries) {
        var map = new LinkedHashMap<String, Object>();
        entries.entries().forEach((name, value) -> {
            if (!(value instanceof Yaml.Scalar scalar && scalar.isNothing())) map.put(name, plain(value));
        });
        return map;
    }

    private Object plain(Yaml yaml) {
        if (yaml instanceof Yaml.Entries entries) return map(entries);
        if (yaml instanceof Yaml.Items items)
            return items.items().stream().map(this::plain).toList();
        return scalar((Yaml.Scalar) yaml);
    }

    /** Whole numbers as Long, others as BigDecimal, true and false as Boolean, all else as text. */
    private static Object scalar(Yaml.Scalar scalar) {
        var text = scalar.text();
        if (scalar.quoted()) return text;
        if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
        if (!isNumber(text)) return text;
        var number = new BigDecimal(text);
        return number.scale() == 0 && number.precision() <= 18 ? (Object) number.longValueExact() : number;
    }

    /** A plain number as JSON writes it; 07700 900001 and +44 7700 900001 are none, and stay text. */
    private static boolean isNumber(String text) {
        var digits = text.startsWith("-") ? text.substring(1) : text;
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        return digits.length() <= MOST_DIGITS
                && isDigits(whole)
                && (whole.length() == 1 || whole.charAt(0) != '0')
                && (point < 0 || isDigits(digits.substring(point + 1)));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Expected expected(Keys parent) {
        var then = parent.take("then");
        if (then.isEmpty())
            faults.add(Fault.of(
                    parent.place(), "the case does not say what should come of it", "write then: {outcome: none}"));
        var keys = Keys.of(file, then.orElse(new Yaml.Entries(Map.of(), parent.line())), "`then`", faults);
        var expected = new Expected(
                keys.optionalText("outcome"),
                keys.optionalText("route"),
                keys.texts("fires"),
                keys.texts("not"),
                keys.optionalWhole("points"));
        keys.end();
        return expected;
    }
}
