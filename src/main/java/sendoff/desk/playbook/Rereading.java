package sendoff.desk.playbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.compose.Composer;
import sendoff.compose.Template;
import sendoff.desk.common.Ids;
import sendoff.desk.common.Noticing;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Playbooks;
import sendoff.desk.common.Stages;
import sendoff.desk.common.Undo;
import sendoff.desk.weighing.Bookkeeping;
import sendoff.domain.Finding;
import sendoff.domain.IntroductionId;
import sendoff.domain.Logged;
import sendoff.domain.PlaybookAct;
import sendoff.domain.Received;
import sendoff.domain.TemplateReading;
import sendoff.domain.TemplateUse;
import sendoff.store.Tables;
import sendoff.store.TemplateVersions.Span;
import sendoff.store.Tx;

/// Once a quarter the owner reads their templates again: are they still their voice, are they used, how are they
/// received? What is proposed can be taken or turned down, and all of it taken back.
public final class Rereading {
    private static final int QUARTER_MONTHS = 3;
    /// Without a conversation these say nothing.
    private static final Set<String> NEED_A_LETTER =
            Set.of("form-letter", "wrong-name", "introducer-not-thanked", "unfilled-slot");

    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Noticing noticing;
    private final Editing editing;
    private final Bookkeeping bookkeeping;
    private final Clock clock;
    private final Ids ids;
    private final Proposals proposals;

    public Rereading(
            Tables tables,
            Stages stages,
            Ownership ownership,
            Editing editing,
            Bookkeeping bookkeeping,
            Clock clock,
            Ids ids) {
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.noticing = new Noticing(stages, ownership);
        this.editing = editing;
        this.bookkeeping = bookkeeping;
        this.clock = clock;
        this.ids = ids;
        this.proposals = new Proposals(tables, stages, ownership, editing, this);
    }

    /// A template as it is read again.
    ///
    /// @param id       voice and file
    /// @param received how the answers worded with it were taken
    /// @param findings in its own words
    /// @param next     when it is to be read again; empty for one that was never used
    /// @param due      that day has come
    /// @param retired  it is not proposed any more
    public record Sheet(
            String id,
            String shown,
            String purpose,
            boolean own,
            Editing.Use use,
            Map<Received, Integer> received,
            List<Finding> findings,
            Optional<LocalDate> next,
            boolean due,
            boolean retired,
            String because) {
        public Sheet {
            received = Map.copyOf(received);
            findings = List.copyOf(findings);
        }
    }

    /// Those that are the owner's own, or were used; the starters nobody touched are left out. Due ones come first.
    public List<Sheet> sheets() {
        bookkeeping.bringUpToDate();
        Map<String, TemplateReading> readings = tables.readings().all();
        Map<String, Span> spans = tables.versions().spans();
        Map<String, List<TemplateUse>> uses = uses();
        return stages.playbooks().templates().stream()
                .filter(template -> template.own()
                        || uses.containsKey(Playbooks.id(template))
                        || readings.containsKey(Playbooks.id(template)))
                .map(template -> sheet(template, readings, spans))
                .sorted(Comparator.comparing(Sheet::retired)
                        .thenComparing(sheet -> !sheet.due())
                        .thenComparing(sheet -> -sheet.use().times()))
                .toList();
    }

    /// By template, the newest first.
    Map<String, List<TemplateUse>> uses() {
        return tables.uses().all().stream()
                .collect(Collectors.groupingBy(use -> use.template().id()));
    }

    private Sheet sheet(Template template, Map<String, TemplateReading> readings, Map<String, Span> spans) {
        String id = Playbooks.id(template);
        TemplateReading reading = readings.getOrDefault(id, TemplateReading.none(id));
        Optional<LocalDate> next = next(reading, spans);
        return new Sheet(
                id,
                template.shown(),
                template.situation().shown(),
                template.own(),
                editing.use(id),
                received(id),
                findings(template),
                next,
                reading.retired().isEmpty()
                        && next.filter(day -> !day.isAfter(today())).isPresent(),
                reading.retired().isPresent(),
                reading.because());
    }

    /// How many are to be read again.
    public int due() {
        return dueOnes().size();
    }

    /// Those that are to be read again, by voice and file.
    public Set<String> dueOnes() {
        Map<String, TemplateReading> readings = tables.readings().all();
        Map<String, Span> spans = tables.versions().spans();
        return stages.playbooks().templates().stream()
                .map(Playbooks::id)
                .map(id -> readings.getOrDefault(id, TemplateReading.none(id)))
                .filter(reading -> reading.retired().isEmpty())
                .filter(reading -> next(reading, spans)
                        .filter(day -> !day.isAfter(today()))
                        .isPresent())
                .map(TemplateReading::template)
                .collect(Collectors.toSet());
    }

    /// Those that write no drafts.
    public Set<String> retiredOnes() {
        return tables.readings().retired();
    }

    /// A quarter after it was last read, or after its text was last changed.
    private Optional<LocalDate> next(TemplateReading reading, Map<String, Span> spans) {
        Optional<Instant> changed =
                Optional.ofNullable(spans.get(reading.template())).map(Span::changed);
        return Stream.of(reading.voiced(), changed)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(at -> ownership.calendar().dayOf(at).plusMonths(QUARTER_MONTHS));
    }

    private Map<Received, Integer> received(String id) {
        List<IntroductionId> answered = tables.uses().of(id).stream()
                .map(TemplateUse::introduction)
                .distinct()
                .toList();
        var received = new EnumMap<Received, Integer>(Received.class);
        for (Logged logged : tables.outcomes().of(answered).values()) {
            logged.received(clock.instant()).ifPresent(how -> received.merge(how, 1, Integer::sum));
        }
        return received;
    }

    private List<Finding> findings(Template template) {
        var situation = sendoff.tone.Situation.unknown().madeFrom(Optional.of(template.source()));
        return noticing.in(Composer.sample(template), situation, NEED_A_LETTER);
    }

    LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }

    // ---- what the owner says

    /// It is still their voice.
    public void stillMyVoice(String template) {
        TemplateReading before = reading(template);
        act("Still your voice: " + shown(template), before, before.voicedAt(clock.instant()));
    }

    /// It is not proposed any more; its text stays.
    ///
    /// @return false where nothing else could be written in its place
    public boolean retire(String template, String because) {
        if (!canRetire(template)) {
            return false;
        }
        TemplateReading before = reading(template);
        act("Retired: " + shown(template), before, before.retiredAt(clock.instant(), because));
        return true;
    }

    public void bringBack(String template) {
        TemplateReading before = reading(template);
        act("Proposed again: " + shown(template), before, before.back());
    }

    /// Something of the same voice and purpose stays.
    public boolean canRetire(String template) {
        Set<String> retired = tables.readings().retired();
        List<Template> templates = stages.playbooks().templates();
        return templates.stream()
                .filter(one -> Playbooks.id(one).equals(template))
                .anyMatch(one -> templates.stream()
                        .filter(other -> !retired.contains(Playbooks.id(other)))
                        .anyMatch(other -> other != one && other.canStandFor(one)));
    }

    private TemplateReading reading(String template) {
        return tables.readings().all().getOrDefault(template, TemplateReading.none(template));
    }

    /// The name it is shown by.
    String shown(String template) {
        return stages.playbooks().template(template).map(Template::shown).orElse(template);
    }

    private void act(String said, TemplateReading before, TemplateReading after) {
        tables.database().change(tx -> {
            remember(tx, said, List.of(before), Optional.empty());
            tables.readings().save(tx, after);
        });
    }

    private void remember(Tx tx, String said, List<TemplateReading> before, Optional<PlaybookAct.Text> text) {
        tables.readings()
                .remember(tx, new PlaybookAct(ids.next(), clock.instant(), said, before, text, Optional.empty()));
    }

    /// A template has other words from now on, and one whose place it takes is retired: one act, taken back as one.
    ///
    /// @throws IllegalArgumentException if they can't be read as a template, naming the line; nothing is done then
    void renew(String said, String template, String source, Optional<String> inPlaceOf) {
        Optional<PlaybookAct.Text> text = replaced(template, source);
        Optional<TemplateReading> before = inPlaceOf.map(this::reading);
        tables.database().change(tx -> {
            remember(tx, said, before.stream().toList(), text);
            before.map(one -> one.retiredAt(clock.instant(), "merged into " + shown(template)))
                    .ifPresent(retired -> tables.readings().save(tx, retired));
        });
    }

    /// @return where the words of before are kept; empty where they are the same
    private Optional<PlaybookAct.Text> replaced(String template, String source) {
        Template before = stages.playbooks().template(template).orElseThrow();
        if (stages.playbooks().read(template, source).source().equals(before.source())) {
            return Optional.empty();
        }
        editing.save(template, source);
        return Optional.of(
                new PlaybookAct.Text(template, editing.versions(template).get(1).number()));
    }

    /// What is proposed for templates, from how they were used.
    public Proposals proposals() {
        return proposals;
    }

    // ---- settings, tags and rules in the same sitting

    /// When each thing was last looked through.
    public Map<String, Instant> looked() {
        return tables.readings().looked();
    }

    /// It was looked through, and stays as it is.
    public void keep(String thing, String shown) {
        look(thing, "Kept: " + shown);
    }

    void look(String thing, String said) {
        Optional<Instant> before =
                Optional.ofNullable(tables.readings().looked().get(thing));
        var act = new PlaybookAct(
                ids.next(),
                clock.instant(),
                said,
                List.of(),
                Optional.empty(),
                Optional.of(new PlaybookAct.Look(thing, before)));
        tables.database().change(tx -> {
            tables.readings().remember(tx, act);
            tables.readings().look(tx, thing, Optional.of(act.at()));
        });
    }

    /// It is a quarter since this was looked through.
    public boolean isDue(Optional<Instant> looked) {
        return looked.map(at -> ownership.calendar().dayOf(at).plusMonths(QUARTER_MONTHS))
                .filter(today()::isBefore)
                .isEmpty();
    }

    // ---- taking back

    /// The last act that can be taken back.
    public Optional<PlaybookAct> lastAct() {
        return tables.readings().lastAct(clock.instant().minus(Undo.LASTS));
    }

    /// @return what was taken back
    public Optional<PlaybookAct> undo() {
        Optional<PlaybookAct> last = lastAct();
        last.ifPresent(act -> {
            act.text().ifPresent(text -> editing.bringBack(text.template(), text.version()));
            tables.database().change(tx -> {
                act.readings().forEach(reading -> tables.readings().save(tx, reading));
                act.look().ifPresent(look -> tables.readings().look(tx, look.thing(), look.before()));
                tables.readings().forget(tx, act);
            });
        });
        return last;
    }
}
