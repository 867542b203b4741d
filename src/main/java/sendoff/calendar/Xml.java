package sendoff.calendar;

/// Text inside XML that is written by hand.
final class Xml {
    private Xml() {}

    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
