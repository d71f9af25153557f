package org.plainsight.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainsight.app.ServiceTest;
import org.plainsight.app.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knocks at every door as every role, and compares with the table in the README. */
@ServiceTest
class DoorsTest {

    private static final Pattern DOOR = Pattern.compile("\\| `(GET|POST) (/[^`]*)` \\|(.*)\\|");
    private static final List<String> OPEN_TO_ALL = List.of(
            "GET /sign-in",
            "GET /sign-in/back",
            "GET /welcome/{token}",
            "POST /welcome/{token}",
            "GET /assets/govuk.css",
            "GET /assets/why.css");
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** One row of the table. */
    private record Row(String method, String path, List<Boolean> roles) {}

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private static List<Row> table() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(Path.of("README.md"))) {
            var door = DOOR.matcher(line);
            if (!door.matches()) continue;
            var cells = Stream.of(door.group(3).split("\\|", -1))
                    .map(c -> c.strip().equals("yes"))
                    .toList();
            rows.add(new Row(door.group(1), door.group(2), cells));
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_opens_its_own_doors_and_no_others(Role role) throws IOException {
        var name = people.of(role);
        var visitor = new Visitor(port).signedInAs(name, People.PASSWORD);
        for (var row : table()) {
            var path = row.path()
                    .replaceAll("\\{(referral|challenge|person|job)}", NOBODY)
                    .replaceAll("\\{[a-z]+}", "none");
            int status = row.method().equals("GET")
                    ? visitor.get(path).statusCode()
                    : visitor.post(
                                    path,
                                    Map.of("on", "2026-01-01", "what", "x", "says", "x", "words", "", "email", "x"))
                            .statusCode();
            assertThat(status == 403)
                    .as("%s at %s %s: %d", role.words(), row.method(), row.path(), status)
                    .isNotEqualTo(row.roles().get(role.ordinal()));
            assertThat(status)
                    .as("%s at %s %s", role.words(), row.method(), row.path())
                    .isLessThan(500);
        }
    }

    @Test
    void the_table_s_columns_are_the_roles_in_their_order() throws IOException {
        var roles = Stream.of(Role.values()).map(Role::words).toList();
        assertThat(Files.readString(Path.of("README.md"))).contains("| door | " + String.join(" | ", roles) + " |");
        assertThat(table()).allSatisfy(row -> assertThat(row.roles()).hasSize(roles.size()));
    }

    @Test
    void every_door_that_there_is_stands_in_the_table() throws IOException {
        var told =
                table().stream().map(r -> unnamed(r.method() + " " + r.path())).toList();
        var there = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("org.plainsight.app.")) return;
            for (var path : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods()) there.add(method.name() + " " + path);
        });
        there.removeAll(OPEN_TO_ALL);
        there.remove("POST /purpose");
        assertThat(there.stream().map(DoorsTest::unnamed))
                .isNotEmpty()
                .allSatisfy(door -> assertThat(told).contains(door));
    }

    private static String unnamed(String door) {
        return door.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
    }

    @Test
    void a_door_that_is_on_no_map_is_shut_to_everybody_who_is_signed_in() {
        var name = people.of(Role.ADMINISTRATOR);
        assertThat(new Visitor(port)
                        .signedInAs(name, People.PASSWORD)
                        .get("/actuator/env")
                        .statusCode())
                .isEqualTo(403);
    }
}
