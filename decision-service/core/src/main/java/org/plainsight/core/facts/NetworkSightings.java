package org.plainsight.core.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Advert.Part;
import org.plainsight.core.adverts.Place;
import org.plainsight.core.identifiers.Identifier.Kind;
import org.plainsight.core.networks.Network;
import org.plainsight.rules.patterns.Declared;
import org.plainsight.rules.patterns.Mark;
import org.plainsight.rules.patterns.Sighting;

/** A network's adverts as patterns see them. Identifiers that are hubs tell nothing and are left out. */
final class NetworkSightings {

    private static final Map<Kind, Mark> MARKS = Map.of(
            Kind.PHONE, Mark.PHONE,
            Kind.EMAIL, Mark.EMAIL,
            Kind.HANDLE, Mark.HANDLE,
            Kind.ACCOUNT, Mark.ACCOUNT,
            Kind.PAYMENT, Mark.PAYMENT,
            Kind.TEXT, Mark.TEXT,
            Kind.IMAGE, Mark.PICTURE,
            Kind.SCENE, Mark.ROOM);

    private NetworkSightings() {}

    static List<Sighting> of(Network network, Surroundings around) {
        var sightings = new ArrayList<Sighting>(network.members().length);
        for (int member : network.members()) sightings.add(sighting(member, around));
        return sightings;
    }

    private static Sighting sighting(int member, Surroundings around) {
        var advert = around.advert(member);
        return new Sighting(
                advert.id(),
                around.sight(member).first(),
                marks(member, advert, around),
                place(advert),
                declared(advert));
    }

    private static Map<Mark, List<String>> marks(int member, Advert advert, Surroundings around) {
        var marks = new EnumMap<Mark, List<String>>(Mark.class);
        for (var occurrence : around.identified(member).occurrences()) {
            var identifier = occurrence.identifier();
            var mark = MARKS.get(identifier.kind());
            if (mark != null && !around.isHub(identifier))
                marks.computeIfAbsent(mark, m -> new ArrayList<>()).add(around.heldAs(identifier, member));
        }
        put(marks, Mark.NAME, Surroundings.nameOf(advert));
        put(marks, Mark.TOWN, advert.town().map(Surroundings::lower).orElse(""));
        put(marks, Mark.OUTCODE, advert.outcode().map(Surroundings::lower).orElse(""));
        put(marks, Mark.SITE, advert.source());
        return marks;
    }

    private static void put(Map<Mark, List<String>> marks, Mark mark, String value) {
        if (!value.isEmpty()) marks.put(mark, List.of(value));
    }

    private static Sighting.Place place(Advert advert) {
        return advert.place()
                .flatMap(Place::where)
                .map(point -> Sighting.Place.at(point.lat(), point.lon()))
                .orElse(Sighting.Place.UNKNOWN);
    }

    private static Map<Declared, Boolean> declared(Advert advert) {
        var declared = new EnumMap<Declared, Boolean>(Declared.class);
        if (advert.gives(Part.TOUR)) declared.put(Declared.TOUR, !advert.tour().isEmpty());
        if (advert.gives(Part.AGENCY)) declared.put(Declared.AGENCY, advert.declaresAgency());
        if (advert.gives(Part.WITH))
            declared.put(Declared.PARTNER, !advert.with().isEmpty());
        return declared;
    }
}
