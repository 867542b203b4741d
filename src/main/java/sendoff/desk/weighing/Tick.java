package sendoff.desk.weighing;

import java.util.List;
import java.util.Optional;
import sendoff.tone.Checklist;

/// One thing to have done before an answer leaves.
///
/// @param id   `stakes`, `outcome`, `framework`, `parts`, `promises` or `reflect`
/// @param done empty when it can't be told yet
/// @param why  one sentence
public record Tick(String id, Optional<Boolean> done, String why) {
    public static List<Tick> of(List<Checklist.Item> items) {
        return items.stream()
                .map(item -> new Tick(item.id(), item.done(), item.why()))
                .toList();
    }
}
