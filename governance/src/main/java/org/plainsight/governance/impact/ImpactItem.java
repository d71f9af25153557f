package org.plainsight.governance.impact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plainsight.governance.audit.Item;
import org.plainsight.governance.impact.Impact.Bench;
import org.plainsight.governance.impact.Impact.Cause;
import org.plainsight.governance.impact.Impact.Compared;
import org.plainsight.governance.impact.Impact.Displaced;
import org.plainsight.governance.impact.Impact.Flip;
import org.plainsight.governance.impact.Impact.Found;
import org.plainsight.governance.impact.Impact.Group;
import org.plainsight.governance.impact.Impact.Groups;
import org.plainsight.governance.impact.Impact.Moved;
import org.plainsight.governance.impact.Impact.Reviewed;
import org.plainsight.governance.impact.Impact.Trick;
import org.plainsight.rules.pack.PackId;

/** An impact as texts and whole numbers, which two programs write alike. */
final class ImpactItem {

    /** An object that is being filled. */
    private static final class Fields {
        private final TreeMap<String, Item> fields = new TreeMap<>();

        Fields text(String name, String text) {
            return item(name, new Item.Text(mended(text)));
        }

        Fields whole(String name, long number) {
            return item(name, new Item.Whole(number));
        }

        Fields texts(String name, List<String> texts) {
            return item(name, Item.texts(texts.stream().map(ImpactItem::mended).toList()));
        }

        <T> Fields list(String name, List<T> things, Function<T, Item> as) {
            return item(name, new Item.Listing(things.stream().map(as).toList()));
        }

        Fields item(String name, Item item) {
            fields.put(name, item);
            return this;
        }

        Item.Fields done() {
            return new Item.Fields(fields);
        }
    }

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private ImpactItem() {}

    /** An id is whatever a site gave, half a character included, which JSON cannot hold. */
    private static String mended(String text) {
        return HALF.matcher(text).replaceAll("\uFFFD");
    }

    static Item.Fields of(Impact impact) {
        var figures = impact.figures();
        var networks = impact.networks();
        var fields = new Fields()
                .item("compared", compared(impact.compared()))
                .whole("networks", networks.of())
                .list("entered", networks.entered(), ImpactItem::moved)
                .list("left", networks.left(), ImpactItem::moved)
                .list("moved", networks.moved(), ImpactItem::moved)
                .whole("stayed", networks.stayed())
                .whole("minutesEach", impact.cost().minutesEach())
                .whole("days", impact.cost().days())
                .whole("minutesAWeek", figures.minutesAWeek())
                .item("displaced", displaced(impact.displaced()))
                .list("causes", impact.causes(), ImpactItem::cause)
                .item("groups", groups(impact.groups()))
                .item("reviewed", reviewed(impact.reviewed()))
                .item("flip", flip(impact.flip()))
                .item("bench", bench(impact.bench()));
        return fields.item("adverts", adverts(impact))
                .item("rises", rises(impact))
                .done();
    }

    private static Item compared(Compared compared) {
        return new Fields()
                .item("before", pack(compared.before()))
                .item("after", pack(compared.after()))
                .text("diff", compared.diff().hex())
                .text("snapshot", compared.snapshot().hex())
                .text("asOf", compared.asOf().toString())
                .done();
    }

    private static Item pack(PackId id) {
        return new Fields()
                .text("id", id.id())
                .text("version", id.version())
                .text("hash", id.hash())
                .done();
    }

    private static Item moved(Moved moved) {
        return new Fields()
                .text("network", moved.network())
                .whole("adverts", moved.adverts())
                .item("before", standing(moved.before(), moved.placeBefore()))
                .item("after", standing(moved.after(), moved.placeAfter()))
                .texts("because", moved.because())
                .done();
    }

    private static Item standing(Standing standing, int place) {
        return new Fields()
                .text("outcome", standing.outcome().code())
                .text("route", standing.route())
                .whole("points", standing.points())
                .whole("place", place)
                .done();
    }

    private static Item adverts(Impact impact) {
        var adverts = impact.adverts();
        return new Fields()
                .whole("of", adverts.of())
                .whole("entered", adverts.entered())
                .whole("left", adverts.left())
                .whole("otherPoints", adverts.otherPoints())
                .done();
    }

    private static Item rises(Impact impact) {
        return new Fields()
                .whole("networks", impact.rises().networks())
                .whole("adverts", impact.rises().adverts())
                .texts("examples", impact.rises().examples())
                .done();
    }

    private static Item displaced(Displaced displaced) {
        return new Fields()
                .whole("people", displaced.people())
                .whole("days", displaced.days())
                .whole("minutesADay", displaced.minutesADay())
                .item("before", share(displaced.before()))
                .item("after", share(displaced.after()))
                .texts("lost", displaced.lost())
                .texts("gained", displaced.gained())
                .done();
    }

    private static Item cause(Cause cause) {
        return new Fields()
                .text("edit", cause.edit())
                .text("separable", cause.separable() ? "yes" : "no")
                .whole("entered", cause.entered())
                .whole("left", cause.left())
                .whole("moved", cause.moved())
                .done();
    }

    private static Item groups(Groups groups) {
        return new Fields()
                .whole("hidden", groups.hidden())
                .list("shown", groups.shown(), ImpactItem::group)
                .done();
    }

    private static Item group(Group group) {
        return new Fields()
                .text("kind", group.kind())
                .text("name", group.name())
                .item("before", share(group.before()))
                .item("after", share(group.after()))
                .done();
    }

    private static Item share(Share share) {
        return new Fields()
                .whole("count", share.count())
                .whole("of", share.of())
                .whole("percent", share.percent())
                .whole("low", share.low())
                .whole("high", share.high())
                .done();
    }

    private static Item reviewed(Reviewed reviewed) {
        if (reviewed instanceof Reviewed.Known known)
            return new Fields().list("found", known.found(), ImpactItem::found).done();
        return new Item.Text("not known");
    }

    private static Item found(Found found) {
        var findings = new Fields();
        for (Map.Entry<String, Long> each : found.findings().entrySet()) findings.whole(each.getKey(), each.getValue());
        return new Fields()
                .text("change", found.change())
                .item("reviewed", share(found.reviewed()))
                .item("findings", findings.done())
                .done();
    }

    private static Item flip(Flip flip) {
        return new Fields()
                .whole("words", flip.words())
                .whole("texts", flip.texts())
                .texts("before", flip.before())
                .texts("after", flip.after())
                .done();
    }

    private static Item bench(Bench bench) {
        return new Fields()
                .whole("adverts", bench.adverts())
                .list("tricks", bench.tricks(), ImpactItem::trick)
                .done();
    }

    private static Item trick(Trick trick) {
        return new Fields()
                .text("aim", trick.aim() == Impact.Aim.DISGUISE ? "disguise" : "smear")
                .text("name", trick.name())
                .text("what", trick.what())
                .item("before", share(trick.before()))
                .item("after", share(trick.after()))
                .done();
    }
}
