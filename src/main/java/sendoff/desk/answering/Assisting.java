package sendoff.desk.answering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sendoff.assistant.Chat;
import sendoff.assistant.Chat.Patience;
import sendoff.assistant.Line;
import sendoff.assistant.Prompts;
import sendoff.assistant.Said;
import sendoff.assistant.StandIns;
import sendoff.assistant.Where;
import sendoff.compose.Template;
import sendoff.desk.common.NotPossible;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.desk.weighing.Assessing;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Sha256;
import sendoff.store.Helper;
import sendoff.store.Messages.Kept;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// An optional language model proposes other words. Off until the owner names a server; nothing goes there before they
/// have seen exactly what; what comes back is text that is checked, and enters the draft only on their word.
public final class Assisting {
    private static final int LONGEST_MESSAGE = 4_000;
    private static final int MOST_JOBS = 50;

    private final Tables tables;
    private final Answering answering;
    private final Stages stages;
    private final Ownership ownership;
    private final Suspicion suspicion;
    private final Patience patience;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Map<String, String> wanted = new ConcurrentHashMap<>();

    public Assisting(
            Tables tables,
            Answering answering,
            Stages stages,
            Ownership ownership,
            Suspicion suspicion,
            Patience patience) {
        this.tables = tables;
        this.answering = answering;
        this.stages = stages;
        this.ownership = ownership;
        this.suspicion = suspicion;
        this.patience = patience;
    }

    /// What would be sent, to the letter.
    ///
    /// @param host     where to
    /// @param here     the server is this machine
    /// @param agreed   the owner agreed to this host before
    /// @param lines    the instructions and the material
    /// @param hidden   names and addresses leave as stand-ins
    /// @param mark     tells this very content from any other
    public record Outgo(
            String host, String model, boolean here, boolean agreed, List<Line> lines, boolean hidden, String mark) {
        public Outgo {
            lines = List.copyOf(lines);
        }

        /// Who says what, as plain text.
        public String shown() {
            var text = new StringBuilder();
            for (Line line : lines) {
                text.append(line.role()).append(":\n").append(line.text()).append("\n\n");
            }
            return text.toString().strip();
        }
    }

    /// How far it is.
    public sealed interface Job {
        record Asking(Thread thread, String host) implements Job {}

        /// @param text   the proposal, checked
        /// @param before the words it would replace
        record Proposed(String text, String before) implements Job {}

        /// @param because why what was there stands
        record Stands(String because) implements Job {}
    }

    /// What the owner set; empty while it is off.
    public Optional<Helper> helper() {
        return tables.helpers().helper();
    }

    /// Names the server to ask.
    ///
    /// @param key kept encrypted; empty to keep the one there is for the same server
    /// @throws IllegalArgumentException in words for the owner
    public void set(String address, String model, String key, boolean names) {
        Where where = Where.of(address, model);
        if (where.model().isEmpty()) {
            throw new IllegalArgumentException("The model is missing: say what the server calls it.");
        }
        Optional<Helper> before = helper();
        boolean same = before.filter(
                        known -> known.address().equals(where.base().toString()))
                .isPresent();
        var agreed = before.map(Helper::agreed).orElse(List.of());
        var helper = new Helper(where.base().toString(), where.model(), names, agreed);
        tables.database().change(tx -> {
            tables.helpers().save(tx, helper);
            if (!key.isBlank() || !same) {
                tables.helpers().saveKey(tx, helper, key.strip());
            }
        });
    }

    /// Turns it off and forgets the key.
    public void off() {
        tables.database().change(tx -> tables.helpers().remove(tx));
    }

    /// What would be sent to have a draft reworded; empty while it is off or there is no draft.
    public Optional<Outgo> outgo(IntroductionId id) {
        return helper().flatMap(helper -> tables.drafts().of(id).map(draft -> {
            StandIns standIns = standIns(helper, id);
            return outgo(
                    helper, Prompts.reword(standIns.hide(draft.body()), standIns.hide(message(id))), !helper.names());
        }));
    }

    /// What would be sent to have a standard reply written.
    ///
    /// @param notes what the owner wants it to say
    public Optional<Outgo> outgo(String template, String notes) {
        return helper().map(helper -> {
            StandIns standIns = helper.names() ? StandIns.none() : knowing(notes);
            String text =
                    stages.playbooks().template(template).map(Template::source).orElse("");
            return outgo(helper, Prompts.reply(text, standIns.hide(notes)), !helper.names());
        });
    }

    private static Outgo outgo(Helper helper, List<Line> lines, boolean hidden) {
        Where where = Where.of(helper.address(), helper.model());
        return new Outgo(
                where.host(),
                where.model(),
                where.isThisMachine(),
                where.isThisMachine() || helper.agreed().contains(where.host()),
                lines,
                hidden,
                mark(where.base() + Chat.body(where, lines)));
    }

    private static String mark(String whole) {
        return Sha256.hex(whole);
    }

    /// Asks for other words for a draft, in the background.
    ///
    /// @param seen   the mark of what the owner was shown
    /// @param agreed they agree to send it to a host that is not this machine
    /// @return why nothing was sent; empty when it is on its way
    public Optional<String> reword(IntroductionId id, String seen, boolean agreed) {
        KeptDraft draft = tables.drafts()
                .of(id)
                .orElseThrow(() -> new NotPossible("There is no answer yet: choose how to answer first."));
        Optional<Outgo> outgo = outgo(id);
        Optional<String> not = refused(outgo, seen, agreed);
        if (not.isEmpty()) {
            StandIns standIns =
                    outgo.filter(Outgo::hidden).map(_ -> knowing(id)).orElseGet(StandIns::none);
            start(id.toString(), outgo.orElseThrow(), said -> judged(id, draft, standIns.show(said)));
        }
        return not;
    }

    /// Asks for the text of a standard reply, in the background.
    public Optional<String> reply(String template, String notes, String seen, boolean agreed) {
        Optional<Outgo> outgo = outgo(template, notes);
        Optional<String> not = refused(outgo, seen, agreed);
        if (not.isEmpty()) {
            wanted.put(template, notes);
            String source =
                    stages.playbooks().template(template).map(Template::source).orElse("");
            StandIns standIns =
                    outgo.filter(Outgo::hidden).map(_ -> knowing(notes)).orElseGet(StandIns::none);
            start(template, outgo.orElseThrow(), said -> judged(template, source, notes, standIns.show(said)));
        }
        return not;
    }

    private Optional<String> refused(Optional<Outgo> outgo, String seen, boolean agreed) {
        if (outgo.isEmpty()) {
            return Optional.of("The assistant is off: name a server under Settings, Assistant.");
        }
        if (!outgo.get().mark().equals(seen)) {
            return Optional.of("What would be sent has changed since you saw it. Look at it again; nothing was sent.");
        }
        if (!outgo.get().agreed() && !agreed) {
            return Optional.of(outgo.get().host() + " is not this machine: agree to that first. Nothing was sent.");
        }
        if (!outgo.get().agreed()) {
            String host = outgo.get().host();
            tables.database().change(tx -> tables.helpers().agree(tx, host));
        }
        return Optional.empty();
    }

    private interface Judge {
        Job judge(String said);
    }

    private void start(String subject, Outgo outgo, Judge judge) {
        cancel(subject);
        if (jobs.size() > MOST_JOBS) {
            jobs.values().removeIf(job -> !(job instanceof Job.Asking));
        }
        Thread thread = Thread.ofVirtual().unstarted(() -> run(subject, outgo, judge));
        jobs.put(subject, new Job.Asking(thread, outgo.host()));
        thread.start();
    }

    private void run(String subject, Outgo outgo, Judge judge) {
        try {
            Helper helper = helper().orElseThrow(() -> new NotPossible("The assistant was turned off."));
            Where where = Where.of(helper.address(), helper.model());
            Said said = new Chat(where, tables.helpers().key(helper), patience).ask(outgo.lines());
            finish(
                    subject,
                    switch (said) {
                        case Said.Text(String text) -> judge.judge(text);
                        case Said.Nothing(String because) -> new Job.Stands(because);
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SecretTrouble e) {
            finish(subject, new Job.Stands(e.words()));
        } catch (RuntimeException e) {
            finish(subject, new Job.Stands("Something went wrong while asking. Your words stand."));
        }
    }

    /// Only the thread that is still wanted may say how it ended.
    private void finish(String subject, Job job) {
        jobs.computeIfPresent(
                subject,
                (_, now) -> now instanceof Job.Asking(Thread thread, String _) && thread == Thread.currentThread()
                        ? job
                        : now);
    }

    private Job judged(IntroductionId id, KeptDraft draft, String text) {
        String sources = draft.body() + "\n" + draft.composed() + "\n" + message(id);
        return suspicion
                .of(id, draft, text, sources)
                .<Job>map(Job.Stands::new)
                .orElseGet(() -> new Job.Proposed(text, draft.body()));
    }

    private Job judged(String template, String source, String notes, String text) {
        return suspicion
                .ofTemplate(template, text, source + "\n" + notes)
                .<Job>map(Job.Stands::new)
                .orElseGet(() -> new Job.Proposed(text, source));
    }

    public Optional<Job> job(IntroductionId id) {
        return Optional.ofNullable(jobs.get(id.toString()));
    }

    /// What a standard reply was last wanted to say, to be asked for again.
    public String notes(String template) {
        return wanted.getOrDefault(template, "");
    }

    public Optional<Job> job(String template) {
        return Optional.ofNullable(jobs.get(template));
    }

    public void cancel(IntroductionId id) {
        cancel(id.toString());
    }

    /// Stops asking; whatever comes after that is not read.
    public void cancel(String subject) {
        if (jobs.remove(subject) instanceof Job.Asking(Thread thread, String _)) {
            thread.interrupt();
        }
    }

    /// Puts the proposal into the draft.
    public void use(IntroductionId id) {
        if (jobs.get(id.toString()) instanceof Job.Proposed(String text, String _)) {
            answering.reads(id, text, "The assistant’s words");
        }
    }

    /// Puts back what stood there before the proposal.
    public void back(IntroductionId id) {
        if (jobs.get(id.toString()) instanceof Job.Proposed(String _, String before)) {
            answering.reads(id, before, "Your own words");
        }
    }

    private String message(IntroductionId id) {
        Owner owner = ownership.owner();
        String text = tables.messages().of(id).stream()
                .map(Kept::message)
                .filter(message -> !owner.wrote(message) && !message.nature().isMachine())
                .reduce((first, second) -> second)
                .map(message -> message.text().own())
                .orElse("");
        return text.substring(0, Math.min(LONGEST_MESSAGE, text.length()));
    }

    private StandIns standIns(Helper helper, IntroductionId id) {
        return helper.names() ? StandIns.none() : knowing(id);
    }

    /// The owner, and what the notes hold.
    private StandIns knowing(String notes) {
        StandIns standIns = StandIns.of(List.of(ownership.owner().name()));
        standIns.hide(notes);
        return standIns;
    }

    /// Everyone whom the conversation names in its headers, and the owner.
    private StandIns knowing(IntroductionId id) {
        Set<String> people = new LinkedHashSet<>();
        people.add(ownership.owner().name());
        var parties = new ArrayList<Party>();
        for (Kept kept : tables.messages().of(id)) {
            Message message = kept.message();
            parties.add(message.from());
            message.recipients().forEach(parties::add);
        }
        tables.introductions().find(id).ifPresent(filed -> {
            parties.addAll(filed.introduction().requesters());
            Assessing.introducer(filed.introduction()).ifPresent(parties::add);
        });
        parties.forEach(party -> party.name().ifPresent(people::add));
        people.removeIf(String::isBlank);
        StandIns standIns = StandIns.of(people);
        // In the order in which they are found when it is shown and when it is sent.
        tables.drafts().of(id).ifPresent(draft -> standIns.hide(draft.body()));
        standIns.hide(message(id));
        return standIns;
    }
}
