package sendoff.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The owner's templates over the built-in ones: one of the same voice and file name replaces it, any other is
/// one more. In a folder each voice has a folder of its own, with one text file a template.
public final class Playbook {
    private static final Comparator<Template> ORDER = Comparator.comparing(Template::voice)
            .thenComparing(Template::situation)
            .thenComparing(template -> !template.own())
            .thenComparing(Template::name)
            .thenComparing(Template::length);

    private final List<Template> templates;

    private Playbook(Stream<Template> templates) {
        this.templates = templates.sorted(ORDER).toList();
    }

    /// A playbook, and what could not be read: each problem names the file and the line.
    public record Loaded(Playbook playbook, List<String> problems) {}

    /// The one that comes with the program.
    public static Playbook builtIn() {
        return inFolderOf("/playbooks/friendly/no-to-a-call.txt", root -> {
            Loaded loaded = new Playbook(Stream.empty()).with(root, false);
            if (!loaded.problems().isEmpty()) {
                throw new IllegalStateException("the built-in playbook is broken: " + loaded.problems());
            }
            return loaded.playbook();
        });
    }

    /// All of them: by voice, then situation, the owner's own first.
    public List<Template> templates() {
        return templates;
    }

    public Optional<Template> template(Voice voice, String name, Length length) {
        return templates.stream()
                .filter(one -> one.voice() == voice && one.name().equals(name) && one.length() == length)
                .findFirst();
    }

    /// What can answer a situation, the likeliest first: the owner's own before the built-in.
    public List<Template> templatesFor(Voice voice, Situation situation) {
        return templates.stream()
                .filter(one -> one.voice() == voice && one.situation() == situation)
                .toList();
    }

    /// This playbook without some; the last one for its purpose stays.
    public Playbook without(Predicate<Template> some) {
        return new Playbook(templates.stream()
                .filter(one -> !some.test(one)
                        || templates.stream().noneMatch(other -> !some.test(other) && other.canStandFor(one))));
    }

    /// This playbook with these added; of the same voice and file the later one holds.
    public Playbook with(List<Template> more) {
        return new Playbook(Stream.concat(
                templates.stream().filter(old -> more.stream().noneMatch(one -> replaces(one, old))), more.stream()));
    }

    /// This playbook with the owner's own from a folder. A broken file is left out and named; the others count.
    public Loaded with(Path folder) {
        return with(folder, true);
    }

    /// Writes every template below the folder, one file each, to be edited and read again. Files of the same name
    /// are overwritten.
    public void export(Path folder) throws IOException {
        for (Template template : templates) {
            Path place = folder.resolve(template.voice().word());
            Files.createDirectories(place);
            Files.writeString(place.resolve(template.file()), template.source());
        }
    }

    private Loaded with(Path folder, boolean own) {
        List<Template> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Voice voice : Voice.values()) {
            for (Path file : files(folder.resolve(voice.word()), problems)) {
                try {
                    Template template = Template.read(voice, String.valueOf(file.getFileName()), text(file), own);
                    if (!isBuiltIn(template)) {
                        read.add(template);
                    }
                } catch (BrokenTemplate broken) {
                    problems.add(voice.word() + "/" + broken.getMessage());
                } catch (IOException unreadable) {
                    problems.add("%s/%s can't be read: %s"
                            .formatted(voice.word(), file.getFileName(), unreadable.getMessage()));
                }
            }
        }
        return new Loaded(with(read), List.copyOf(problems));
    }

    /// An exported template that came back unchanged is not the owner's own.
    private boolean isBuiltIn(Template template) {
        return templates.stream()
                .anyMatch(old ->
                        !old.own() && replaces(template, old) && old.source().equals(template.source()));
    }

    private static boolean replaces(Template one, Template old) {
        return one.voice() == old.voice() && one.file().equals(old.file());
    }

    private static List<Path> files(Path folder, List<String> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add("%s can't be read: %s".formatted(folder, unreadable.getMessage()));
            return List.of();
        }
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BrokenTemplate(String.valueOf(file.getFileName()), 1, "it is not UTF-8: save it as UTF-8 text");
        }
    }

    /// Resources lie in a folder while building and in a jar when shipped; a folder in a jar can only be listed
    /// through a file system of its own.
    private static <T> T inFolderOf(String resource, Function<Path, T> read) {
        URL url = Objects.requireNonNull(Playbook.class.getResource(resource), resource);
        try {
            if (!(url.openConnection() instanceof JarURLConnection inJar)) {
                return read.apply(Path.of(url.toURI()).resolve("../..").normalize());
            }
            URI jar = inJar.getJarFileURL().toURI();
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                return read.apply(files.getPath(resource).resolve("../..").normalize());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
