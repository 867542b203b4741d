package sendoff.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// One message or invitation as a line of the export has it.
///
/// @param thread empty before 2019, and for invitations
/// @param date   as it is written there
record LinkedInLine(
        String thread,
        String from,
        String fromPage,
        List<Someone> to,
        String date,
        String subject,
        String content,
        String direction,
        String folder,
        boolean draft,
        boolean sponsored) {
    static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("conversationid", "conversation id"),
            Map.entry("thread id", "conversation id"),
            Map.entry("sender", "from"),
            Map.entry("sender name", "from"),
            Map.entry("sender url", "sender profile url"),
            Map.entry("from profile url", "sender profile url"),
            Map.entry("inviterprofileurl", "sender profile url"),
            Map.entry("inviter profile url", "sender profile url"),
            Map.entry("recipient", "to"),
            Map.entry("recipients", "to"),
            Map.entry("recipient profile url", "recipient profile urls"),
            Map.entry("inviteeprofileurl", "recipient profile urls"),
            Map.entry("invitee profile url", "recipient profile urls"),
            Map.entry("sent at", "date"),
            Map.entry("date sent", "date"),
            Map.entry("timestamp", "date"),
            Map.entry("message", "content"),
            Map.entry("body", "content"),
            Map.entry("text", "content"),
            Map.entry("is draft", "is message draft"));

    /// A spreadsheet cuts these away least.
    static final Set<String> NEEDED = Set.of("from", "to", "date", "content");

    /// The editor in which what LinkedIn sells is written, and nothing else.
    private static final Pattern SPONSORED = Pattern.compile("(?i)spinmail-quill-editor");

    /// Letters behind a name: ", CPHR", ", PhD".
    private static final Pattern LETTERS =
            Pattern.compile("[\\p{Lu}.]{2,8}|PhD|Ph\\.D\\.|MSc|Dr\\.?|[A-Z][a-z]{0,2}[A-Z]{1,3}");

    /// @param page empty where the export has none
    record Someone(String name, String page) {}

    static LinkedInLine of(HeadedCsv.Line line) {
        String content = line.cell("content");
        return new LinkedInLine(
                line.cell("conversation id"),
                line.cell("from"),
                line.cell("sender profile url"),
                people(line.cell("to"), line.cell("recipient profile urls")),
                line.cell("date"),
                line.cell("subject").isEmpty() ? line.cell("conversation title") : line.cell("subject"),
                content,
                line.cell("direction").toUpperCase(Locale.ROOT),
                line.cell("folder").toUpperCase(Locale.ROOT),
                isYes(line.cell("is message draft")),
                SPONSORED.matcher(content).find()
                        || line.cell("folder").toUpperCase(Locale.ROOT).contains("SPAM"));
    }

    private static boolean isYes(String cell) {
        return cell.equalsIgnoreCase("yes") || cell.equalsIgnoreCase("true");
    }

    /// Several names stand in one cell, and letters behind a name look the same.
    private static List<Someone> people(String names, String pages) {
        List<String> links = split(pages);
        List<String> parts = split(names);
        if (links.size() > 1 && parts.size() == links.size()) {
            return IntStream.range(0, parts.size())
                    .mapToObj(i -> new Someone(parts.get(i), links.get(i)))
                    .toList();
        }
        boolean several = links.size() != 1
                && parts.size() > 1
                && parts.stream().noneMatch(part -> LETTERS.matcher(part).matches());
        if (several) {
            return parts.stream().map(part -> new Someone(part, "")).toList();
        }
        return names.isBlank() && links.isEmpty()
                ? List.of()
                : List.of(new Someone(names, links.isEmpty() ? "" : links.getFirst()));
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("[,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean isOutgoing() {
        return direction.equals("OUTGOING") || folder.equals("SENT");
    }

    boolean isIncoming() {
        return direction.equals("INCOMING");
    }
}
