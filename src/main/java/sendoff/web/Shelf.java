package sendoff.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.desk.common.Playbooks;
import sendoff.desk.common.Playbooks.Page;
import sendoff.desk.playbook.Editing;
import sendoff.web.PlaybookPage.Fresh;

/// The playbook as a page changes it, and as one text that can be edited elsewhere and brought back.
final class Shelf {
    private static final String MARK = "=== ";

    private final Supplier<Playbooks> playbooks;
    private final Editing editing;

    /// @param playbooks asked for when a page needs them: reading them takes a while
    Shelf(Supplier<Playbooks> playbooks, Editing editing) {
        this.playbooks = playbooks;
        this.editing = editing;
    }

    List<Page> pages() {
        return playbooks.get().pages();
    }

    /// @return why it can't be used; nothing is kept then
    Optional<String> save(String id, String text) {
        try {
            editing.save(id, text);
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }

    /// Where a new template is kept: what its owner calls it, as the name of a file.
    static String newId(Fresh fresh) {
        String name = fresh.called().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String bare = name.replaceAll("^-+|-+$", "");
        return fresh.voice() + "/" + (bare.isEmpty() ? "untitled" : bare) + (fresh.brief() ? ".short" : "") + ".txt";
    }

    /// A text that says what it is for.
    static String headed(String purpose, String text) {
        return text.strip().startsWith("# for:") ? text : "# for: " + purpose + "\n\n" + text;
    }

    /// All templates as one text: a line with voice and file, then the template.
    String exported() {
        StringBuilder text = new StringBuilder();
        for (Page page : pages()) {
            text.append(MARK).append(Bookcase.id(page)).append('\n');
            text.append(page.text().strip()).append("\n\n");
        }
        return text.toString();
    }

    /// Keeps what differs in an exported and edited text.
    ///
    /// @return what was left out, and why
    List<String> bringBack(String exported) {
        List<String> problems = new ArrayList<>();
        for (String part : exported.split("(?m)^" + MARK)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                bringBack(
                                part.substring(0, end).strip(),
                                part.substring(end + 1).strip() + "\n")
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<String> bringBack(String id, String text) {
        boolean same = pages().stream()
                .filter(page -> Bookcase.id(page).equals(id))
                .anyMatch(page -> page.text().strip().equals(text.strip()));
        return same ? Optional.empty() : save(id, text);
    }
}
