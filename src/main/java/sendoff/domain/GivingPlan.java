package sendoff.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;

/// Whom the owner helps, and how much: the written rule. Source: practice, section 3.
///
/// @param groups in the owner's order: of two that fit, the first one counts
public record GivingPlan(List<GivingGroup> groups) {
    public GivingPlan {
        groups = List.copyOf(groups);
    }

    /// What decides who belongs where.
    ///
    /// @param text what they wrote themselves
    public record Asking(KindName kind, Party who, Relationship relationship, String text) {}

    /// The group on whose account a yes would go. Who was put into one by hand belongs there. A group that counts
    /// introductions takes asks for introductions and nothing else.
    public Optional<GivingGroup> groupOf(Asking asking) {
        return first(asking, group -> isByHand(group.members(), asking.who()))
                .or(() -> first(asking, group -> isByRule(group, asking)));
    }

    private Optional<GivingGroup> first(Asking asking, Predicate<GivingGroup> fits) {
        boolean introductions = asking.kind() == KindName.INTRO_REQUEST;
        return groups.stream()
                .filter(group -> (group.measure() == Measure.INTRODUCTIONS) == introductions)
                .filter(fits)
                .findFirst();
    }

    private static boolean isByHand(Members members, Party who) {
        return who.address().filter(members.people()::contains).isPresent();
    }

    private static boolean isByRule(GivingGroup group, Asking asking) {
        Members members = group.members();
        if (members.isOpen()) {
            return group.measure() == Measure.INTRODUCTIONS;
        }
        return members.relationships().contains(asking.relationship())
                || asking.who()
                        .address()
                        .filter(address -> members.domains().stream().anyMatch(domain -> isUnder(address, domain)))
                        .isPresent()
                || members.words().stream().anyMatch(word -> says(asking.text(), word));
    }

    private static boolean isUnder(String address, String domain) {
        String bare = domain.startsWith("@") ? domain.substring(1) : domain;
        return address.endsWith("@" + bare) || address.endsWith("." + bare);
    }

    private static boolean says(String text, String word) {
        String plural = word.endsWith("s") ? "" : "s?";
        return Pattern.compile("\\b" + Pattern.quote(word) + plural + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }
}
