package sendoff.calendar;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Kind;
import ezvcard.property.Note;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.TextProperty;
import ezvcard.property.Uid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Card;
import sendoff.domain.Person;

/// People as vCards, in and out.
///
/// Source: vCard 2.1, RFC 2426 (3.0), RFC 6350 (4.0).
public final class VCards {
    private static final int MOST = 50_000;
    private static final String MET = "X-SENDOFF-MET";
    private static final List<String> LISTS = List.of("X-ADDRESSBOOKSERVER-KIND", "X-KIND");

    private VCards() {}

    /// Whether a file that begins so is one of vCards.
    public static boolean isOne(byte[] beginning) {
        String text =
                new String(beginning, StandardCharsets.ISO_8859_1).replaceAll("[\0\u00EF\u00BB\u00BF\u00FE\u00FF]", "");
        return text.strip().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD");
    }

    /// Every card that can be read; those that can't are counted.
    ///
    /// @throws IOException from the stream itself
    public static Card.Read read(InputStream in) throws IOException {
        var texts = new CardTexts(in);
        var reading = new Reading();
        for (Optional<String> text = texts.next(); text.isPresent(); text = texts.next()) {
            if (reading.cards.size() >= MOST) {
                reading.notes.add("Only the first " + MOST + " people are shown: divide the file for the rest.");
                break;
            }
            reading.take(text.get());
        }
        return reading.done(texts.broken(), texts.pictures());
    }

    static Card.Read read(String text) {
        try {
            return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was read so far.
    private static final class Reading {
        private final List<Card> cards = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int broken;
        private int numbers;
        private int other;
        private int lists;

        void take(String text) {
            try (var reader = new VCardReader(text)) {
                reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
                VCard read = reader.readNext();
                if (read == null) {
                    broken++;
                } else if (isList(read)) {
                    lists++;
                } else {
                    add(read);
                }
            } catch (IOException | RuntimeException _) {
                // Whatever the library stumbles over: it costs this card only.
                broken++;
            }
        }

        private void add(VCard read) {
            Card card = card(read);
            if (card.isEmpty()) {
                broken++;
                return;
            }
            cards.add(card);
            numbers += read.getTelephoneNumbers().size();
            other += read.getAddresses().size() + read.getBirthdays().size();
        }

        Card.Read done(int cut, int pictures) {
            String left = Stream.of(
                            some(pictures, "picture", "pictures"),
                            some(numbers, "telephone number", "telephone numbers"),
                            some(other, "postal address or birthday", "postal addresses and birthdays"),
                            some(lists, "list", "lists"))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!left.isEmpty()) {
                notes.add("Left out: " + left + ". Only names, addresses to write to, work and notes are taken.");
            }
            return new Card.Read(cards, broken + cut, notes);
        }
    }

    private static String some(int many, String one, String more) {
        return many == 0 ? "" : many + " " + (many == 1 ? one : more);
    }

    private static boolean isList(VCard card) {
        Kind kind = card.getKind();
        return kind != null && kind.isGroup()
                || LISTS.stream()
                        .flatMap(name -> card.getExtendedProperties(name).stream())
                        .anyMatch(raw -> "group".equalsIgnoreCase(raw.getValue()));
    }

    private static Card card(VCard card) {
        String company = card.getOrganizations().stream()
                .flatMap(organisation -> organisation.getValues().stream())
                .map(VCards::line)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String role = first(Stream.concat(card.getTitles().stream(), card.getRoles().stream()));
        String met = first(card.getExtendedProperties(MET).stream());
        String note = card.getNotes().stream()
                .map(Note::getValue)
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
        return new Card(name(card, company), addresses(card), role, company, met, note);
    }

    private static String name(VCard card, String company) {
        return Stream.of(
                        card.getFormattedNames().stream()
                                .map(FormattedName::getValue)
                                .map(VCards::line),
                        card.getStructuredNames().stream().map(VCards::whole),
                        card.getNicknames().stream()
                                .flatMap(names -> names.getValues().stream())
                                .map(VCards::line),
                        Stream.of(company))
                .flatMap(names -> names)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String whole(StructuredName name) {
        return line(Stream.of(name.getGiven(), name.getFamily())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    private static List<String> addresses(VCard card) {
        Stream<String> mails = card.getEmails().stream()
                .sorted(Comparator.comparingInt(VCards::rank))
                .map(Email::getValue)
                .map(VCards::line)
                .map(text -> text.replaceFirst("(?i)^mailto:", ""))
                .filter(text -> text.matches("[^\\s@<>|]+@[^\\s@<>|]+"));
        Stream<String> links = Stream.concat(
                        card.getUrls().stream().map(url -> url.getValue()),
                        card.getExtendedProperties("X-SOCIALPROFILE").stream().map(RawProperty::getValue))
                .map(VCards::line)
                .filter(text -> text.matches("(?i)https?://([\\w-]+\\.)*linkedin\\.com/\\S+"));
        return Stream.concat(mails, links).toList();
    }

    /// The preferred one first.
    private static int rank(Email email) {
        Integer preference = email.getPref();
        if (preference != null) {
            return preference;
        }
        return email.getTypes().contains(EmailType.PREF) ? 1 : 100;
    }

    private static String first(Stream<? extends TextProperty> texts) {
        return texts.map(TextProperty::getValue)
                .map(VCards::line)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String line(@Nullable String text) {
        String one =
                text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return one.substring(0, Math.min(200, one.length()));
    }

    /// vCard 3.0, which every program reads.
    ///
    /// @param notes with what the owner noted for themselves
    public static String write(Collection<Person> people, boolean notes) {
        var text = new StringWriter();
        try (var writer = new VCardWriter(text, VCardVersion.V3_0)) {
            writer.setAddProdId(false);
            for (Person person : people) {
                writer.write(card(person, notes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VCard card(Person person, boolean notes) {
        var card = new VCard(VCardVersion.V3_0);
        card.setUid(new Uid("urn:uuid:" + person.id()));
        card.setFormattedName(person.shown());
        card.setStructuredName(structured(person.shown()));
        person.addresses().forEach(address -> {
            if (address.contains("://")) {
                card.addUrl(address);
            } else {
                card.addEmail(address);
            }
        });
        Person.Facts facts = person.facts();
        if (!facts.company().isEmpty()) {
            card.setOrganization(facts.company());
        }
        if (!facts.role().isEmpty()) {
            card.addTitle(facts.role());
        }
        if (notes && !facts.notes().isEmpty()) {
            card.addNote(facts.notes());
        }
        if (notes && !facts.met().isEmpty()) {
            card.addExtendedProperty(MET, facts.met());
        }
        return card;
    }

    private static StructuredName structured(String shown) {
        var name = new StructuredName();
        int space = shown.lastIndexOf(' ');
        name.setFamily(shown.substring(space + 1));
        if (space > 0) {
            name.setGiven(shown.substring(0, space));
        }
        return name;
    }
}
