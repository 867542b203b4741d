package sendoff.domain;

/// What is wanted, in one line of the asker's words.
public record Ask(String line) {
    public static final int LONGEST = 100;

    public Ask {
        line = line.strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST) {
            line = line.substring(0, LONGEST - 1).stripTrailing() + "…";
        }
    }
}
