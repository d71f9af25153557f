package org.plainsight.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:p%40ss@db.example:5433/plain?sslmode=require",
                "postgres://ann:p%40ss@db.example:5433/plain?sslmode=require",
                "jdbc:postgresql://db.example:5433/plain?user=ann&password=p%40ss&sslmode=require"
            })
    void an_address_may_be_written_in_any_usual_form(String url) {
        assertThat(Access.of(url, "PLAINSIGHT_DATABASE_URL"))
                .isEqualTo(new Access("jdbc:postgresql://db.example:5433/plain?sslmode=require", "ann", "p@ss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ann:secret@db/plain", "not an address secret", "postgresql://db.example/secret"})
    void an_address_that_cannot_be_used_is_named_by_its_setting_and_never_repeated(String url) {
        assertThatThrownBy(() -> Access.of(url, "PLAINSIGHT_DATABASE_URL"))
                .hasMessageContaining("PLAINSIGHT_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_password_is_in_no_log() {
        assertThat(new Access("jdbc:postgresql://db/plain", "ann", "secret").toString())
                .doesNotContain("secret");
    }
}
