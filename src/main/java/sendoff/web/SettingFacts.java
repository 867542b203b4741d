package sendoff.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.outsiders.Stating;
import sendoff.desk.outsiders.Stating.State;
import sendoff.domain.GivingGroup;
import sendoff.domain.Preferences;
import sendoff.domain.ReviewTime;
import sendoff.domain.SenderRule;

/// Settings, tags and rules as facts, each with the place where it is changed.
final class SettingFacts {
    private final Desk desk;

    SettingFacts(Desk desk) {
        this.desk = desk;
    }

    /// @param thing names it for the record of what was looked through
    record Fact(String thing, String title, String fact, String href) {}

    List<Fact> facts() {
        Preferences preferences = desk.ownership().preferences();
        return List.of(
                new Fact("setting tags", "Tags, labels and folders", tags(preferences), "/settings#find"),
                new Fact("setting rules", "Rules for senders", rules(), "/settings#learnt"),
                new Fact("setting tone", "Voice and rules of tone", tone(preferences), "/settings#tone"),
                new Fact(
                        "setting deadlines",
                        "Deadline and time to undo",
                        deadlines(preferences),
                        "/settings#deadlines"),
                new Fact("setting days", "Working days", days(preferences), "/settings#days"),
                new Fact("setting plan", "Giving plan", plan(), "/plan"),
                new Fact("setting statements", "Statements", statements(), StatementRoutes.PATH),
                new Fact("setting review", "Time for the review", review(), "/settings#calendar"));
    }

    private static String tags(Preferences preferences) {
        return preferences.tags().isEmpty() ? "none" : String.join(", ", preferences.tags());
    }

    private String rules() {
        List<SenderRule> rules = desk.tables().rules().all();
        long always = rules.stream().filter(SenderRule::always).count();
        return rules.isEmpty() ? "none" : always + " always, " + (rules.size() - always) + " never";
    }

    private String tone(Preferences preferences) {
        String off = Stream.concat(preferences.rulesOff().stream(), desk.toneRulesOff().stream())
                .distinct()
                .sorted()
                .map(Words::finding)
                .collect(Collectors.joining(", "));
        return Words.capital(preferences.voice()) + (off.isEmpty() ? "; every rule is on" : "; off: " + off);
    }

    private static String deadlines(Preferences preferences) {
        return (preferences.plainHours() ? "48 plain hours" : "two business days") + "; "
                + preferences.undo().toSeconds() + " s to undo a send";
    }

    private static String days(Preferences preferences) {
        String off = preferences.daysOff().isEmpty()
                ? ""
                : "; " + Words.some(preferences.daysOff().size(), "day off", "days off");
        return preferences.workDays().size() + " days a week"
                + (Land.isKnown(preferences.holidays())
                        ? ", holidays of " + preferences.holidays()
                        : ", no public holidays")
                + off;
    }

    private String plan() {
        List<GivingGroup> groups = desk.tables().plan().now().groups();
        return groups.isEmpty()
                ? "none"
                : groups.stream().map(GivingGroup::name).collect(Collectors.joining(", "));
    }

    private String statements() {
        List<Stating.Sheet> sheets = desk.stating().sheets();
        long published =
                sheets.stream().filter(sheet -> sheet.published().isPresent()).count();
        long stale =
                sheets.stream().filter(sheet -> sheet.state() == State.STALE).count();
        return published + " published" + (stale == 0 ? "" : ", " + stale + " out of date");
    }

    private String review() {
        Optional<ReviewTime> time = desk.calendar().review();
        return time.map(one -> Words.capital(Forms.word(one.day())) + "s, " + one.at()
                        + (one.monthly() ? ", once a month" : ""))
                .orElse("none is set aside");
    }
}
