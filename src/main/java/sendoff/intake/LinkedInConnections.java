package sendoff.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Card;

/// `Connections.csv` of LinkedIn's export, of any year and as a spreadsheet may have left it.
public final class LinkedInConnections {
    private static final int MOST = 50_000;
    private static final String FIRST = "first name";
    private static final String LAST = "last name";
    private static final Map<String, String> ALSO = Map.of(
            "email", "email address",
            "e-mail address", "email address",
            "profile url", "url",
            "title", "position",
            "connected", "connected on");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final HeadedCsv file;
    private final List<HeadedCsv.Line> rows;
    private final boolean dayFirst;

    private LinkedInConnections(HeadedCsv file) {
        this.file = file;
        this.rows = file.all().stream().limit(MOST).toList();
        this.dayFirst = rows.stream()
                .flatMap(row -> ForeignDate.isDayFirst(cell(row, "connected on")).stream())
                .findFirst()
                .orElse(false);
    }

    /// @return empty if no line names the columns: then it is another file
    public static Optional<Card.Read> read(byte[] file) {
        try {
            var named = HeadedCsv.of("Connections.csv", ForeignText.of(file), ALSO, Set.of(FIRST, LAST));
            return Optional.of(new LinkedInConnections(named).cards());
        } catch (ExportTrouble _) {
            return Optional.empty();
        }
    }

    private Card.Read cards() {
        var cards = new ArrayList<Card>();
        int nameless = 0;
        int mails = 0;
        boolean guessed = false;
        Set<String> unread = new LinkedHashSet<>();
        for (HeadedCsv.Line row : rows) {
            String name = (cell(row, FIRST) + " " + cell(row, LAST)).strip();
            if (name.isEmpty()) {
                nameless++;
                continue;
            }
            String connected = cell(row, "connected on");
            Optional<LocalDate> day = ForeignDate.of(connected, dayFirst);
            guessed |= day.isPresent() && ForeignDate.isAmbiguous(connected);
            if (day.isEmpty() && !connected.isEmpty()) {
                unread.add(connected);
            }
            List<String> addresses = addresses(row);
            mails += addresses.stream().anyMatch(address -> !address.contains("://")) ? 1 : 0;
            cards.add(new Card(
                    name,
                    addresses,
                    cell(row, "position"),
                    cell(row, "company"),
                    "Connected on LinkedIn" + day.map(LinkedInConnections::on).orElse(""),
                    ""));
        }
        return new Card.Read(cards, 0, notes(cards.size(), nameless, mails, unread, guessed));
    }

    private List<String> notes(int all, int nameless, int mails, Set<String> unread, boolean guessed) {
        var notes = new ArrayList<String>();
        if (nameless > 0) {
            notes.add((nameless == 1 ? "One line has no name" : nameless + " lines have no name")
                    + ": LinkedIn leaves it out for people who closed their account.");
        }
        if (all > 0 && mails < all) {
            notes.add("LinkedIn names an e-mail address only where someone allows it: "
                    + (mails == 0 ? "nobody here does." : mails + " of " + all + " do."));
        }
        if (!file.has("url")) {
            notes.add("This export has no links to profiles: newer ones have.");
        }
        if (!unread.isEmpty()) {
            notes.add((unread.size() == 1 ? "One date" : unread.size() + " dates") + " could not be read, such as “"
                    + cut(unread.iterator().next())
                    + "”: those people come without the day you connected. Was the file saved by a spreadsheet?"
                    + " The file as LinkedIn sent it has them.");
        }
        if (guessed) {
            notes.add(
                    dayFirst
                            ? "Dates such as 3/4/2021 were read day first, as others in this file can only be read."
                            : "Dates such as 3/4/2021 were read month first, as LinkedIn writes them.");
        }
        return notes;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }

    private static String on(LocalDate day) {
        return " on " + day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    private static List<String> addresses(HeadedCsv.Line row) {
        Stream<String> mail =
                Stream.of(cell(row, "email address")).filter(text -> text.matches("[^\\s@<>|]+@[^\\s@<>|]+"));
        Stream<String> link = Stream.of(cell(row, "url")).filter(text -> text.matches("(?i)https?://\\S+"));
        return Stream.concat(mail, link).toList();
    }

    private static String cell(HeadedCsv.Line row, String column) {
        String text = row.cell(column).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return text.substring(0, Math.min(200, text.length()));
    }
}
