package sendoff.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.Party;
import sendoff.domain.SlackPlace;

/// Who is who in a workspace. A member is known by their e-mail address where they show it, so that the same person
/// is the same here and in mail.
final class SlackMembers {
    private final String team;
    private final String owner;
    private final Party self;
    private final Function<String, Optional<Member>> look;
    private final Map<String, Party> met = new HashMap<>();

    /// @param name as shown, or empty
    record Member(String name, Optional<String> email) {}

    /// @param owner the owner's id there
    /// @param self  the owner
    /// @param look  asked once for each member
    SlackMembers(String team, String owner, Party self, Function<String, Optional<Member>> look) {
        this.team = team;
        this.owner = owner;
        this.self = self;
        this.look = look;
    }

    String team() {
        return team;
    }

    String owner() {
        return owner;
    }

    boolean isOwner(String user) {
        return user.equals(owner);
    }

    Party self() {
        return self;
    }

    Party party(String user) {
        return isOwner(user) ? self : met.computeIfAbsent(user, id -> party(team, id, look.apply(id)));
    }

    String name(String user) {
        return party(user).name().orElse("someone");
    }

    /// Someone of whom no list tells goes by their id.
    static Party party(String team, String user, Optional<Member> member) {
        Optional<String> name = member.map(Member::name).filter(text -> !text.isBlank());
        Optional<String> email = member.flatMap(Member::email).filter(text -> text.matches("[^\\s@<>|]+@[^\\s@<>|]+"));
        return new Party(
                name.or(() -> Optional.of("Member " + user)),
                email.or(() -> Optional.of(SlackPlace.member(team, user))));
    }
}
