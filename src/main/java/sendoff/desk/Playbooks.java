package sendoff.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sendoff.compose.Composer;
import sendoff.compose.Playbook;
import sendoff.compose.Template;
import sendoff.compose.Voice;

/// The owner's templates lie as plain text files beside their data, to be edited in any editor; what they change
/// counts from the next draft on.
public final class Playbooks {
    private final Path folder;
    private final Playbook builtIn = Playbook.builtIn();
    private Playbook.Loaded loaded = new Playbook.Loaded(builtIn, List.of());
    private List<String> read = List.of();

    public Playbooks(Path folder) {
        this.folder = folder;
    }

    Composer composer() {
        return new Composer(current().playbook());
    }

    public List<Template> templates() {
        return current().playbook().templates();
    }

    /// What could not be read: each names the file, the line and what is wrong.
    public List<String> problems() {
        return current().problems();
    }

    public Path folder() {
        return folder;
    }

    /// Writes every template below `target`, one file each.
    public void export(Path target) throws IOException {
        current().playbook().export(target);
    }

    /// Takes the templates of a folder over as the owner's own. Broken ones are left out.
    ///
    /// @return what was left out, and why
    public List<String> importFrom(Path source) throws IOException {
        var found = builtIn.with(source);
        for (Template template : found.playbook().templates()) {
            if (template.own()) {
                save(template.voice(), template.file(), template.source());
            }
        }
        return found.problems();
    }

    /// @throws sendoff.compose.BrokenTemplate if the text can't be read as a template; nothing is kept then
    public void save(Voice voice, String file, String text) throws IOException {
        Template template = Template.read(voice, file, text, true);
        Path place = folder.resolve(voice.word());
        Files.createDirectories(place);
        // A kill in the middle must not leave half a template.
        Path fresh = Files.createTempFile(place, "new", ".part");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, place.resolve(template.file()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /// Goes back to the built-in text, or takes an own template away.
    public void reset(Template template) throws IOException {
        Files.deleteIfExists(folder.resolve(template.voice().word()).resolve(template.file()));
    }

    private synchronized Playbook.Loaded current() {
        List<String> files = files();
        if (!files.equals(read)) {
            loaded = builtIn.with(folder);
            read = files;
        }
        return loaded;
    }

    private List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(folder, 2)) {
            return below.filter(Files::isRegularFile)
                    .map(Playbooks::mark)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }
}
