package sendoff.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import sendoff.desk.Desk;
import sendoff.domain.KindName;
import sendoff.facts.DeskRow;
import sendoff.store.Queue.Filter;
import sendoff.store.Queue.Row;

/// Who waits to hear from the owner, the oldest deadline first.
///
/// @param json one object a line; else a line for people
/// @param most at most so many
record DeskList(boolean json, String words, int most) {
    static final int MOST = 50;

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    /// @return the exit code
    int print(House house, Start start, PrintWriter out) {
        try (var open = house.open(start)) {
            Desk desk = open.desk();
            Instant now = desk.clock().instant();
            List<Row> rows = desk.tables().queue().rows(new Filter(words, List.of()), now, most, 0);
            ZoneId zone = desk.ownership().zone();
            if (json) {
                desk.reckoning().today(rows).forEach(row -> Output.line(out, DeskRow.of(row)));
            } else {
                rows.forEach(row -> out.println(line(row, zone)));
            }
            if (rows.isEmpty() && !json) {
                out.println("Nobody is waiting to hear from you.");
            }
            out.flush();
        }
        return Exit.DONE;
    }

    static String line(Row row, ZoneId zone) {
        String how = row.kind() == KindName.INITIATED
                ? ", you asked first"
                : row.introducer().map(name -> ", introduced by " + name).orElse("")
                        + row.target().map(name -> ", wants to meet " + name).orElse("");
        return "%s  due %s  %s%s: %s"
                .formatted(row.id().brief(), DUE.format(row.due().atZone(zone)), row.who(), how, row.ask());
    }
}
