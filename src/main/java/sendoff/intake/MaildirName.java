package sendoff.intake;

import java.nio.file.Path;
import java.util.stream.Stream;

/// A file in a Maildir: what never changes in its name, and the flags behind it (`unique:2,FRS`).
///
/// @param second when it was delivered, in seconds since 1970; 0 when the name doesn't begin with it
record MaildirName(Path file, String unique, String letters, long second) {
    static MaildirName of(Path file) {
        String name = file.getFileName().toString();
        // Where a colon is not allowed in file names, programs write one of the others.
        int info = Math.max(name.lastIndexOf(":2,"), Math.max(name.lastIndexOf(";2,"), name.lastIndexOf("!2,")));
        return info < 0
                ? new MaildirName(file, name, "", second(name))
                : new MaildirName(file, name.substring(0, info), name.substring(info + 3), second(name));
    }

    /// With its keywords: a message that gets another keyword is read again, one that is only opened is not.
    String key() {
        var key = new StringBuilder(unique);
        letters.chars().filter(letter -> letter >= 'a' && letter <= 'z').forEach(letter -> key.append((char) letter));
        return key.toString();
    }

    private static long second(String name) {
        long second = 0;
        for (int i = 0; i < Math.min(name.length(), 12) && Character.isDigit(name.charAt(i)); i++) {
            second = second * 10 + Character.digit(name.charAt(i), 10);
        }
        return second;
    }

    /// What the flags say, in IMAP's words. That it was opened tells nobody anything.
    Stream<String> flags() {
        return letters.chars().mapToObj(letter -> (char) letter).flatMap(letter -> switch (letter) {
            case 'D' -> Stream.of("\\Draft");
            case 'F' -> Stream.of("\\Flagged");
            case 'R' -> Stream.of("\\Answered");
            case 'T' -> Stream.of("\\Deleted");
            default -> Stream.empty();
        });
    }
}
