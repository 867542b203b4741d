package sendoff.intake;

import sendoff.domain.Message;

/// Someone who is told what concerns the owner in Slack.
public interface SlackSink {
    /// @param message said by a person
    /// @param before  what the same person said in the same breath before it: several messages, one thought
    void heard(Message message, String before);

    /// So many messages were looked at so far, most of which concern nobody here.
    default void progress(long seen) {}

    /// Something was left out.
    ///
    /// @param why the reason, in words for people
    default void passedOver(String file, String why) {}
}
