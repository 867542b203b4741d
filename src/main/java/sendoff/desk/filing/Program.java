package sendoff.desk.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import sendoff.desk.common.Once;
import sendoff.domain.Sha256;

/// Which program this is: another one may read the same mail otherwise.
final class Program {
    private static final Supplier<String> PRINT = Once.of(Program::read);

    private Program() {}

    /// The same wherever the same program runs: what is shared by several must not be filed anew by each in turn.
    static String print() {
        return PRINT.get();
    }

    private static String read() {
        Optional<Path> place = Optional.ofNullable(
                        Program.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> {
                    try {
                        return Path.of(location.toURI());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                });
        try {
            return place.isEmpty()
                    ? ""
                    : Sha256.hex(Files.isDirectory(place.get()) ? ofFolder(place.get()) : ofJar(place.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By the sums that the jar keeps of its files.
    private static String ofJar(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> isOurs(entry.getName()))
                    .map(Program::line)
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + " " + entry.getSize() + " " + entry.getCrc();
    }

    private static String ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file) + " " + changed(file))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Code, models and rules; not what else lies in one jar with it.
    private static boolean isOurs(String name) {
        return Stream.of("sendoff/", "models/", "language/", "mail/", "recognise/")
                .anyMatch(name::startsWith);
    }
}
