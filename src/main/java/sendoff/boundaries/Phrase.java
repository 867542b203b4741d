package sendoff.boundaries;

/// What statements say, in each voice of the playbook. `%s` is filled in.
enum Phrase {
    WORK("I work on %s.", "I work on %s."),
    WELCOME("Ask me about %s.", "Questions about %s are welcome."),
    GIVES("I give %s.", "I set aside %s."),
    GIVES_AND_SAYS(
            "I give %s. When that is given, I say so.", "I set aside %s. Once that is given, I decline with thanks."),
    GIVES_NONE("I give %s.", "I give %s."),
    FULL("%s are full until %s.", "%s can't be had before %s."),
    ANSWERS(
            "I answer every message within %s, and I say no plainly when it is one.",
            "I answer every message within %s; where the answer is no, I say so plainly."),
    LINK("My work in public: %s", "My public work: %s"),
    ASKING("The best way to ask: %s", "Requests are best made here: %s"),
    HOW_TO_ASK(
            "Say what you would like, why you ask me, and by when: then I can decide quickly.",
            "Please say what you would like, why you turn to me, and by when: that makes it possible to decide soon."),
    THANKS("Thank you for your message.", "Thank you for your message, which I will read myself."),
    BY_ITSELF(
            "(This answer was sent by itself, and only once.)", "(This reply was sent automatically, and only once.)"),

    // Without full stops: parts of one line.
    SHORT_WORK("%s", "%s"),
    SHORT_WELCOME("Ask me about %s", "Questions about %s are welcome"),
    SHORT_GIVES("I give %s", "I set aside %s"),
    SHORT_FULL("%s: full until %s", "%s: none before %s"),
    SHORT_ANSWERS("Every message has a clear answer within %s", "Every message is answered within %s");

    private final String friendly;
    private final String formal;

    Phrase(String friendly, String formal) {
        this.friendly = friendly;
        this.formal = formal;
    }

    String in(String voice, Object... filled) {
        return (voice.equals("formal") ? formal : friendly).formatted(filled);
    }
}
