package sendoff.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The owner's standing word on mail from somewhere: always an introduction, or never one.
///
/// @param value  an address, a domain (which speaks for what lies below it as well) or the id of a mailing list, in
/// lower case
/// @param always it is one whatever it reads like; else it never is
public record SenderRule(Scope scope, String value, boolean always) {
    private static final int LONGEST = 320;

    /// From the narrowest to the widest: a narrower rule outweighs a wider one.
    public enum Scope {
        ADDRESS("address"),
        LIST("list"),
        DOMAIN("domain");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such scope
        public static Scope of(String word) {
            return Stream.of(values())
                    .filter(scope -> scope.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a rule is about an address, a domain or a list, not about: " + word));
        }
    }

    public SenderRule {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!value.matches("[^\\s\\p{Cntrl}]+") || value.length() > LONGEST || !fits(scope, value)) {
            throw new IllegalArgumentException("“" + value + "” is no " + scope.word());
        }
    }

    private static boolean fits(Scope scope, String value) {
        int at = value.indexOf('@');
        return switch (scope) {
            case ADDRESS -> at > 0 && at < value.length() - 1 || value.contains("://");
            case DOMAIN -> at < 0 && value.indexOf('.') > 0;
            case LIST -> true;
        };
    }

    public boolean covers(Message message) {
        return switch (scope) {
            case ADDRESS -> message.from().isAt(value);
            case LIST -> message.headers().list().filter(value::equals).isPresent();
            case DOMAIN ->
                domain(message.from())
                        .filter(domain -> domain.equals(value) || domain.endsWith("." + value))
                        .isPresent();
        };
    }

    /// What can be said of mail like this one, the narrowest first. A domain where everybody may have an address is
    /// left out.
    public static List<SenderRule> about(Message message, boolean always) {
        Stream<SenderRule> address = message.from().address().stream()
                .filter(text -> fits(Scope.ADDRESS, text))
                .map(text -> new SenderRule(Scope.ADDRESS, text, always));
        Stream<SenderRule> list =
                message.headers().list().stream().map(text -> new SenderRule(Scope.LIST, text, always));
        Stream<SenderRule> domain = domain(message.from()).stream()
                .filter(text -> fits(Scope.DOMAIN, text) && !Owner.isProvider(text))
                .map(text -> new SenderRule(Scope.DOMAIN, text, always));
        return Stream.of(address, list, domain).flatMap(rules -> rules).toList();
    }

    private static Optional<String> domain(Party party) {
        return party.address()
                .filter(address -> !address.contains("://"))
                .map(address -> address.substring(address.indexOf('@') + 1));
    }

    /// Whom it is about: “dev@example.com”, “anyone at example.com”.
    public String shown() {
        return switch (scope) {
            case ADDRESS -> value;
            case LIST -> "the list " + value;
            case DOMAIN -> "anyone at " + value;
        };
    }

    /// The rule in a few words, for the owner.
    public String said() {
        return (always ? "you always want to see mail from " : "you never want to see mail from ") + shown();
    }

    /// The same question, whatever was said.
    public boolean isAboutTheSameAs(SenderRule other) {
        return scope == other.scope && value.equals(other.value);
    }
}
