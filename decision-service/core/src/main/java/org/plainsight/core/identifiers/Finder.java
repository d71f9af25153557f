package org.plainsight.core.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Payment;
import org.plainsight.core.identifiers.Identified.PhoneInWords;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.likeness.TextLikeness;

/** Finds the identifiers of adverts and reviews. Thread-safe; remembers what it has found before. */
public final class Finder implements Finding {

    private final Phones phones = new Phones();
    /** One copy of each identifier, since adverts share them. */
    private final Map<Identifier, Identifier> seen = new ConcurrentHashMap<>();

    @Override
    public Identified find(Advert advert) {
        return find(advert, TextPrint.comparable(advert));
    }

    @Override
    public Read read(Advert advert) {
        var words = TextPrint.comparable(advert);
        return new Read(find(advert, words), TextLikeness.Reading.of(words));
    }

    private Identified find(Advert advert, List<String> comparable) {
        // The site's own field comes first: it is the better evidence for an identifier that stands in both.
        var found = new TreeMap<Identifier, Occurrence>();
        var inWords = new ArrayList<PhoneInWords>();
        fields(advert, found);
        var print = TextPrint.of(comparable);
        if (!print.isEmpty()) note(found, Kind.TEXT, print, "text", Span.WHOLE);
        words("title", advert.title(), found, inWords);
        words("text", advert.text(), found, inWords);
        return new Identified(List.copyOf(found.values()), inWords);
    }

    private void fields(Advert advert, Map<Identifier, Occurrence> found) {
        for (var raw : advert.phones())
            phones.ofField(raw).ifPresent(p -> note(found, Kind.PHONE, p, "phones", Span.WHOLE));
        for (var raw : advert.emails())
            Emails.ofField(raw).ifPresent(e -> note(found, Kind.EMAIL, e, "emails", Span.WHOLE));
        for (var handle : advert.handles()) {
            var written = lower(handle.handle());
            var name = written.startsWith("@") ? written.substring(1) : written;
            if (!name.isBlank()) note(found, Kind.HANDLE, lower(handle.platform()) + ":" + name, "handles", Span.WHOLE);
        }
        advert.account().ifPresent(a -> note(found, Kind.ACCOUNT, advert.source() + ":" + a, "account", Span.WHOLE));
        advert.payment()
                .map(Payment::token)
                .filter(t -> !t.isEmpty())
                .ifPresent(t -> note(found, Kind.PAYMENT, t, "payment", Span.WHOLE));
        for (var image : advert.images()) {
            note(found, Kind.IMAGE, image.hash(), "images", Span.WHOLE);
            if (!image.scene().isEmpty()) note(found, Kind.SCENE, image.scene(), "images", Span.WHOLE);
        }
    }

    private void words(String field, String text, Map<Identifier, Occurrence> found, List<PhoneInWords> inWords) {
        if (text.isEmpty()) return;
        for (var phone : phones.inText(text)) {
            var span = Span.of(text, phone.from(), phone.to());
            var identifier = new Identifier(Kind.PHONE, phone.e164());
            inWords.add(new PhoneInWords(new Occurrence(identifier, field, span), phone.disguises()));
            note(found, Kind.PHONE, phone.e164(), field, span);
        }
        for (var email : Emails.inText(text))
            note(found, Kind.EMAIL, email.address(), field, Span.of(text, email.from(), email.to()));
    }

    private void note(Map<Identifier, Occurrence> found, Kind kind, String value, String field, Span span) {
        var fresh = new Identifier(kind, value);
        var before = seen.putIfAbsent(fresh, fresh);
        var identifier = before == null ? fresh : before;
        found.putIfAbsent(identifier, new Occurrence(identifier, field, span));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
