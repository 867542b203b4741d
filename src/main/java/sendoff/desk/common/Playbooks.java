package sendoff.desk.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.compose.BrokenTemplate;
import sendoff.compose.Composer;
import sendoff.compose.Playbook;
import sendoff.compose.Template;
import sendoff.compose.Voice;
import sendoff.domain.Channel;
import sendoff.domain.Framework;

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

    /// @param retired by voice and file: these write no drafts, unless nothing else could
    public Composer composer(Set<String> retired) {
        return new Composer(current().playbook().without(template -> retired.contains(id(template))));
    }

    /// By voice, then situation, the owner's own first.
    public List<Template> templates() {
        return current().playbook().templates();
    }

    /// One template as the owner sees it.
    ///
    /// @param file  its name in the folder of its voice
    /// @param shown what it is called on pages
    /// @param framework what it answers by; empty for a letter that is no answer
    /// @param channel the only one it is used on
    /// @param own   written or changed by the owner
    /// @param builtIn a starter's text stands behind it; else the owner wrote it from nothing
    public record Page(
            String voice,
            String file,
            String shown,
            String situation,
            Optional<Framework> framework,
            Optional<String> channel,
            String text,
            boolean own,
            boolean builtIn) {}

    /// Voice and file: what a template is known by.
    public static String id(Template template) {
        return template.voice().word() + "/" + template.file();
    }

    public Optional<Template> template(String id) {
        return current().playbook().templates().stream()
                .filter(template -> id(template).equals(id))
                .findFirst();
    }

    /// A starter's text stands behind it.
    public boolean isBuiltIn(String id) {
        return builtIn.templates().stream().anyMatch(template -> id(template).equals(id));
    }

    /// By voice, then situation, the owner's own first.
    public List<Page> pages() {
        return current().playbook().templates().stream()
                .map(template -> new Page(
                        template.voice().word(),
                        template.file(),
                        template.shown(),
                        template.situation().shown(),
                        template.situation().framework(),
                        template.channel().map(Channel::shown),
                        template.source(),
                        template.own(),
                        isBuiltIn(id(template))))
                .toList();
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
                save(template.voice().word(), template.file(), template.source());
            }
        }
        return found.problems();
    }

    /// @throws IllegalArgumentException if the text can't be read as a template, naming the line; nothing is kept then
    public void save(String voice, String file, String text) throws IOException {
        Template template = read(voice, file, text);
        Path place = folder.resolve(voice);
        Files.createDirectories(place);
        // A kill in the middle must not leave half a template.
        Path fresh = Files.createTempFile(place, "new", ".part");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, place.resolve(template.file()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// @param id voice and file
    /// @throws IllegalArgumentException naming the line, if the text can't be read as a template
    public Template read(String id, String text) {
        String[] parts = id.split("/", 2);
        if (parts.length < 2) {
            throw new NoSuchThing("a template is named by voice and file: " + id);
        }
        return read(parts[0], parts[1], text);
    }

    private static Template read(String voice, String file, String text) {
        try {
            return Template.read(Voice.of(voice), file, text, true);
        } catch (BrokenTemplate broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    /// Goes back to the built-in text, or takes an own template away.
    public void reset(String voice, String file) throws IOException {
        Path own = folder.resolve(Voice.of(voice).word()).resolve(file).normalize();
        if (own.startsWith(folder)) {
            Files.deleteIfExists(own);
        }
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
