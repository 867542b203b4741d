package sendoff.compose;

import java.util.Map;

/// What fills the slots of a template that is read by itself, answering nobody.
final class Sample {
    static final Map<String, String> SLOTS = Map.ofEntries(
            Map.entry(Slot.FIRST_NAME.word(), "Carla"),
            Map.entry(Slot.INTRODUCER.word(), "Ben"),
            Map.entry(Slot.REQUESTER.word(), "Carla"),
            Map.entry(Slot.REQUESTER_NAME.word(), "Carla Reyes"),
            Map.entry(Slot.ASK.word(), "your note about moving into climate tech"),
            Map.entry(Slot.ASK_TOPIC.word(), "moving into climate tech"),
            Map.entry(Slot.SUBJECT.word(), "Climate tech"),
            Map.entry(Slot.RULE.word(), "I take two calls a month, and both are given"),
            Map.entry(Slot.RESOURCE.word(), "the guide on my page"),
            Map.entry(Slot.PERSON.word(), "Noor Bakker"),
            Map.entry(Slot.BY.word(), "Friday 27 November"),
            Map.entry(Slot.UNTIL.word(), "Friday 27 November"),
            Map.entry(Slot.TIMES.word(), "Tuesday 24 November at 10:00 or Thursday 26 November at 15:30"),
            Map.entry(Slot.DAY.word(), "Thursday 26 November"),
            Map.entry(Slot.TARGET.word(), "Theo Lambrakis"),
            Map.entry(Slot.TARGET_FIRST.word(), "Theo"),
            Map.entry(Slot.OWNER.word(), "Ada"));

    private Sample() {}
}
