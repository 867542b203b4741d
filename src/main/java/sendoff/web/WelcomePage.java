package sendoff.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.connecting.Connecting.Outcome.AcceptCertificate;

/// The first run: where is the mail, and what is in it?
///
/// @param typed   what was typed into the form before, without the password
/// @param problem what is wrong with it, or empty
/// @param refused the password is what is wrong, or missing
/// @param ask     a certificate nobody vouches for, to be accepted by its fingerprint, or empty
/// @param scan    how far the search is, if there is one
public record WelcomePage(
        Frame frame,
        Map<String, String> typed,
        String problem,
        boolean refused,
        Optional<Ask> ask,
        Optional<Scan> scan) {
    public WelcomePage {
        typed = Map.copyOf(typed);
    }

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /// Whether the servers show: the owner has something to do with them.
    public boolean isOpen() {
        return typed.containsKey("address") && (!problem.isEmpty() || ask.isPresent());
    }

    /// The form of the files was sent, and what is wrong is wrong there.
    public boolean isOfFiles() {
        return typed.containsKey("path");
    }

    /// The password is what is to be typed again.
    public boolean isRefused() {
        return !isOfFiles() && refused;
    }

    public boolean chosen(String field, String value, boolean otherwise) {
        return typed.containsKey(field) ? value.equals(typed.get(field)) : otherwise;
    }

    /// A certificate that was accepted a moment ago, for the server of this field; not the one now asked about.
    public Optional<String> accepted(String field) {
        return Optional.ofNullable(typed.get(field))
                .filter(_ -> ask.filter(one -> one.field().equals(field)).isEmpty());
    }

    /// A certificate that no authority vouches for.
    ///
    /// @param field       of the form, `imap-fingerprint` or `smtp-fingerprint`
    /// @param server      whose it is, in words
    /// @param fingerprint SHA-256, in pairs with colons
    public record Ask(String field, String server, String fingerprint) {
        static Ask of(AcceptCertificate unknown) {
            return switch (unknown.of()) {
                case IMAP -> new Ask("imap-fingerprint", "server you read from (IMAP)", unknown.fingerprint());
                case SMTP -> new Ask("smtp-fingerprint", "server you send through (SMTP)", unknown.fingerprint());
                case JMAP -> new Ask("fingerprint", "server (JMAP)", unknown.fingerprint());
            };
        }
    }

    /// A search through a mailbox, told as it is.
    ///
    /// @param total 0 while it is not known
    /// @param found what lies on the desk already, newest first
    public record Scan(
            String name,
            long seen,
            long total,
            String toGo,
            boolean done,
            String trouble,
            List<Count> counts,
            int waiting,
            List<Found> found) {
        public Scan {
            counts = List.copyOf(counts);
            found = List.copyOf(found);
        }

        public String width() {
            if (done) {
                return "100%";
            }
            return (total == 0 ? 0 : Math.min(100, seen * 100 / total)) + "%";
        }

        public String numbers() {
            if (done && seen == 0) {
                return "nothing new";
            }
            return total == 0
                    ? String.format(java.util.Locale.UK, "%,d messages", seen)
                    : String.format(java.util.Locale.UK, "%,d of %,d messages", seen, total);
        }

        public String heading() {
            return (done ? "Looked through " : "Looking through ") + name;
        }

        public String begin() {
            return switch (waiting) {
                case 0 -> "Go to the desk";
                case 1 -> "Begin with this one";
                default -> "Begin with these " + Words.number(waiting);
            };
        }
    }

    public record Count(String name, int count) {}

    public record Found(String who, String via, String ask, Optional<Mark> mark) {}
}
