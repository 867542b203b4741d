package sendoff.desk.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import sendoff.store.Restoring;

/// What the owner wrote beside the database: templates, tone rules, what is needed to start.
public final class OwnFiles {
    static final String IN_ARCHIVE = "files/";
    private static final String PLAYBOOK = "playbook";
    private static final List<String> SINGLE = List.of("tone.yaml", "sendoff.properties");

    private final Path home;

    public OwnFiles(Path home) {
        this.home = home;
    }

    void writeTo(ZipOutputStream zip) throws IOException {
        for (Path file : all()) {
            String name = home.relativize(file).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry(IN_ARCHIVE + name));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> single = SINGLE.stream().map(home::resolve);
                Stream<Path> templates = walk(home.resolve(PLAYBOOK))) {
            return Stream.concat(single, templates)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty();
    }

    /// Puts those of an archive into the folder; what lies there already under the same name is replaced.
    ///
    /// @throws IOException if one can't be written, or would lie elsewhere
    public void takeFrom(Restoring archive) throws IOException {
        for (String name : archive.files(IN_ARCHIVE)) {
            Path file = home.resolve(name).normalize();
            boolean ours = SINGLE.contains(name)
                    || file.startsWith(home.resolve(PLAYBOOK).normalize());
            if (!ours || name.indexOf('\\') >= 0) {
                throw new IOException("the archive holds " + name + ", which belongs to no data folder");
            }
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, archive.file(IN_ARCHIVE + name));
        }
    }
}
