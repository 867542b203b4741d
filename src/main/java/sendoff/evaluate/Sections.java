package sendoff.evaluate;

import java.util.List;

/// Every section of the figures. A new one is a class and a line here.
final class Sections {
    private Sections() {}

    static List<Section> all() {
        var lessons = new Lessons(new KeptMeanings());
        var strangers = Strangers.leavingOut(lessons);
        return List.of(
                new RecogniseModern(strangers),
                new RecogniseReal(lessons),
                new RecogniseMailbox(lessons),
                new RecogniseAcross(lessons),
                new AskFigures(),
                new AskLessonFigures(),
                new StageTimes(),
                new PromiseFigures(strangers),
                new WrittenFigures(),
                new StandingFigures(strangers),
                new MoveFigures(),
                new ToneFigures(),
                new ToneByHand(),
                new ResourceFigures(),
                new OwnTextFigures(),
                new ConversationFigures(),
                OwnMailboxes.learntFrom(),
                OwnMailboxes.ofStrangers());
    }
}
