package org.plainsight.testdata;

import java.util.List;

/** An advert or a review on its way to its line. A field left at its first value is a field that the line leaves out. */
final class Draft {
    static final long NEVER = Long.MIN_VALUE;

    String id = "";
    boolean review;
    String source = "";
    String account = "";
    long postedAt = NEVER;
    long updatedAt = NEVER;
    long removedAt = NEVER;
    int offsetMinutes;
    String name = "";
    String title = "";
    String text = "";
    List<Integer> ages = List.of();
    List<String> phones = List.of();
    List<String> emails = List.of();
    List<Handle> handles = List.of();
    Location location = Location.UNSAID;
    List<String> callTypes = List.of();
    List<Price> prices = List.of();
    List<String> services = List.of();
    int hoursPerDay;
    int daysPerWeek;
    List<Photo> photos = List.of();
    Payment payment = Payment.UNSAID;
    Verified verified = Verified.UNSAID;
    List<Stop> tour = List.of();
    String agency = "";
    String reviewer = "";
    List<String> with = List.of();

    /** How the advert was paid for; a blank part is not told. */
    record Payment(String type, String token) {
        static final Payment UNSAID = new Payment("", "");
    }

    record Handle(String platform, String handle) {}

    record Price(int pounds, int minutes) {}

    /** A perceptual hash, and the background's id or blank. */
    record Photo(long hash, String scene) {}

    /** A stop of a tour; first and last day as ISO dates. */
    record Stop(String town, String from, String to) {}

    /** The parts of an address that the site shows; blank or absent parts are left out. */
    record Location(String town, String outcode, int lat, int lon, boolean pinned) {
        static final Location UNSAID = new Location("", "", 0, 0, false);
    }

    enum Verified {
        YES,
        NO,
        UNSAID
    }

    Draft copy() {
        Draft copy = new Draft();
        copy.id = id;
        copy.review = review;
        copy.source = source;
        copy.account = account;
        copy.postedAt = postedAt;
        copy.updatedAt = updatedAt;
        copy.removedAt = removedAt;
        copy.offsetMinutes = offsetMinutes;
        copy.name = name;
        copy.title = title;
        copy.text = text;
        copy.ages = ages;
        copy.phones = phones;
        copy.emails = emails;
        copy.handles = handles;
        copy.location = location;
        copy.callTypes = callTypes;
        copy.prices = prices;
        copy.services = services;
        copy.hoursPerDay = hoursPerDay;
        copy.daysPerWeek = daysPerWeek;
        copy.photos = photos;
        copy.payment = payment;
        copy.verified = verified;
        copy.tour = tour;
        copy.agency = agency;
        copy.reviewer = reviewer;
        copy.with = with;
        return copy;
    }

    String toJson() {
        JsonLine line = new JsonLine().text("id", id);
        if (review) {
            line.text("kind", "review");
        }
        line.text("source", source).text("account", account);
        instants(line);
        line.text("name", name).text("title", title).text("text", text).numbers("ages", ages);
        line.texts("phones", phones).texts("emails", emails);
        contacts(line);
        place(line);
        line.texts("callType", callTypes);
        offer(line);
        photos(line);
        terms(line);
        return line.text("reviewer", reviewer).texts("with", with).end();
    }

    private void instants(JsonLine line) {
        line.instant("postedAt", postedAt, offsetMinutes);
        if (updatedAt != NEVER) {
            line.instant("updatedAt", updatedAt, offsetMinutes);
        }
        if (removedAt != NEVER) {
            line.instant("removedAt", removedAt, offsetMinutes);
        }
    }

    private void contacts(JsonLine line) {
        if (!handles.isEmpty()) {
            line.open("handles", '[');
            for (Handle handle : handles) {
                line.member()
                        .text("platform", handle.platform())
                        .text("handle", handle.handle())
                        .close('}');
            }
            line.close(']');
        }
    }

    private void place(JsonLine line) {
        if (location.town().isEmpty() && location.outcode().isEmpty() && !location.pinned()) {
            return;
        }
        line.open("place", '{').text("town", location.town()).text("outcode", location.outcode());
        if (location.pinned()) {
            line.raw("lat", degrees(location.lat())).raw("lon", degrees(location.lon()));
        }
        line.close('}');
    }

    private void offer(JsonLine line) {
        if (!prices.isEmpty()) {
            line.open("prices", '[');
            for (Price price : prices) {
                line.member()
                        .raw("amount", Integer.toString(price.pounds()))
                        .text("currency", "GBP")
                        .raw("minutes", Integer.toString(price.minutes()))
                        .close('}');
            }
            line.close(']');
        }
        line.texts("services", services);
        if (hoursPerDay > 0) {
            line.open("hours", '{')
                    .raw("perDay", Integer.toString(hoursPerDay))
                    .raw("daysPerWeek", Integer.toString(daysPerWeek))
                    .close('}');
        }
    }

    private void photos(JsonLine line) {
        if (!photos.isEmpty()) {
            line.open("images", '[');
            for (Photo photo : photos) {
                line.member()
                        .text("hash", hex(photo.hash()))
                        .text("scene", photo.scene())
                        .close('}');
            }
            line.close(']');
        }
    }

    private void terms(JsonLine line) {
        if (!payment.type().isEmpty()) {
            line.open("payment", '{')
                    .text("type", payment.type())
                    .text("token", payment.token())
                    .close('}');
        }
        if (verified != Verified.UNSAID) {
            line.raw("verified", Boolean.toString(verified == Verified.YES));
        }
        if (!tour.isEmpty()) {
            line.open("tour", '[');
            for (Stop stop : tour) {
                line.member()
                        .text("town", stop.town())
                        .text("from", stop.from())
                        .text("to", stop.to())
                        .close('}');
            }
            line.close(']');
        }
        if (!agency.isEmpty()) {
            line.open("agency", '{').text("name", agency).close('}');
        }
    }

    private static String degrees(int tenThousandths) {
        String digits = Integer.toString(Math.abs(tenThousandths) + 1_000_000);
        return (tenThousandths < 0 ? "-" : "")
                + (Math.abs(tenThousandths) / 10_000)
                + "."
                + digits.substring(digits.length() - 4);
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
