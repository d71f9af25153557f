package org.plainsight.rules.patterns;

import java.util.Arrays;
import java.util.Optional;

/** Something that an advert shows and that sentences may speak of. */
public enum Mark {
    NAME("name", "names"),
    PHONE("phone", "phones"),
    EMAIL("e-mail address", "e-mail addresses"),
    HANDLE("handle", "handles"),
    ACCOUNT("account", "accounts"),
    PAYMENT("payment token", "payment tokens"),
    TEXT("text", "texts"),
    PICTURE("picture", "pictures"),
    ROOM("room", "rooms"),
    OUTCODE("outcode", "outcodes"),
    TOWN("town", "towns"),
    SITE("site", "sites");

    private final String one;
    private final String many;

    Mark(String one, String many) {
        this.one = one;
        this.many = many;
    }

    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    static Optional<Mark> ofOne(String word) {
        return Arrays.stream(values()).filter(mark -> mark.one.equals(word)).findFirst();
    }

    static Optional<Mark> ofMany(String words) {
        return Arrays.stream(values()).filter(mark -> mark.many.equals(words)).findFirst();
    }
}
