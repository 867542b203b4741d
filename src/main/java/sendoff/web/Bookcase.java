package sendoff.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.Playbooks.Page;
import sendoff.domain.IntroductionId;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.domain.WorkCalendar;
import sendoff.store.Queue;
import sendoff.store.TemplateVersions;
import sendoff.web.PlaybookPage.Editor;
import sendoff.web.PlaybookPage.Fresh;
import sendoff.web.PlaybookPage.Habit;
import sendoff.web.PlaybookPage.Option;
import sendoff.web.PlaybookPage.Preview;
import sendoff.web.PlaybookPage.ResourceForm;
import sendoff.web.PlaybookPage.Thing;
import sendoff.web.PlaybookPage.Version;

/// Turns templates and resources into what the playbook's page shows.
final class Bookcase {
    private static final int TRIED_ON = 12;

    private final Desk desk;

    Bookcase(Desk desk) {
        this.desk = desk;
    }

    static String id(Page page) {
        return page.voice() + "/" + page.file();
    }

    /// An id as one part of an address.
    static String address(String id) {
        return id.replaceFirst("/", ".");
    }

    PlaybookPage page(Frame frame, String query, Optional<Editor> editor, Optional<ResourceForm> form) {
        var shelves = new Shelves(desk, query, editor);
        Map<ResourceId, Integer> offers = desk.offering().offers();
        return new PlaybookPage(
                frame,
                query,
                shelves.replies(),
                shelves.voices(),
                desk.offering().all().stream()
                        .map(resource -> thing(resource, offers.getOrDefault(resource.id(), 0)))
                        .toList(),
                reading(desk.rereading().due()),
                editor,
                form);
    }

    private static String reading(int due) {
        return due == 0
                ? ""
                : Words.capital(Words.some(due, "template is", "templates are")) + " due for the quarterly reading.";
    }

    static String day(Desk desk, Instant at) {
        WorkCalendar calendar = desk.ownership().calendar();
        return Moments.date(calendar.dayOf(at), calendar.dayOf(desk.clock().instant()));
    }

    private static Thing thing(Resource resource, int offers) {
        String state =
                resource.dead().isPresent() ? "gone" : resource.archived().isPresent() ? "archived" : "";
        String line = Stream.of(
                        resource.forWhom(),
                        offers == 0 ? "" : "offered " + Words.times(offers),
                        resource.file()
                                .map(file -> "attached as " + file.name())
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + "; " + other)
                .orElse(String.join(", ", resource.tags()));
        return new Thing(
                resource.id().toString(),
                icon(resource.sort()),
                resource.title(),
                line,
                Words.sort(resource.sort()),
                state);
    }

    private static String icon(Resource.Sort sort) {
        return switch (sort) {
            case ARTICLE, GUIDE, FILE -> "file";
            case PODCAST -> "book";
            case COMMUNITY -> "intro";
            case PERSON -> "user";
        };
    }

    /// @param typed what stands in the editor; empty for what is kept
    Editor editor(String id, Optional<String> typed, String problem, Optional<IntroductionId> on) {
        Page page = desk.playbooks().pages().stream()
                .filter(one -> id(one).equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("there is no template " + id));
        String text = typed.orElse(page.text());
        List<TemplateVersions.Version> versions = desk.editing().versions(id);
        return new Editor(
                address(id),
                page.shown(),
                Shelves.way(page),
                text,
                page.own(),
                page.builtIn(),
                problem,
                Fresh.NONE,
                desk.editing().slots(),
                versions.stream()
                        .map(version -> new Version(
                                version.number(),
                                day(desk, version.at()),
                                version.source().equals(page.text())))
                        .toList(),
                desk.editing().habits(id).stream()
                        .map(habit -> new Habit(habit.before(), habit.after(), habit.times()))
                        .toList(),
                preview(id, text, on),
                desk.assisting().helper().isPresent(),
                desk.rereading().retiredOnes().contains(id));
    }

    /// A template that is being written.
    Editor fresh(Fresh said, String text, String problem, Optional<IntroductionId> on) {
        var fresh = new Fresh(
                said.called(),
                said.purpose(),
                said.voice(),
                said.brief(),
                desk.editing().purposes().stream()
                        .map(one -> new Option(one.word(), one.shown()))
                        .toList(),
                desk.editing().voices().stream()
                        .map(one -> new Option(one, Words.capital(one)))
                        .toList());
        return new Editor(
                "new",
                "A standard reply of your own",
                "",
                text,
                true,
                false,
                problem,
                fresh,
                desk.editing().slots(),
                List.of(),
                List.of(),
                text.isBlank()
                        ? new Preview(introductions(), chosen(on), "", false)
                        : preview(Shelf.newId(said), Shelf.headed(said.purpose(), text), on),
                false,
                false);
    }

    Preview preview(String id, String text, Optional<IntroductionId> on) {
        List<Option> introductions = introductions();
        String chosen = chosen(on);
        if (chosen.isEmpty()) {
            return Preview.NONE;
        }
        try {
            return new Preview(
                    introductions, chosen, desk.editing().preview(id, text, IntroductionId.of(chosen)), false);
        } catch (IllegalArgumentException broken) {
            return new Preview(introductions, chosen, String.valueOf(broken.getMessage()), true);
        }
    }

    private String chosen(Optional<IntroductionId> on) {
        List<Option> introductions = introductions();
        return on.map(IntroductionId::toString)
                .filter(id -> introductions.stream().anyMatch(one -> one.word().equals(id)))
                .or(() -> introductions.stream().map(Option::word).findFirst())
                .orElse("");
    }

    private List<Option> introductions() {
        return desk.tables().queue().rows(Queue.Filter.ALL, desk.clock().instant(), TRIED_ON, 0).stream()
                .map(row -> new Option(row.id().toString(), row.who()))
                .toList();
    }
}
