package sendoff.desk.receiving;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import sendoff.desk.common.Once;
import sendoff.desk.common.Stages;
import sendoff.desk.filing.Filing;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.recognise.Recogniser;

/// How closely each letter of one reading is read: for its meaning where an answer may still be owed, by its words
/// where
/// not, and not at all where it is too old.
final class Attention {
    /// So many messages of one reading are read for their meaning, which takes ten times as long as their words do:
    /// a first scan of a large mailbox would spend most of its time on it.
    private static final int MEANINGS = 60;

    /// As a mail program marks what was answered.
    private static final String ANSWERED = "\\Answered";

    private final Instant window;
    private final Instant horizon;
    private final Supplier<Recogniser> full;
    private final Supplier<Recogniser> byWords;
    private final Set<MessageId> answered = new HashSet<>();

    /// @param window since when a message is still owed an answer
    Attention(Stages stages, Instant window) {
        this.window = window;
        this.horizon = window.minus(Filing.CONTEXT);
        this.full = Once.of(() -> stages.recogniser().sparing(MEANINGS));
        this.byWords = Once.of(() -> stages.recogniser().byWordsAlone());
    }

    /// Young enough to be read at all.
    boolean isRecent(Message message) {
        return !message.at().toInstant().isBefore(horizon);
    }

    /// The owner's own letter was met: what it answers is owed nothing.
    void answers(Message own) {
        own.headers().inReplyTo().ifPresent(answered::add);
    }

    Recogniser full() {
        return full.get();
    }

    Recogniser reader(Message message) {
        boolean settled = message.at().toInstant().isBefore(window) || isAnswered(message);
        return settled ? byWords.get() : full();
    }

    /// Sources give the newest first, so the owner's answer was met before what it answers.
    private boolean isAnswered(Message message) {
        return answered.contains(message.id()) || message.labels().contains(ANSWERED);
    }
}
