package sendoff.evaluate;

import java.util.Optional;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;

/// A message and what a person said it is.
///
/// @param source where it comes from, such as `real`, `modern/lyon` or `voices/student`
/// @param group  messages of one group stay on one side of every split
/// @param random whether it was drawn at random, and so stands for mail as it comes
record Labelled(Message message, Owner owner, Label label, String source, String group, String file, boolean random) {
    /// @param introducer address, where the message shows one
    /// @param requester  address, where the message shows one
    /// @param target     name of the contact wanted
    record Label(
            KindName kind,
            Optional<String> introducer,
            Optional<String> requester,
            Optional<String> target,
            boolean spam) {}

    /// The source of the development corpus' real mail.
    static final String REAL = "real";

    boolean isReal() {
        return source.equals(REAL);
    }

    boolean isBulk() {
        return source.equals(BulkMail.SOURCE);
    }

    KindName kind() {
        return label.kind();
    }

    boolean isRelevant() {
        return label.kind().isRelevant();
    }

    /// Its subject without what answering and forwarding put before it.
    String topic() {
        return message.subject().replaceAll("(?i)^((re|fwd?|aw): *)+", "");
    }

    boolean isByOwner() {
        return owner.wrote(message);
    }
}
