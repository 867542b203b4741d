package sendoff.mail;

import java.util.Optional;

/// One folder of an account: a mailbox, in the words of IMAP and JMAP.
///
/// @param name      its full name, decoded
/// @param separator between the levels of names; empty where there are none
public record MailFolder(String name, Optional<String> separator, Role role) {
    /// What a folder is for.
    public enum Role {
        INBOX("inbox"),
        /// What the owner sent, from any mail program.
        SENT("sent"),
        DRAFTS("drafts"),
        /// Thrown away, or unwanted: never read by itself.
        REFUSE("refuse"),
        OTHER("other");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    MailFolder as(Role other) {
        return new MailFolder(name, separator, other);
    }

    /// The last part of its name: what mail programs show.
    public String leaf() {
        return separator
                .filter(name::contains)
                .map(between -> name.substring(name.lastIndexOf(between) + between.length()))
                .orElse(name);
    }
}
