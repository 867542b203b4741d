package sendoff.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// What the small letters in a Maildir's file names stand for, as Dovecot keeps it in `dovecot-keywords`:
/// a line `0 intro` says that `a` is the keyword intro.
record Keywords(Map<Character, String> byLetter) {
    static Keywords of(Path maildir) {
        Path file = maildir.resolve("dovecot-keywords");
        Map<Character, String> found = new HashMap<>();
        try {
            if (Files.isRegularFile(file)) {
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .filter(line -> line.length == 2 && line[0].matches("1?\\d|2[0-5]"))
                        .forEach(line -> found.put((char) ('a' + Integer.parseInt(line[0])), line[1].strip()));
            }
        } catch (IOException e) {
            return new Keywords(Map.of()); // mail without its keywords is still mail
        }
        return new Keywords(found);
    }

    Stream<String> named(MaildirName name) {
        return name.letters()
                .chars()
                .mapToObj(letter -> byLetter.get((char) letter))
                .flatMap(Stream::ofNullable);
    }
}
