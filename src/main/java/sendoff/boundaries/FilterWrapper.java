package sendoff.boundaries;

import java.util.List;
import java.util.Optional;

/// The small script that is active while the automatic reply is on: it runs the owner's own rules first, as they are,
/// and the automatic reply after them. Their script is never changed, and what they change in it holds at once.
///
/// Theirs come first, since mail that they throw away, refuse or stop at must not be answered. The wrapper itself says
/// whom it stands before, so that they are found again even if all else were forgotten.
/// Source: RFC 6609 §3.2 (`include`, `:optional`: a script that is gone does no harm).
public final class FilterWrapper {
    /// The script with the reply, beside theirs.
    public static final String REPLY = "sendoff-automatic-reply";

    /// The one that is active.
    public static final String NAME = "sendoff-with-yours";

    private static final String HEADER = """
            # Made by Sendoff while your automatic reply is on. Your own rules run first, as they are; they
            # become the active script again when the automatic reply is switched off.
            require ["include"];

            """;

    private FilterWrapper() {}

    /// @param theirs the script that was active; empty where none was
    public static String around(Optional<String> theirs) {
        return HEADER + theirs.map(FilterWrapper::include).orElse("") + include(REPLY);
    }

    private static String include(String name) {
        return "include :personal :optional " + SieveText.quoted(name) + ";\n";
    }

    /// Who sorts the mail on a server.
    public sealed interface Standing {
        /// No script is active.
        record Nobody() implements Standing {}

        /// A script of the owner's.
        record Theirs(String name, String text) implements Standing {}

        /// A script of the owner's that runs the automatic reply by itself: it needs no wrapper.
        record TheirsWithReply(String name, String text) implements Standing {}

        /// The wrapper.
        ///
        /// @param theirs  whose place it took
        /// @param touched somebody wrote into it: it is theirs now
        record Wrapped(Optional<String> theirs, boolean touched) implements Standing {}
    }

    /// @param active the name of the active script
    /// @param text   and what stands in it
    public static Standing standing(String active, String text) {
        List<String> includes = List.copyOf(SieveReading.of(text).includes());
        if (active.equals(NAME)) {
            Optional<String> theirs =
                    includes.stream().filter(name -> !name.equals(REPLY)).findFirst();
            return new Standing.Wrapped(theirs, !same(text, around(theirs)));
        }
        return includes.contains(REPLY)
                ? new Standing.TheirsWithReply(active, text)
                : new Standing.Theirs(active, text);
    }

    /// Servers may write line breaks in their own way.
    public static boolean same(String one, String other) {
        return one.replace("\r\n", "\n")
                .strip()
                .equals(other.replace("\r\n", "\n").strip());
    }

    /// The scripts that a script of theirs includes.
    public static List<String> included(String text) {
        return List.copyOf(SieveReading.of(text).includes());
    }

    /// The command of theirs that stands in the way: one mail gets one answer, a second one in the same run is an
    /// error, and then none of their rules hold.
    public static Optional<String> inTheWay(String text) {
        return SieveReading.of(text).answersAndGoesOn();
    }

    /// Some of their rules end everything (`stop`): mail at which they do gets no automatic reply.
    public static boolean stops(String text) {
        return SieveReading.of(text).gives("stop");
    }

    /// In the reply's place where a script of theirs includes it: without it that script would not run any more.
    public static String silent() {
        return "# The automatic reply of Sendoff is off.\n";
    }
}
