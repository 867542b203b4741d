package sendoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Benchmarks are run by hand, now and then: whoever changes what they measure hears of it here.
class BenchmarksCompileTest {
    @TempDir
    Path classes;

    @Test
    void every_benchmark_fits_the_program_as_it_is() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-d", classes.toString(), "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> bench = Files.list(Path.of("bench"))) {
            List<Path> sources = bench.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();

            assertThat(sources).isNotEmpty();
            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .as(said.toString())
                    .isTrue();
        }
    }
}
