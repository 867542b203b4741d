package sendoff.mail;

/// Rejoins the lines of `format=flowed` text (RFC 3676): a line that ends in a space goes on in the next one of
/// the same quote depth. `-- ` before a signature is the exception (§4.3); stuffed spaces go (§4.4).
final class Flowed {
    private static final int DEEPEST = 50;

    private final boolean deleteSpace;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean open;

    private Flowed(boolean deleteSpace) {
        this.deleteSpace = deleteSpace;
    }

    /// @param deleteSpace the `DelSp=yes` parameter: the space at the break is not part of the text
    static String joined(String text, boolean deleteSpace) {
        var flowed = new Flowed(deleteSpace);
        text.lines().forEach(flowed::add);
        return flowed.out.toString();
    }

    private void add(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        String text = line.substring(quotes);
        text = text.startsWith(" ") ? text.substring(1) : text;
        boolean signature = text.equals("-- ");
        boolean continues = open && quotes == depth && !signature;
        if (!continues) {
            begin(quotes);
        }
        boolean flows = text.endsWith(" ") && !signature;
        out.append(flows && deleteSpace ? text.substring(0, text.length() - 1) : text);
        open = flows;
        depth = quotes;
    }

    private void begin(int quotes) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        if (quotes > 0) {
            out.append(">".repeat(Math.min(quotes, DEEPEST))).append(' ');
        }
    }
}
