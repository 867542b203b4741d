package sendoff.desk.receiving;

import java.util.ArrayList;
import java.util.List;

/// What came of a LinkedIn export, as its owner is told.
///
/// @param older         of the messages, too old to be owed an answer
/// @param fresh         not known before
/// @param introductions new ones
/// @param uncertain     those of them that only might be some
record ExportAccount(int messages, int invitations, int older, long fresh, int introductions, int uncertain) {
    List<String> inSentences() {
        var said = new ArrayList<>(List.of(lookedAt(), found()));
        if (uncertain > 0) {
            said.add(mightBe());
        }
        return said;
    }

    private String lookedAt() {
        return "Looked at: " + some(messages, "message")
                + (invitations == 0 ? "" : " and " + some(invitations, "invitation"))
                + (older == 0 ? "" : ", " + older + " of them too old to be owed an answer")
                + ". Not known yet: " + fresh + ".";
    }

    private String found() {
        return switch (introductions) {
            case 0 -> "No new introduction is among them.";
            case 1 -> "One new introduction.";
            default -> introductions + " new introductions.";
        };
    }

    private String mightBe() {
        if (introductions == 1) {
            return "It only might be one: say which it is, then it lies on the desk.";
        }
        return uncertain == introductions
                ? "They only might be some: say which are, then they lie on the desk."
                : uncertain + " of them only might be some: say which are, then they lie on the desk as well.";
    }

    private static String some(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
