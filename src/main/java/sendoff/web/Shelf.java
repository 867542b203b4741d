package sendoff.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Playbooks;
import sendoff.desk.Playbooks.Page;

/// The playbook as a page shows and changes it, and as one text that can be edited elsewhere and brought back.
final class Shelf {
    private static final String MARK = "=== ";

    private final Playbooks playbooks;

    Shelf(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    List<Page> pages() {
        return playbooks.pages();
    }

    /// @return why it can't be used; nothing is kept then
    Optional<String> save(Page page, String text) {
        try {
            playbooks.save(page.voice(), page.file(), text);
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Back to the starter's text.
    void reset(Page page) {
        try {
            playbooks.reset(page.voice(), page.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All templates as one text: a line with voice and file, then the template.
    String exported() {
        StringBuilder text = new StringBuilder();
        for (Page page : pages()) {
            text.append(MARK)
                    .append(page.voice())
                    .append('/')
                    .append(page.file())
                    .append('\n');
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

    private Optional<String> bringBack(String name, String text) {
        Optional<Page> known = pages().stream()
                .filter(page -> (page.voice() + "/" + page.file()).equals(name))
                .findFirst();
        if (known.isEmpty()) {
            return Optional.of("There is no template " + name + ".");
        }
        return known.get().text().strip().equals(text.strip()) ? Optional.empty() : save(known.get(), text);
    }
}
