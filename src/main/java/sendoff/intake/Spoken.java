package sendoff.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Channel;
import sendoff.domain.Party;

/// A line of the owner's own about what somebody said: "Met Carla Reyes at the grid days yesterday, she wants half an
/// hour about pricing".
final class Spoken {
    private static final String N = "(" + Pasted.NAME + ")";
    private static final Pattern INTRODUCED = Pattern.compile(
            N + ",? (?:[\\p{L} ]{0,30}?)?(?:introduced|connected|pointed|sent|referred)(?: me)? (?:to|with) " + N
                    + "|" + N + " (?:came|comes|wrote|called|was sent) (?:through|via|from|by) " + N
                    + "|" + N + " \\((?:through|via|introduced by|from) " + N + "\\)");
    private static final Pattern MET = Pattern.compile(
            "(?i:\\b(?:met|meet|saw|ran into|bumped into|spoke (?:to|with)|talked (?:to|with)|chatted with|call(?:ed)? (?:from|by)|heard from|message from|note from|word from|from))[: ]\\s*"
                    + N);
    private static final Pattern ASKS = Pattern.compile(
            N
                    + "(?:,[^,.]{1,60},| \\([^)]{1,60}\\)| (?:from|of|at) [\\p{L}\\d .&-]{1,40}?)? (?:asked|asks|wants|wanted|would like|is looking|needs|wondered|wonders|hopes|called|came up|approached|rang|said|told me|left a message|suggested|proposes|invited)\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s<>()\\[\\],;:\"'|])[^\\s<>()\\[\\],;:\"'|]{1,254}@[\\w.-]{1,120}\\.\\p{L}{2,}");
    private static final Pattern DAY = Pattern.compile(
            "(?i)\\b(yesterday|last night|today|this morning|tonight|(?:on|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday))\\b");
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:met|saw|ran into|bumped into|spoke|talked|chatted|called|rang|heard|came|asked|said|told|introduced|connected)\\b");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:i|he|she|they|we|you|the|a|an|at|on|in|met|from|hi|hello|dear|thanks|yesterday|today|last|this|my|our|someone|somebody|please|note|call|re|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: .*)?");

    private Spoken() {}

    static Pasted of(String text, ZonedDateTime now) {
        Optional<String> address = first(ADDRESS.matcher(text), 0);
        Matcher introduced = INTRODUCED.matcher(text);
        Optional<String> introducer = Optional.empty();
        Optional<String> who = Optional.empty();
        if (introduced.find()) {
            boolean passive = introduced.group(1) == null;
            introducer = Optional.ofNullable(passive ? either(introduced, 4, 6) : introduced.group(1))
                    .filter(Spoken::isName);
            who = Optional.ofNullable(passive ? either(introduced, 3, 5) : introduced.group(2))
                    .filter(Spoken::isName);
        }
        Optional<String> name = who.or(() -> name(ASKS.matcher(text))).or(() -> name(MET.matcher(text)));
        return new Pasted(
                Channel.BY_HAND,
                name.isEmpty() && address.isEmpty() ? Optional.empty() : Optional.of(new Party(name, address)),
                introducer.map(Party::named),
                day(text, now),
                "",
                text,
                Optional.empty());
    }

    private static @org.jspecify.annotations.Nullable String either(Matcher found, int one, int other) {
        return found.group(one) == null ? found.group(other) : found.group(one);
    }

    private static Optional<String> first(Matcher matcher, int group) {
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }

    private static Optional<String> name(Matcher matcher) {
        while (matcher.find()) {
            String name = matcher.group(1).replaceAll("[.'’-]+$", "");
            if (isName(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String text) {
        return !NO_NAME.matcher(text).matches();
    }

    /// A weekday counts only where something happened on it: "by Friday" lies ahead.
    private static Optional<OffsetDateTime> day(String text, ZonedDateTime now) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return Optional.empty();
        }
        String word = day.group(1).toLowerCase(Locale.ROOT);
        LocalDate today = now.toLocalDate();
        if (word.equals("yesterday") || word.equals("last night")) {
            return Optional.of(atNoon(today.minusDays(1), now));
        }
        if (day.group(2) == null) {
            return Optional.empty();
        }
        return PAST.matcher(text).find()
                ? Optional.of(atNoon(
                        today.with(TemporalAdjusters.previous(
                                DayOfWeek.valueOf(day.group(2).toUpperCase(Locale.ROOT)))),
                        now))
                : Optional.empty();
    }

    private static OffsetDateTime atNoon(LocalDate day, ZonedDateTime now) {
        return day.atTime(LocalTime.NOON).atZone(now.getZone()).toOffsetDateTime();
    }
}
