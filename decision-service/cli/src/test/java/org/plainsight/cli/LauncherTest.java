package org.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a small house of its own whose Maven copies a jar and counts how often it was asked. */
class LauncherTest {
    @TempDir
    Path temp;

    private Path house;
    private Shell shell;

    @BeforeEach
    void build_a_small_house() throws IOException {
        house = Files.createDirectories(temp.toRealPath().resolve("a house"));
        shell = Shell.in(house);
        Files.copy(Shell.house().resolve("plainsight"), house.resolve("plainsight"));
        executable("plainsight");
        for (var file : List.of(
                "pom.xml",
                ".mvn/jvm.config",
                "rules/pom.xml",
                "rules/src/main/java/Rule.java",
                "README.md",
                "LICENSE",
                "rules/packs/one/pack.yaml")) {
            Files.createDirectories(house.resolve(file).getParent());
            Files.writeString(house.resolve(file), "made up\n");
        }
        writeParrot(house.resolve("parrot.jar"));
        maven("""
                for word; do case $word in -Dplainsight.lib=*) lib=${word#*=} ;; esac; done
                echo built >>"$here/builds"
                cp "$here/parrot.jar" "$lib/plainsight-cli-1.2.jar"
                """);
    }

    @Test
    void the_first_start_builds_and_the_second_does_not() throws IOException {
        var first = run("hello", "two words");
        assertThat(first.out()).isEqualTo("[hello, two words] at %s in %s%n".formatted(house, house));
        assertThat(first.err()).contains("building").contains("built in").hasLineCount(2);
        assertThat(run("again").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_changed_source_is_built_again() throws IOException {
        run();
        soon("rules/src/main/java/Rule.java");
        run();
        run();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_deleted_source_is_built_again() throws IOException {
        run();
        Files.delete(house.resolve("rules/src/main/java/Rule.java"));
        soon("rules/src/main/java");
        run();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_changed_pack_or_readme_builds_nothing() throws IOException {
        run();
        soon("rules/packs/one/pack.yaml");
        soon("README.md");
        run();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void the_service_is_built_for_those_alone_who_ask_for_it() throws IOException {
        maven("""
                for word; do case $word in -Dplainsight.lib=*) lib=${word#*=} ;; esac; done
                case $* in *decision-service/app*) echo with service >>"$here/builds" ;; *) echo without >>"$here/builds" ;; esac
                cp "$here/parrot.jar" "$lib/plainsight-cli-1.2.jar"
                """);
        run("hello");
        run("demo", "--no-serve");
        assertThat(Files.readAllLines(house.resolve("builds"))).containsExactly("without");
        run("demo");
        run("serve");
        run("hello");
        assertThat(Files.readAllLines(house.resolve("builds"))).containsExactly("without", "with service");
    }

    @Test
    void it_works_through_links_and_from_any_folder() throws IOException {
        var elsewhere = Files.createDirectories(temp.toRealPath().resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../a house/plainsight"));
        Files.createSymbolicLink(elsewhere.resolve("second"), elsewhere.resolve("first"));
        var ran = Shell.in(elsewhere).run("./second", "hello");
        assertThat(ran.out()).isEqualTo("[hello] at %s in %s%n".formatted(house, elsewhere));
    }

    @Test
    void the_program_s_exit_code_is_the_launcher_s() {
        assertThat(run("exit", "42").code()).isEqualTo(42);
        assertThat(run("exit", "0").code()).isZero();
    }

    @Test
    void several_first_starts_at_once_build_once() throws IOException {
        Files.writeString(
                house.resolve("mvnw"), Files.readString(house.resolve("mvnw")).replace("set -e", "sleep 2"));
        var started = IntStream.range(0, 4)
                .mapToObj(i -> shell.start("./plainsight", "start", "" + i))
                .toList();
        var ran = started.stream().map(Shell::await).toList();
        for (var i = 0; i < 4; i++) {
            assertThat(ran.get(i).out()).startsWith("[start, %d]".formatted(i));
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_build_that_died_does_not_lock_the_house() throws IOException {
        Files.createDirectories(house.resolve("target/run/lock"));
        var dead = shell.start("true");
        Shell.await(dead);
        Files.writeString(house.resolve("target/run/lock/pid"), dead.process().pid() + "\n");
        assertThat(run("hello").code()).isZero();
        assertThat(house.resolve("target/run/lock")).doesNotExist();
    }

    @Test
    void a_failed_build_shows_its_errors_and_leaves_nothing_half_done() throws IOException {
        maven(
                "echo '[INFO] a'; echo '[ERROR] Rule.java:[1,1] cannot find symbol'; echo '[ERROR] -> [Help 1]'; echo '[ERROR] more'; exit 1");
        var ran = run("hello");
        assertThat(ran.code()).isEqualTo(70);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("the build failed", "cannot find symbol", "plainsight-build.log")
                .doesNotContain("more", "INFO");
        try (Stream<Path> left = Files.list(house.resolve("target/run"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_java_that_is_too_old_is_named_with_the_way_out() throws IOException {
        var old = Files.createDirectories(temp.resolve("old/bin"));
        Files.writeString(temp.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.writeString(old.resolve("java"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(old.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        // A path with what a shell needs, and no Java.
        var tools = Files.createDirectories(temp.resolve("tools"));
        for (var tool : List.of("dirname", "readlink", "sed")) {
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(tool));
            Files.setPosixFilePermissions(tools.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var poor = shell.with(Map.of(
                "PATH", tools.toString(), "JAVA_HOME", temp.resolve("old").toString()));
        var ran = poor.run("/bin/sh", "./plainsight", "hello");
        assertThat(ran.code()).isEqualTo(70);
        assertThat(ran.err())
                .contains("needs Java 17 or later", "11.0.2", "apt install")
                .hasLineCount(1);

        var none =
                shell.with(Map.of("PATH", tools.toString(), "JAVA_HOME", "")).run("/bin/sh", "./plainsight", "hello");
        assertThat(none.code()).isEqualTo(70);
        assertThat(none.err())
                .contains("needs a JDK, version 17 or later, and found none")
                .hasLineCount(1);
    }

    @Test
    void the_archive_runs_by_itself_and_never_builds() throws IOException {
        var packed = run("package");
        assertThat(packed.out()).isEqualTo("%s/target/plainsight-1.2.tar.gz%n".formatted(house));
        var away = Files.createDirectories(temp.toRealPath().resolve("away"));
        assertThat(Shell.in(away).run("tar", "-xzf", packed.out().strip()).code())
                .isZero();
        Files.delete(house.resolve("mvnw"));

        var ran = Shell.in(away).run("plainsight-1.2/bin/plainsight", "hello");
        assertThat(ran.out()).isEqualTo("[hello] at %s in %s%n".formatted(away.resolve("plainsight-1.2"), away));
        assertThat(ran.err()).isEmpty();
        assertThat(away.resolve("plainsight-1.2/rules/packs/one/pack.yaml")).exists();
        assertThat(Shell.in(away)
                        .run("plainsight-1.2/bin/plainsight", "package")
                        .code())
                .isEqualTo(2);
    }

    private Shell.Ran run(String... words) {
        return shell.run(
                Stream.concat(Stream.of("./plainsight"), Stream.of(words)).toArray(String[]::new));
    }

    private int builds() throws IOException {
        return Files.readAllLines(house.resolve("builds")).size();
    }

    /** Marks a file as changed after the last build, without waiting for the clock. */
    private void soon(String file) throws IOException {
        var begun = Files.readString(house.resolve("target/run/current")).strip();
        var build = Files.getLastModifiedTime(
                house.resolve("target/run").resolve(begun).resolve("begun"));
        Files.setLastModifiedTime(
                house.resolve(file), FileTime.from(build.toInstant().plusMillis(5)));
    }

    private void maven(String script) throws IOException {
        Files.writeString(house.resolve("mvnw"), "#!/bin/sh\nset -e\nhere=$PWD\n" + script);
        executable("mvnw");
    }

    private void executable(String file) throws IOException {
        Files.setPosixFilePermissions(house.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void writeParrot(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Parrot.class.getName());
        var entry = Parrot.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = Parrot.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new ZipEntry(entry));
            in.transferTo(out);
        }
    }
}
