package sendoff.desk.weighing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sendoff.compose.Fit;
import sendoff.compose.FittingResources;
import sendoff.compose.FittingResources.Meaning;
import sendoff.desk.common.Ids;
import sendoff.domain.Attachment;
import sendoff.domain.Filed;
import sendoff.domain.KeptDraft;
import sendoff.domain.Message;
import sendoff.domain.Origin.Offered;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.domain.Standing.State;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;

/// What can be offered with a no: the owner's resources, and which of them fits an ask.
public final class Offering {
    private static final int SHOWN = 3;
    private static final int TEXT = 1_000;

    private final Tables tables;
    private final Meaning meaning;
    private final Clock clock;
    private final Ids ids;
    private Runnable changed = () -> {};
    private Index index = Index.of(List.of(), Meaning.NONE);

    /// @param byWords  quick: for what is asked of every introduction on the desk
    /// @param byMeaning may have to load a model
    private record Index(List<Resource> shelf, FittingResources byWords, FittingResources byMeaning) {
        static Index of(List<Resource> shelf, Meaning meaning) {
            return new Index(shelf, FittingResources.on(shelf, Meaning.NONE), FittingResources.on(shelf, meaning));
        }
    }

    public Offering(Tables tables, Meaning meaning, Clock clock, Ids ids) {
        this.tables = tables;
        this.meaning = meaning;
        this.clock = clock;
        this.ids = ids;
    }

    /// Whom to tell that something else may be offered from now on.
    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// A resource that may help, and what it shares with the ask.
    ///
    /// @param strong it may be offered unasked: a reason to recommend Redirect
    public record Fitting(Resource resource, String why, boolean strong) {}

    /// The best three for an introduction. Their whole letter has many words: there only what surely fits counts.
    /// Nothing goes with a final no.
    public List<Fitting> fitting(Filed filed) {
        if (filed.standing().state() == State.PUSHBACK_2) {
            return List.of();
        }
        List<Fit> found = fit(filed.introduction().ask().line(), Fit::apt);
        return fits(found.isEmpty() ? fit(told(filed), Fit::strong) : found);
    }

    private List<Fit> fit(String words, Predicate<Fit> enough) {
        return index().byMeaning().forAsk(words, SHOWN).stream().filter(enough).toList();
    }

    /// What surely fits the ask in one line: a reason to recommend Redirect. Reads nothing but the shelf.
    public Optional<Resource> surely(Filed filed) {
        return surely(index(), filed);
    }

    private static Optional<Resource> surely(Index index, Filed filed) {
        return index.byWords().forAsk(filed.introduction().ask().line(), 1).stream()
                .filter(Fit::strong)
                .map(Fit::resource)
                .findFirst();
    }

    /// The same as the words of [sendoff.assess.Facts]: a name, or “First sales hire: a checklist”. Reads the shelf
    /// once for as many as are asked.
    public Function<Filed, Optional<String>> shelf() {
        Index now = index();
        return filed -> surely(now, filed)
                .map(resource ->
                        resource.sort() == Resource.Sort.PERSON ? resource.title() : "“" + resource.title() + "”");
    }

    /// Something on the shelf surely fits it, by words or by meaning.
    public boolean answers(String ask) {
        return index().byMeaning().forAsk(ask, 1).stream().anyMatch(Fit::strong);
    }

    private static List<Fitting> fits(List<Fit> found) {
        return found.stream()
                .map(fit -> new Fitting(fit.resource(), fit.why(), fit.strong()))
                .toList();
    }

    /// Where the one line shows nothing, what they wrote may.
    private String told(Filed filed) {
        return tables.messages().of(filed.id()).stream()
                .map(Kept::message)
                .filter(message -> message.id().equals(filed.introduction().arrivedAs()))
                .map(Offering::text)
                .findFirst()
                .orElse("");
    }

    private static String text(Message message) {
        String own = message.text().own();
        return message.subject() + "\n" + own.substring(0, Math.min(TEXT, own.length()));
    }

    private synchronized Index index() {
        List<Resource> shelf = all();
        if (!shelf.equals(index.shelf())) {
            index = Index.of(shelf, meaning);
        }
        return index;
    }

    /// By title; those that are kept but not offered last.
    public List<Resource> all() {
        return tables.resources().all().stream()
                .sorted(Comparator.comparing((Resource one) -> one.archived().isPresent())
                        .thenComparing(one -> one.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    public Optional<Resource> find(ResourceId id) {
        return tables.resources().find(id);
    }

    /// How often each was offered.
    public Map<ResourceId, Integer> offers() {
        return tables.uses().offers();
    }

    /// A file as it was chosen in the browser.
    public record Upload(String name, String type, byte[] bytes) {}

    /// What a page says about a resource.
    public record Card(Resource.Sort sort, String title, String place, String forWhom, List<String> tags) {}

    /// Keeps a new resource, or what was changed in one.
    ///
    /// @param known the one that is changed; empty for a new one
    /// @param file  a file to attach from now on; empty to leave it as it is
    /// @throws IllegalArgumentException if something is missing, in words for the owner
    public ResourceId save(Optional<ResourceId> known, Card card, Optional<Upload> file) {
        check(card, file);
        Optional<Resource> before = known.flatMap(this::find);
        var id = before.map(Resource::id).orElseGet(() -> new ResourceId(ids.next()));
        var resource = new Resource(
                id,
                card.sort(),
                card.title().strip(),
                card.place().strip(),
                card.forWhom().strip(),
                card.tags(),
                before.flatMap(Resource::file),
                before.flatMap(Resource::dead),
                before.flatMap(Resource::archived),
                clock.instant());
        if (card.sort() == Resource.Sort.FILE
                && file.isEmpty()
                && resource.file().isEmpty()) {
            throw new IllegalArgumentException("The file is missing: choose one, or make it another kind of resource.");
        }
        tables.database().change(tx -> {
            Resource whole = file.map(upload ->
                            resource.holding(tables.files().keep(tx, upload.name(), upload.type(), upload.bytes())))
                    .orElse(resource);
            tables.resources().save(tx, whole);
            tables.files().tidy(tx);
        });
        changed.run();
        return id;
    }

    private static void check(Card card, Optional<Upload> file) {
        if (card.title().isBlank()) {
            throw new IllegalArgumentException("The title is missing: say what it is called.");
        }
        if (!card.place().isBlank() && !card.place().strip().matches("(?i)https?://\\S+")) {
            throw new IllegalArgumentException("The address is not one of the web: it begins with https://");
        }
        if (file.filter(one -> one.bytes().length > Attachment.MOST).isPresent()) {
            throw new IllegalArgumentException("The file has more than 5 MB: many mailboxes would refuse it. "
                    + "Put it on the web and give its address instead.");
        }
    }

    /// Marks it as gone, or as there again.
    public void dead(ResourceId id, boolean gone) {
        change(id, resource -> resource.dead(gone ? Optional.of(clock.instant()) : Optional.empty()));
    }

    /// Keeps it without offering it, or offers it again.
    public void archive(ResourceId id, boolean away) {
        change(id, resource -> resource.archived(away ? Optional.of(clock.instant()) : Optional.empty()));
    }

    private void change(ResourceId id, UnaryOperator<Resource> how) {
        find(id).ifPresent(resource ->
                tables.database().change(tx -> tables.resources().save(tx, how.apply(resource))));
        changed.run();
    }

    /// Takes it away for good. What is on its way already keeps its file.
    public void remove(ResourceId id) {
        tables.database().change(tx -> {
            tables.resources().remove(tx, id);
            tables.files().tidy(tx);
        });
        changed.run();
    }

    /// The file that goes with a draft.
    public Optional<Attachment> attached(KeptDraft draft) {
        return draft.origin()
                .offered()
                .filter(Offered::file)
                .flatMap(offered -> find(offered.id()))
                .flatMap(Resource::file);
    }

    /// Why a draft can't leave with what it says is attached.
    public Optional<String> missingFile(KeptDraft draft) {
        return draft.origin()
                .offered()
                .filter(Offered::file)
                .filter(_ -> attached(draft).isEmpty())
                .map(offered -> "The file of “" + offered.title() + "” was taken away meanwhile, so it can’t go along:"
                        + " choose another resource, or leave it out. Your draft is as it was.");
    }

    /// What the owner should know of the resource a draft offers.
    public Optional<String> trouble(KeptDraft draft) {
        return missingFile(draft)
                .or(() -> draft.origin().offered().flatMap(offered -> {
                    Optional<Resource> now = find(offered.id());
                    return Stream.of(
                                    now.isEmpty() ? "was taken away" : "",
                                    now.flatMap(Resource::dead).isPresent() ? "was marked as gone" : "",
                                    now.flatMap(Resource::archived).isPresent() ? "was archived" : "")
                            .filter(what -> !what.isEmpty())
                            .findFirst()
                            .map(
                                    what -> "“" + offered.title() + "” " + what
                                            + " since you chose it. The draft still names it: choose another, or leave it out.");
                }));
    }
}
