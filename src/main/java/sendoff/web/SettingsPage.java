package sendoff.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Availability;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.Preferences;

/// How the desk works, on one page.
///
/// @param accounts the connected mailboxes
/// @param slack    the connected workspaces
/// @param zones    time zones to choose from
/// @param lands    countries whose holidays are known: code and name
/// @param rules    tone rules, each on or off
/// @param availability the times an acceptance offers
/// @param own      what the owner's tone.yaml switches off, and what is wrong with it
/// @param calendar where promises show outside of the desk
/// @param learnt   what the owner taught, and their rules for senders
/// @param programs who is let in besides the owner
public record SettingsPage(
        Frame frame,
        List<Mailbox> accounts,
        List<SlackRow> slack,
        Preferences preferences,
        IdentitySection identities,
        List<String> zones,
        List<Land> lands,
        List<Rule> rules,
        Availability availability,
        OwnTone own,
        FollowUpWishes wishes,
        DataSection data,
        CalendarSection calendar,
        LearntSection learnt,
        ProgramsSection programs) {
    public SettingsPage {
        accounts = List.copyOf(accounts);
        slack = List.copyOf(slack);
        zones = List.copyOf(zones);
        lands = List.copyOf(lands);
        rules = List.copyOf(rules);
    }

    /// @param state    when it was read
    /// @param signedIn by OAuth, not with a password
    /// @param ended    why that is over
    public record Mailbox(
            String id, String address, String servers, String state, boolean signedIn, Optional<String> ended) {}

    /// @param line what is read there, and when it was; or what is wrong
    public record SlackRow(String name, String line) {}

    public record Rule(String id, String name, boolean on) {}

    public record OwnTone(List<String> off, List<String> problems) {
        public OwnTone {
            off = List.copyOf(off);
            problems = List.copyOf(problems);
        }
    }

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    public boolean works(DayOfWeek day) {
        return preferences.workDays().contains(day);
    }

    public String word(DayOfWeek day) {
        return Forms.word(day);
    }

    public String addresses() {
        return String.join(
                ", ", preferences.owner().addresses().stream().sorted().toList());
    }

    /// The times offered, one a line.
    public String times() {
        return String.join("\n", availability.times());
    }

    public String tags() {
        return String.join(", ", preferences.tags());
    }

    /// What is said of a country that was chosen, and whose holidays are not known.
    public Optional<String> noHolidays() {
        return Land.unknown(preferences).map(said -> said + " Write them down as days off.");
    }

    /// Days off, one a line, as a person writes them.
    public String daysOff() {
        return String.join(
                "\n",
                preferences.daysOff().stream().sorted().map(Object::toString).toList());
    }

    /// Choices for the time to undo, in seconds; the one set is among them.
    public List<Integer> undoTimes() {
        int set = (int) preferences.undo().toSeconds();
        return Stream.concat(Stream.of(0, 5, 10, 30, 60, 300, 900), Stream.of(set))
                .distinct()
                .sorted()
                .toList();
    }

    public boolean undoIs(int seconds) {
        return preferences.undo().toSeconds() == seconds;
    }

    public String undoName(int seconds) {
        if (seconds == 0) {
            return "none: it leaves at once";
        }
        return seconds < 60 ? seconds + " seconds" : Words.some(seconds / 60, "minute", "minutes");
    }

    public List<Integer> windows() {
        return List.of(14, 30, 60, 90, 180, 365);
    }

    public boolean windowIs(int days) {
        return preferences.window().toDays() == days;
    }
}
