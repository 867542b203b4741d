package sendoff.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Card;

/// `Connections.csv` of LinkedIn's export, of any year and as a spreadsheet may have left it.
public final class LinkedInConnections {
    private static final int MOST = 50_000;
    /// How far down the header may stand: notes come before it since 2020.
    private static final int HEADER_WITHIN = 40;

    private static final List<Character> BETWEEN = List.of(',', ';', '\t');
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

    private final List<List<String>> rows;
    private final Map<String, Integer> columns;
    private final boolean dayFirst;

    private LinkedInConnections(List<List<String>> rows, Map<String, Integer> columns) {
        this.rows = rows;
        this.columns = columns;
        this.dayFirst = rows.stream()
                .flatMap(row -> ForeignDate.isDayFirst(cell(row, "connected on")).stream())
                .findFirst()
                .orElse(false);
    }

    /// @return empty if no line names the columns: then it is another file
    public static Optional<Card.Read> read(byte[] file) {
        String text = ForeignText.of(file);
        for (char between : BETWEEN) {
            List<List<String>> top = Csv.read(text, between, HEADER_WITHIN);
            for (int i = 0; i < top.size(); i++) {
                Map<String, Integer> columns = columns(top.get(i));
                if (columns.containsKey(FIRST) && columns.containsKey(LAST)) {
                    List<List<String>> all = Csv.read(text, between, MOST + HEADER_WITHIN);
                    return Optional.of(new LinkedInConnections(all.subList(i + 1, all.size()), columns).cards());
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> columns(List<String> header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
            columns.putIfAbsent(ALSO.getOrDefault(name, name), i);
        }
        return columns;
    }

    private Card.Read cards() {
        var cards = new ArrayList<Card>();
        int nameless = 0;
        int mails = 0;
        boolean guessed = false;
        Set<String> unread = new LinkedHashSet<>();
        for (List<String> row : rows) {
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
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
        if (!columns.containsKey("url")) {
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

    private List<String> addresses(List<String> row) {
        Stream<String> mail =
                Stream.of(cell(row, "email address")).filter(text -> text.matches("[^\\s@<>|]+@[^\\s@<>|]+"));
        Stream<String> link = Stream.of(cell(row, "url")).filter(text -> text.matches("(?i)https?://\\S+"));
        return Stream.concat(mail, link).toList();
    }

    private String cell(List<String> row, String column) {
        Integer at = columns.get(column);
        if (at == null || at >= row.size()) {
            return "";
        }
        String text = ForeignText.mended(row.get(at))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return text.substring(0, Math.min(200, text.length()));
    }
}
