package sendoff.intake;

import java.nio.file.Path;
import java.util.stream.Stream;

/// A file in a Maildir: what never changes in its name, and the flags behind it (`unique:2,FRS`).
record MaildirName(Path file, String unique, String letters) {
    static MaildirName of(Path file) {
        String name = file.getFileName().toString();
        // Where a colon is not allowed in file names, programs write one of the others.
        int info = Math.max(name.lastIndexOf(":2,"), Math.max(name.lastIndexOf(";2,"), name.lastIndexOf("!2,")));
        return info < 0
                ? new MaildirName(file, name, "")
                : new MaildirName(file, name.substring(0, info), name.substring(info + 3));
    }

    /// With its keywords: a message that gets another keyword is read again, one that is only opened is not.
    String key() {
        return unique + letters.replaceAll("[^a-z]", "");
    }

    /// When it was delivered, in seconds since 1970; 0 when the name doesn't begin with it.
    long second() {
        int digits = 0;
        while (digits < unique.length() && digits < 12 && Character.isDigit(unique.charAt(digits))) {
            digits++;
        }
        return digits == 0 ? 0 : Long.parseLong(unique.substring(0, digits));
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
