package sendoff.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Delivery;
import sendoff.domain.Reply;
import sendoff.domain.SlackPlace;
import sendoff.mail.AccountTrouble;
import sendoff.mail.SlackConnection;
import sendoff.mail.SlackSaid;

/// Says an approved answer in Slack, in the conversation and thread it was approved for.
///
/// Before every attempt it looks whether the answer lies there already: what a crash or a broken connection left open
/// is settled by the conversation itself.
public final class SlackCarrier implements Carrier {
    /// Longer than an answer waits between two attempts.
    private static final Duration LOOK_BACK = Duration.ofDays(2);

    /// Where Slack does not give back the mark an answer carries, its words are it, if they were said just now.
    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    /// Slack may have said it before the trouble came.
    private static final Set<AccountTrouble.Kind> MAY_HAVE_HAPPENED =
            Set.of(AccountTrouble.Kind.TIMED_OUT, AccountTrouble.Kind.CLOSED);

    private final SlackConnection connection;
    private final String member;

    /// @param member whose token it is, `U…`
    public SlackCarrier(SlackConnection connection, String member) {
        this.connection = connection;
        this.member = member;
    }

    @Override
    public Delivery carry(Reply.Approved reply, Instant at) {
        Optional<SlackPlace> place = SlackPlace.of(reply.envelope());
        if (place.isEmpty()) {
            return new Delivery.Refused(
                    "It is not said where in Slack this belongs: copy it and post it there yourself.");
        }
        try {
            if (isThere(reply, at).orElse(false)) {
                return new Delivery.Accepted();
            }
        } catch (AccountTrouble trouble) {
            return outcome(trouble);
        }
        try {
            connection.post(place.get(), escaped(reply.body()), reply.as());
            return new Delivery.Accepted();
        } catch (AccountTrouble trouble) {
            return MAY_HAVE_HAPPENED.contains(trouble.kind())
                    ? new Delivery.Unknown(trouble.words())
                    : outcome(trouble);
        }
    }

    /// Whether the conversation shows this answer. Of a thread that is too long to be read whole the newest are
    /// missing, and what is not there may be among these.
    ///
    /// @return empty where that can't be told
    /// @throws AccountTrouble if it can't be looked at
    public Optional<Boolean> isThere(Reply.Approved reply, Instant at) {
        SlackPlace place = SlackPlace.of(reply.envelope()).orElseThrow();
        SlackConnection.History seen = seen(place, at.minus(LOOK_BACK));
        boolean there = seen.said().stream()
                .filter(said -> said.user().equals(member))
                .anyMatch(said -> said.answer().map(reply.as()::equals).orElseGet(() -> reads(said, reply, at)));
        return there || seen.complete() ? Optional.of(there) : Optional.empty();
    }

    private SlackConnection.History seen(SlackPlace place, Instant since) {
        return place.thread()
                .map(root -> connection.thread(place.conversation(), root))
                .orElseGet(() -> connection.history(place.conversation(), SlackSaid.stamp(since)));
    }

    private static boolean reads(SlackSaid said, Reply.Approved reply, Instant at) {
        return !said.at().isBefore(at.minus(JUST_NOW)) && words(said.text()).equals(words(escaped(reply.body())));
    }

    /// Slack may put addresses into angle brackets and change what is blank.
    private static String words(String markup) {
        return markup.replaceAll("<(?:mailto:|tel:)?([^<>|]+)(?:\\|[^<>]*)?>", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Delivery outcome(AccountTrouble trouble) {
        return SmtpCarrier.outcome(trouble);
    }

    /// The three signs that mean something in Slack's markup.
    static String escaped(String text) {
        return text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
