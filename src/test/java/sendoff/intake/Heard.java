package sendoff.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keeps what a reading handed over; told twice, it says what it knows already.
final class Heard implements Reading {
    final List<RawMessage> messages = new ArrayList<>();
    final List<String> passedOver = new ArrayList<>();
    final Set<String> known = new HashSet<>();
    int expected;
    Runnable onMessage = () -> {};

    static Heard at(Path path) {
        return new Heard().read(path);
    }

    Heard read(Path path) {
        MailFiles.read(path, this);
        return this;
    }

    /// The same reader with an empty list: what comes now is new.
    Heard again(Path path) {
        messages.clear();
        passedOver.clear();
        return read(path);
    }

    List<String> texts() {
        return messages.stream()
                .map(message -> new String(message.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> files(Path below) {
        return messages.stream()
                .map(message -> message.file().replace(below + "/", ""))
                .toList();
    }

    List<String> subjects() {
        return texts().stream()
                .map(text -> text.lines()
                        .filter(line -> line.startsWith("Subject: "))
                        .findFirst()
                        .map(line -> line.substring(9))
                        .orElse(""))
                .toList();
    }

    @Override
    public boolean knows(String key) {
        return known.contains(key);
    }

    @Override
    public void expects(int count) {
        expected += count;
    }

    @Override
    public void message(RawMessage message) {
        known.add(message.key());
        messages.add(message);
        onMessage.run();
    }

    @Override
    public void done(String key) {
        known.add(key);
    }

    @Override
    public void passedOver(String file, String why) {
        passedOver.add(Path.of(file).getFileName() + ": " + why);
    }

    static void write(Path file, String text) {
        try {
            java.nio.file.Files.createDirectories(file.getParent());
            java.nio.file.Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
