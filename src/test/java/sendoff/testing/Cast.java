package sendoff.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sendoff.domain.Ask;
import sendoff.domain.Assessment;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.IntroductionId;
import sendoff.domain.Kind;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.By;
import sendoff.domain.Standing.State;
import sendoff.domain.Standing.Turn;

/// The people of every test: Ada owns the desk, Ben introduces, Carla asks, Dev writes cold.
public final class Cast {
    public static final Party ADA = Party.of("Ada Lindqvist", "ada@example.com");
    public static final Party BEN = Party.of("Ben Okafor", "ben@example.org");
    public static final Party CARLA = Party.of("Carla Reyes", "carla@example.net");
    public static final Party DEV = Party.of("Dev Malhotra", "dev@cold.example");
    public static final Owner OWNER = new Owner("Ada Lindqvist", Set.of("ada@example.com", "ada@work.example"));
    public static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-11-17T09:20:00+01:00");

    private Cast() {}

    public static IntroductionId introductionId(int n) {
        return new IntroductionId(new UUID(n, 0));
    }

    public static Message message(
            String id, Party from, List<Party> to, String subject, String own, OffsetDateTime at) {
        return new Message(
                new MessageId(id),
                Channel.EMAIL,
                at,
                new Message.Headers(from, to, List.of(), List.of(), List.of(), subject, Optional.empty(), List.of()),
                MessageText.of(own),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }

    /// The same, sent by a machine that says this.
    public static Message automatic(Message plain, Notice notice) {
        return new Message(
                plain.id(),
                plain.channel(),
                plain.at(),
                plain.headers(),
                plain.text(),
                plain.html(),
                new Nature(true, false, notice),
                plain.labels(),
                plain.attachments());
    }

    /// Ben introduces Carla, who wants a call.
    public static Filed carlasIntroduction(int n, OffsetDateTime at, Instant due) {
        var arrived = new MessageId("intro-" + n + "@example.org");
        var introduction = new Introduction(
                introductionId(n),
                arrived,
                Channel.EMAIL,
                new Kind.Introduced(BEN),
                List.of(CARLA),
                new Ask("Thirty minutes about moving into climate tech"));
        var seen = new Recognition(
                KindName.INTRODUCED,
                0.93,
                Optional.of(BEN),
                Optional.of(CARLA),
                Optional.empty(),
                Optional.of("Thirty minutes about moving into climate tech"),
                false,
                List.of("“meet Carla”"),
                List.of());
        var standing = new Standing(
                State.OPEN,
                KindName.INTRODUCED,
                Optional.of(at),
                Optional.of(arrived),
                List.of(new Turn(arrived, By.OTHER, at)));
        return new Filed(
                introduction,
                seen,
                standing,
                Optional.of(due),
                Assessment.UNKNOWN,
                Framework.DIRECT_CLOSURE,
                OwnersWord.NONE,
                false);
    }
}
