package sendoff.desk.common;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Kind;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.PageRequest;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.SenderRule;
import sendoff.followthrough.PlusAddress;

/// What was recognised, once the owner has said something about it.
public final class Settled {
    private static final String TAGGED = "you tagged it";
    private static final String NOTED = "you noted it";
    private static final String FORM = "they asked on your request page";
    private static final String FOLLOWED = "you asked to come back to it";

    private Settled() {}

    /// The owner pointed at this very message, or its writer said in a form what it is.
    public static boolean isByHand(Recognition seen) {
        return seen.why().stream()
                .findFirst()
                .filter(Set.of(TAGGED, NOTED, FORM, FOLLOWED)::contains)
                .isPresent();
    }

    /// It asks nothing; the owner only wants to be led back to it.
    public static boolean isOnlyFollowed(Recognition seen) {
        return seen.why().stream().findFirst().filter(FOLLOWED::equals).isPresent();
    }

    /// Mail of which the owner wants all, or none.
    public static Recognition byRule(Recognition seen, Message message, SenderRule rule) {
        if (rule.always()) {
            KindName kind = seen.kind().isRelevant() ? seen.kind() : KindName.NETWORKING_REQUEST;
            return with(seen, kind, rule.said(), message.from());
        }
        return new Recognition(
                KindName.NONE,
                1,
                seen.introducer(),
                seen.requester(),
                seen.target(),
                seen.ask(),
                seen.spam(),
                first(rule.said(), seen.why()),
                seen.promises());
    }

    /// A tag, label or folder that the owner named for introductions.
    public static Recognition byTag(Recognition seen, Message message) {
        KindName kind = seen.kind().isRelevant() ? seen.kind() : KindName.NETWORKING_REQUEST;
        return with(seen, kind, TAGGED, message.from());
    }

    /// Whatever the owner notes by hand is an introduction: nobody notes anything else.
    public static Recognition byHand(Recognition seen, Message message) {
        KindName kind = seen.kind().isRelevant() ? seen.kind() : KindName.NETWORKING_REQUEST;
        return with(seen, kind, NOTED, message.from());
    }

    /// One asks, and the other brought them.
    public static Recognition by(Recognition seen, Party asker, Party introducer) {
        return corrected(seen, asker, Optional.of(introducer), Optional.empty());
    }

    /// What the owner said of who and what, where they said it.
    public static Recognition corrected(Recognition seen, Party who, Optional<Party> introducer, Optional<String> ask) {
        boolean asksForOne = seen.kind() == KindName.INTRO_REQUEST;
        KindName kind = introducer.isPresent() && !asksForOne
                ? KindName.INTRODUCED
                : seen.kind() == KindName.INTRODUCED && introducer.isEmpty()
                        ? KindName.NETWORKING_REQUEST
                        : seen.kind();
        return new Recognition(
                kind,
                seen.confidence(),
                introducer,
                Optional.of(who),
                seen.target(),
                ask.or(seen::ask),
                seen.spam(),
                seen.why(),
                seen.promises());
    }

    /// Who filled in the form says themselves what they want.
    public static Recognition byForm(Recognition seen, PageRequest request) {
        boolean introduction = request.want() == PageRequest.Want.INTRODUCTION;
        return new Recognition(
                introduction ? KindName.INTRO_REQUEST : KindName.NETWORKING_REQUEST,
                1,
                Optional.empty(),
                Optional.of(request.from()),
                introduction ? seen.target() : Optional.empty(),
                Optional.of(request.ask().line()),
                false,
                first(FORM, seen.why()),
                List.of());
    }

    /// The owner's own mail, to which they asked to be led back. What is none otherwise was begun by them.
    public static Recognition byPlusAddress(Recognition seen, Message message, Owner owner) {
        if (seen.kind().isRelevant()) {
            return seen;
        }
        Optional<Party> other =
                message.recipients().filter(party -> isSomebody(party, owner)).findFirst();
        return new Recognition(
                KindName.INITIATED,
                1,
                seen.introducer(),
                Optional.of(message.from()),
                seen.target().or(() -> other),
                seen.ask().or(() -> Optional.of(message.subject())),
                false,
                first(FOLLOWED, seen.why()),
                seen.promises());
    }

    /// Not the owner, nor a plus-address of theirs.
    public static boolean isSomebody(Party party, Owner owner) {
        return !owner.is(party)
                && party.address()
                        .filter(address -> PlusAddress.tag(address, owner).isPresent())
                        .isEmpty();
    }

    public static Recognition byOwner(Recognition seen, KindName kind) {
        return new Recognition(
                kind,
                1,
                seen.introducer(),
                seen.requester(),
                seen.target(),
                seen.ask(),
                false,
                first("you said what it is", seen.why()),
                seen.promises());
    }

    private static Recognition with(Recognition seen, KindName kind, String why, Party from) {
        return new Recognition(
                kind,
                1,
                seen.introducer(),
                seen.requester().or(() -> Optional.of(from)),
                seen.target(),
                seen.ask(),
                false,
                first(why, seen.why()),
                seen.promises());
    }

    private static List<String> first(String why, List<String> rest) {
        return Stream.concat(Stream.of(why), rest.stream()).distinct().toList();
    }

    public static Kind kind(KindName name, Recognition seen, Message arrived, Owner owner) {
        return switch (name) {
            case INTRODUCED -> new Kind.Introduced(seen.introducer().orElse(arrived.from()));
            case NETWORKING_REQUEST -> new Kind.NetworkingRequest();
            case INTRO_REQUEST -> new Kind.IntroRequest(seen.target());
            case INITIATED ->
                new Kind.Initiated(arrived.recipients()
                        .filter(party -> isSomebody(party, owner))
                        .findFirst());
            // It is on file because it was one; the owner's word takes it off the desk.
            case NONE -> new Kind.NetworkingRequest();
        };
    }
}
