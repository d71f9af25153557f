package org.plainsight.app.people;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in by an organisation's own directory, over OpenID Connect.
 *
 * @param issuer the directory's address; empty: people sign in with a password of this service alone
 * @param client what the directory knows this service as
 * @param secret what it proves that with
 * @param words what stands on the button
 * @param claim the claim that says what somebody is there, a text or a list; a dot leads into an object
 * @param roles which of its values opens which role here: {@code value=role}, separated by commas; nothing else opens any
 * @param areas the claim with postcode areas; empty: everybody works everywhere
 * @param teams the claim with an analyst's or a manager's team; empty: an administrator puts people into teams here
 * @param organisation the claim with a partner's organisation
 */
@ConfigurationProperties("plainsight.oidc")
record DirectorySettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String client,
        @DefaultValue("") String secret,
        @DefaultValue("Sign in through your organisation") String words,
        @DefaultValue("roles") String claim,
        @DefaultValue("") String roles,
        @DefaultValue("") String areas,
        @DefaultValue("") String teams,
        @DefaultValue("organisation") String organisation) {

    boolean isOn() {
        return !issuer.isBlank();
    }

    /** The role that each value of the claim opens. */
    Map<String, Role> rolesByValue() {
        var opened = new LinkedHashMap<String, Role>();
        for (var pair : roles.split(",", -1)) {
            if (pair.isBlank()) continue;
            int equals = pair.lastIndexOf('=');
            opened.put(pair.substring(0, Math.max(equals, 0)).strip(), role(pair, equals));
        }
        if (isOn() && (client.isBlank() || opened.isEmpty()))
            throw new IllegalStateException(
                    "PLAINSIGHT_OIDC_ISSUER is set, so PLAINSIGHT_OIDC_CLIENT and PLAINSIGHT_OIDC_ROLES must be: without roles nobody comes in");
        return opened;
    }

    private static Role role(String pair, int equals) {
        var named = pair.substring(equals + 1).strip().replace('-', ' ');
        return Arrays.stream(Role.values())
                .filter(role -> equals > 0 && role.words().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "PLAINSIGHT_OIDC_ROLES: `%s` is not `value=role` with a role such as `analyst` or `board-seat`"
                                .formatted(pair.strip())));
    }

    @Override
    public String toString() {
        return "DirectorySettings[issuer=%s, client=%s]".formatted(issuer, client);
    }
}
