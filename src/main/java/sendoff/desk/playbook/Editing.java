package sendoff.desk.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.compose.Habits;
import sendoff.compose.Situation;
import sendoff.compose.Template;
import sendoff.compose.Voice;
import sendoff.desk.answering.Writing;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.Playbooks;
import sendoff.desk.common.Stages;
import sendoff.domain.IntroductionId;
import sendoff.domain.TemplateUse;
import sendoff.domain.TemplateUse.Change;
import sendoff.store.Tables;
import sendoff.store.TemplateVersions.Version;

/// The owner works on their words: every text a template had is kept, and what they always change is offered.
///
/// A template is named by voice and file, `friendly/no-to-a-call.txt`.
public final class Editing {
    private final Tables tables;
    private final Stages stages;
    private final Writing writing;
    private final Clock clock;

    public Editing(Tables tables, Stages stages, Writing writing, Clock clock) {
        this.tables = tables;
        this.stages = stages;
        this.writing = writing;
        this.clock = clock;
    }

    /// How a template fared.
    ///
    /// @param times  in how many answers
    /// @param last   when it was used last
    /// @param edited how much it was changed the last times, in words
    public record Use(int times, Optional<Instant> last, String edited) {}

    public Use use(String template) {
        List<TemplateUse> uses = tables.uses().of(template);
        return new Use(uses.size(), uses.stream().map(TemplateUse::at).findFirst(), Usual.of(uses));
    }

    /// The newest first; none before it was used or changed.
    public List<Version> versions(String template) {
        return tables.versions().of(template);
    }

    /// Keeps a text as the newest version; the one before is kept as well.
    ///
    /// @throws IllegalArgumentException if it can't be read as a template, naming the line; nothing is kept then
    public void save(String template, String text) {
        Optional<String> before = playbooks().template(template).map(Template::source);
        Template read = playbooks().read(template, text);
        before.ifPresent(source -> note(template, source));
        try {
            playbooks().save(read.voice().word(), read.file(), read.source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        note(template, read.source());
    }

    private void note(String template, String source) {
        tables.database().change(tx -> tables.versions().note(tx, template, source, clock.instant()));
    }

    /// Every template in a ZIP, one file each, voices as folders.
    public byte[] zip() {
        return Packing.zip(playbooks().pages());
    }

    /// Takes one file in: a ZIP, or the text of one template. What reads as it did is left alone.
    ///
    /// @param voice for a single file, which does not say
    /// @return what was left out, and why
    public List<String> importFile(String name, String voice, byte[] bytes) {
        List<String> problems = new ArrayList<>();
        Packing.files(name, voice, bytes, problems).forEach((id, text) -> {
            boolean same = playbooks()
                    .template(id)
                    .filter(known -> known.source().strip().equals(text.strip()))
                    .isPresent();
            try {
                if (!same) {
                    save(id, text);
                }
            } catch (IllegalArgumentException broken) {
                problems.add(broken.getMessage() + ".");
            }
        });
        return problems;
    }

    /// Brings an earlier text back, as the newest version.
    ///
    /// @throws IllegalArgumentException if there is no such version
    public void bringBack(String template, int version) {
        String source = versions(template).stream()
                .filter(one -> one.number() == version)
                .map(Version::source)
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("there is no version " + version));
        save(template, source);
    }

    /// Goes back to the starter's text, or takes an own template away. Its versions stay.
    public void reset(String template) {
        playbooks().template(template).ifPresent(known -> {
            note(template, known.source());
            try {
                playbooks().reset(known.voice().word(), known.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        playbooks().template(template).ifPresent(now -> note(template, now.source()));
    }

    /// What the owner changes in it again and again.
    ///
    /// @param before the template's words
    /// @param after  theirs
    /// @param text   the template with them
    public record Habit(String before, String after, int times, String text) {}

    public List<Habit> habits(String template) {
        return playbooks().template(template).stream()
                .flatMap(known ->
                        Habits.in(
                                known, tables.uses().of(template), tables.uses().declined(template))
                                .stream())
                .map(habit -> new Habit(habit.change().before(), habit.change().after(), habit.times(), habit.text()))
                .toList();
    }

    /// Makes what the owner always changes the template's text.
    ///
    /// @return false when it fits no more
    public boolean take(String template, String before, String after) {
        Optional<Habit> habit = find(template, before, after);
        habit.ifPresent(one -> save(template, one.text()));
        return habit.isPresent();
    }

    public void decline(String template, String before, String after) {
        tables.database().change(tx -> tables.uses().decline(tx, template, new Change(before, after)));
    }

    private Optional<Habit> find(String template, String before, String after) {
        return habits(template).stream()
                .filter(habit -> habit.before().equals(before) && habit.after().equals(after))
                .findFirst();
    }

    /// How a text would read as the answer to an introduction. Keeps nothing.
    ///
    /// @throws IllegalArgumentException if it can't be read as a template, naming the line
    public String preview(String template, String text, IntroductionId introduction) {
        return writing.preview(introduction, playbooks().read(template, text));
    }

    /// What a template can be for.
    public record Purpose(String word, String shown) {}

    public List<Purpose> purposes() {
        return List.of(Situation.values()).stream()
                .map(one -> new Purpose(one.word(), one.shown()))
                .toList();
    }

    public List<String> voices() {
        return List.of(Voice.values()).stream().map(Voice::word).toList();
    }

    /// What a template can be filled with: names for braces.
    public List<String> slots() {
        return Template.slots();
    }

    private Playbooks playbooks() {
        return stages.playbooks();
    }
}
