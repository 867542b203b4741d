package sendoff.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.common.Playbooks.Page;
import sendoff.desk.playbook.Editing;
import sendoff.domain.Framework;
import sendoff.web.PlaybookPage.Editor;
import sendoff.web.PlaybookPage.Item;
import sendoff.web.PlaybookPage.Kin;
import sendoff.web.PlaybookPage.Spoken;

/// Sorts the templates for the playbook's page: the chosen voice first, each by framework.
final class Shelves {
    private static final String SHORT = ".short.txt";
    private static final int HABITUAL = 3;
    private static final String OTHER = "Other letters";

    /// What a template does with its words is none of them: `{first_name}`, `[late? … ]`, `# for: …`.
    private static final Pattern MARKS = Pattern.compile("\\{[^}]*}|\\[[\\w ]+\\?|(?m)^#.*$");

    private final Desk desk;
    private final List<Page> pages;
    private final Optional<Editor> editor;
    private final Set<String> due;
    private final Set<String> retired;

    /// @param query words that a template, its purpose or its framework has to have; blank for all
    Shelves(Desk desk, String query, Optional<Editor> editor) {
        this.desk = desk;
        this.pages = desk.playbooks().pages().stream()
                .filter(page -> has(page, query))
                .toList();
        this.editor = editor;
        this.due = desk.rereading().dueOnes();
        this.retired = desk.rereading().retiredOnes();
    }

    private static boolean has(Page page, String query) {
        String words = String.join(
                " ",
                page.shown(),
                page.situation(),
                kin(page),
                page.voice(),
                MARKS.matcher(page.text()).replaceAll(" "));
        return Stream.of(query.strip().split("\\s+"))
                .allMatch(word -> words.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }

    /// Those the owner wrote from nothing.
    List<Item> replies() {
        return pages.stream()
                .filter(page -> !page.builtIn())
                .map(page -> item(page, way(page)))
                .toList();
    }

    /// The starters, the owner's own voice first.
    List<Spoken> voices() {
        String own = desk.ownership().preferences().voice();
        Map<Boolean, Map<String, List<Page>>> voices = pages.stream()
                .filter(Page::builtIn)
                .collect(Collectors.partitioningBy(
                        page -> page.voice().equals(own),
                        Collectors.groupingBy(Page::voice, LinkedHashMap::new, Collectors.toList())));
        return Stream.of(true, false)
                .flatMap(chosen -> voices.getOrDefault(chosen, Map.of()).entrySet().stream()
                        .map(voice -> new Spoken(Words.capital(voice.getKey()), chosen, kinds(voice.getValue()))))
                .toList();
    }

    private List<Kin> kinds(List<Page> spoken) {
        Stream<String> titles = Stream.concat(Stream.of(Framework.values()).map(Framework::shown), Stream.of(OTHER));
        Map<String, List<Page>> kinds = spoken.stream().collect(Collectors.groupingBy(Shelves::kin));
        return titles.filter(kinds::containsKey)
                .map(title -> new Kin(
                        title,
                        kinds.getOrDefault(title, List.of()).stream()
                                .map(page -> item(page, among(page)))
                                .toList()))
                .toList();
    }

    private static String kin(Page page) {
        return page.framework().map(Framework::shown).orElse(OTHER);
    }

    private Item item(Page page, String way) {
        String id = Bookcase.id(page);
        Editing.Use use = desk.editing().use(id);
        return new Item(
                Bookcase.address(id),
                page.shown(),
                way,
                use.last()
                        .map(last -> Words.times(use.times()) + ", last on " + Bookcase.day(desk, last))
                        .orElse(""),
                use.edited(),
                page.own(),
                use.times() < HABITUAL ? 0 : desk.editing().habits(id).size(),
                editor.filter(one -> one.name().equals(Bookcase.address(id))).isPresent(),
                due.contains(id),
                retired.contains(id));
    }

    /// Voice, length and channel; of an own one also what it is for.
    static String way(Page page) {
        String purpose = page.builtIn() ? "" : ", " + page.situation().toLowerCase(Locale.ROOT);
        String length = page.file().endsWith(SHORT) ? ", in two lines" : "";
        return Words.capital(page.voice())
                + length
                + page.channel().map(only -> ", on " + only).orElse("")
                + purpose;
    }

    /// What tells it from those of the same voice.
    private static String among(Page page) {
        return page.channel().map(only -> "on " + only).orElse("");
    }
}
