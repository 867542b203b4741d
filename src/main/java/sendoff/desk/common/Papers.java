package sendoff.desk.common;

import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;

/// What lies in the files of one introduction.
public record Papers(Tables tables) {
    /// @throws NoSuchIntroduction if it is not in the files
    public Filed filed(IntroductionId id) {
        return tables.introductions().find(id).orElseThrow(() -> new NoSuchIntroduction(id));
    }

    public Conversation conversation(Filed filed) {
        return new Conversation(
                tables.messages().of(filed.id()).stream().map(Kept::message).toList());
    }
}
