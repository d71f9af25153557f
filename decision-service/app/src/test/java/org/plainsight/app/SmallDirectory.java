package org.plainsight.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A directory that speaks as much OpenID Connect as a sign-in takes, and lets in whomever the test says. */
public final class SmallDirectory {

    static final String CLIENT = "plainsight";
    static final String SECRET = "a secret of tests";

    private static final AtomicReference<Map<String, Object>> WHO = new AtomicReference<>(Map.of());

    private final HttpServer server;
    private final RSAKey key;
    private String nonce = "";

    private SmallDirectory() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", http -> answer(http, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",\
                "response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"],\
                "token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(issuer())));
        server.createContext("/keys", http -> answer(http, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    static SmallDirectory start() throws IOException {
        try {
            return new SmallDirectory();
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    /** Who is at the directory from now on, with all that it says about them; {@code sub} names them. */
    public static void isVisitedBy(Map<String, Object> claims) {
        WHO.set(claims);
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange http) throws IOException {
        var asked = parameters(http.getRequestURI().getRawQuery());
        nonce = asked.getOrDefault("nonce", "");
        http.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=once&state="
                                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
        http.sendResponseHeaders(302, -1);
        http.close();
    }

    private void token(HttpExchange http) throws IOException {
        var body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(http.getRequestHeaders().getFirst("Authorization"))
                || !"once".equals(parameters(body).get("code"))) {
            http.sendResponseHeaders(401, -1);
            http.close();
            return;
        }
        answer(
                http,
                "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                        .formatted(signed()));
    }

    private String signed() throws IOException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce);
        WHO.get().forEach(claims::claim);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void answer(HttpExchange http, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
