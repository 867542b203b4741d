package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sendoff.evaluate.AskFigures.Choice;
import sendoff.evaluate.AskLessons.Letter;
import sendoff.language.Linear;

/// Which sentence asks, in the marked letters that are learnt from: those of each place by a model that never saw it.
final class AskLessonFigures implements Section {
    private final AskLessons lessons = new AskLessons();

    @Override
    public String title() {
        return "The line of an ask, mailboxes learnt from";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        Path project = Path.of("");
        if (!Files.isDirectory(project.resolve(AskLessons.MARKS))) {
            return Measured.NOTHING;
        }
        List<Letter> all = AskLessons.all(project);
        List<Choice> choices = new ArrayList<>();
        for (String place : all.stream().map(Letter::place).distinct().toList()) {
            Linear model = lessons.learn(
                    all.stream().filter(letter -> !letter.place().equals(place)).toList());
            all.stream()
                    .filter(letter -> letter.place().equals(place))
                    .forEach(letter -> choices.add(Choice.of(letter, model)));
        }
        return new Measured(AskFigures.rows(choices), "");
    }
}
