package sendoff.desk.filing;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Conversation;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Sha256;
import sendoff.mail.Conversations;
import sendoff.mail.Conversations.Joined;
import sendoff.mail.Traces;
import sendoff.store.Joints.Entry;
import sendoff.store.Joints.Joint;
import sendoff.store.Joints.Kind;

/// What is written down of how messages were joined: only what is not on file already.
final class Entries {
    private Entries() {}

    /// @param before   what is on file of these
    /// @param trusting marks are as they were where the letter is; else the owner may be called otherwise now
    static List<Entry> of(
            Joined result, Map<MessageId, Joint> before, Owner owner, Set<String> called, boolean trusting) {
        var entries = new ArrayList<Entry>();
        for (Conversation conversation : result.conversations()) {
            for (Message message : conversation.messages()) {
                Joint now = joint(
                        message, conversation, requireNonNull(result.joints().get(message.id())));
                Optional<Joint> then = Optional.ofNullable(before.get(message.id()));
                if (!trusting || then.filter(one -> isMarkedAs(one, now)).isEmpty()) {
                    entries.add(new Entry(now, Optional.of(marks(message, now, owner, called))));
                } else if (!then.get().equals(now)) {
                    entries.add(new Entry(now, Optional.empty()));
                }
            }
        }
        return entries;
    }

    private static boolean isMarkedAs(Joint one, Joint other) {
        return one.print().equals(other.print()) && one.linked() == other.linked();
    }

    private static Joint joint(Message message, Conversation conversation, Conversations.Joint joint) {
        return new Joint(
                message.id(),
                message.at().toInstant().truncatedTo(ChronoUnit.MICROS),
                print(message),
                conversation.first().id(),
                joint.linked(),
                joint.with());
    }

    /// Of all that joining looks at.
    static String print(Message message) {
        return Sha256.hex(message.at().toInstant() + "\n" + message.channel() + "\n" + message.headers() + "\n"
                + message.text() + "\n" + message.nature());
    }

    private static Map<Kind, Set<Long>> marks(Message message, Joint joint, Owner owner, Set<String> called) {
        Traces traces = Traces.of(message, owner, called);
        var marks = new EnumMap<Kind, Set<Long>>(Kind.class);
        marks.put(Kind.KNOT, traces.knots());
        marks.put(Kind.PERSON, traces.people());
        marks.put(Kind.NAMED, traces.named());
        marks.put(Kind.SAID, traces.said());
        // What a letter quotes is only asked where its header says nothing.
        marks.put(Kind.QUOTED, joint.linked() ? Set.of() : traces.quoted());
        marks.put(Kind.CALLED, traces.called());
        return marks;
    }
}
