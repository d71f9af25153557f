package org.plainsight.app.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A way into a database: its address, and who comes. */
record Access(String jdbc, String user, String password) {

    private static final String FORM = "postgresql://USER:PASSWORD@HOST:5432/DATABASE";

    /**
     * Reads {@code postgresql://user:password@host/database}, with or without {@code jdbc:} before it; user and password may
     * also be parameters, as PostgreSQL's own driver has them.
     *
     * @param name the setting that it comes from, for messages
     */
    static Access of(String url, String name) {
        try {
            return read(new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url), name);
        } catch (URISyntaxException e) {
            // The address may hold a password, so it is not repeated.
            throw new DatabaseUnavailable("`%s` is no address of a database; write %s".formatted(name, FORM));
        }
    }

    private static Access read(URI uri, String name) {
        var scheme = String.valueOf(uri.getScheme());
        if (!(scheme.equals("postgresql") || scheme.equals("postgres")) || uri.getHost() == null)
            throw new DatabaseUnavailable("`%s` is no address of a PostgreSQL; write %s".formatted(name, FORM));
        var user = "";
        var password = "";
        var kept = new ArrayList<String>();
        for (var parameter : parameters(uri)) {
            if (parameter.startsWith("user=")) user = decoded(parameter.substring(5));
            else if (parameter.startsWith("password=")) password = decoded(parameter.substring(9));
            else kept.add(parameter);
        }
        if (uri.getRawUserInfo() != null) {
            var parts = uri.getRawUserInfo().split(":", 2);
            user = decoded(parts[0]);
            if (parts.length == 2) password = decoded(parts[1]);
        }
        if (user.isEmpty()) throw new DatabaseUnavailable("`%s` names no user; write %s".formatted(name, FORM));
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var more = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        return new Access(
                "jdbc:postgresql://%s%s%s%s".formatted(uri.getHost(), port, uri.getRawPath(), more), user, password);
    }

    private static List<String> parameters(URI uri) {
        return uri.getRawQuery() == null ? List.of() : List.of(uri.getRawQuery().split("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "%s as %s".formatted(jdbc, user);
    }
}
