package org.plainsight.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's program, which knows the API by its own description alone: a stock generator makes its client from that. */
class GeneratedClientTest {

    private static final Path GENERATOR = Path.of("target", "client-generator", "openapi-generator.jar");
    private static final Path PROGRAM = Path.of("src/test/resources/client/ReadADecision.java");

    @TempDir
    private Path folder;

    @Test
    void a_client_made_from_the_description_reads_a_decision() throws Exception {
        var service = RunningService.one();
        // A manager: from a reviewer the points are hidden until they have said what they think.
        // nobody.
        generate(service.api("GET", "/v3/api-docs", new byte[0]).body());
        var classes = compile();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            @SuppressWarnings("unchecked")
            var program = (Function<String[], String>)
                    loader.loadClass("ReadADecision").getDeclaredConstructor().newInstance();
            var read = program.apply(new String[] {service.address(), "mina", service.password("mina"), "N-A-desk-1"});
            assertThat(read)
                    .matches(
                            "6 adverts, \\d+ links, when-capacity-allows, (\\d+) points, \\1 in its rows, by uk-asw 2026.1");
        }
    }

    private void generate(String description) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("openapi.json"), description);
        var log = folder.resolve("generator.log");
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + file,
                        "--output=" + folder.resolve("client"),
                        "--additional-properties=openApiNullable=false,useJakartaEe=true",
                        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(run.waitFor()).as(() -> read(log)).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    private Path compile() throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(folder.resolve("client/src/main/java"))) {
            var all = Stream.concat(sources.filter(path -> path.toString().endsWith(".java")), Stream.of(PROGRAM))
                    .toList();
            var options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertThat(compiled).as(said::toString).isTrue();
        }
        return classes;
    }
}
