package sendoff.mail;

/// A ManageSieve server said no to a command. Nothing was changed by it.
///
/// @param words what the server said, for the owner
public record SieveRefusal(Why why, String words) {
    /// Source: RFC 5804 §1.3.
    public enum Why {
        /// The script has a fault, or wants what this server doesn't know.
        FAULTY,
        /// Larger than this server takes.
        TOO_LARGE,
        /// So many scripts as this server allows are there.
        TOO_MANY,
        /// No room is left.
        FULL,
        /// What is active can't be removed.
        ACTIVE,
        /// There is no such script.
        MISSING
    }

    static SieveRefusal of(SieveWire.Reply reply) {
        Why why = switch (reply.code()) {
            case "QUOTA/MAXSIZE" -> Why.TOO_LARGE;
            case "QUOTA/MAXSCRIPTS" -> Why.TOO_MANY;
            case "QUOTA" -> Why.FULL;
            case "ACTIVE" -> Why.ACTIVE;
            case "NONEXISTENT" -> Why.MISSING;
            default -> Why.FAULTY;
        };
        return new SieveRefusal(why, reply.words().strip().replaceAll("\\s+", " "));
    }
}
