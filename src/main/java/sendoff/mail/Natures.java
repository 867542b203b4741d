package sendoff.mail;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;

/// Tells machines from people: what they say of themselves in the header, then how their subjects and first
/// words begin.
///
/// Source: RFC 3834 §2 and §5 (`Auto-Submitted`), RFC 2919 and 2369 (`List-*`), RFC 3464 and 3798 (reports),
/// and what Exchange, Gmail and older programs write instead.
final class Natures {
    private static final Pattern AWAY_SUBJECT = Pattern.compile(
            "^\\W*(automatic reply|auto(matic|mated)?[ -]?(reply|response|responder)|out of (the )?office|ooo\\b|away from (the )?office|on (annual |parental )?(leave|vacation|holiday)"
                    + "|automatische (antwort|abwesenheitsnotiz)|abwesenheit(snotiz|sbenachrichtigung|sassistent)?|abwesend|réponse automatique|absence du bureau|absent(e)? du bureau|message d'absence"
                    + "|respuesta automática|fuera de (la )?oficina|risposta automatica|fuori (sede|ufficio)|assente|resposta automática|fora do escritório|ausência"
                    + "|automatisch antwoord|afwezig|autosvar|automatiskt svar|automatisk svar|fraværende|frånvaro|ikke til stede|automaattinen vastaus|poissaolo|poissa toimistosta"
                    + "|automatyczna odpowiedź|autoodpowiedź|poza biurem|automatická odpověď|mimo kancelář|automatická odpoveď|автоответ|автоматический ответ|otomatik yanıt"
                    + "|automatikus válasz|răspuns automat|αυτόματη απάντηση|自動応答|自動返信|不在|自动答复|自动回复|자동 회신|부재중).*",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern BOUNCE_SUBJECT = Pattern.compile(
            "^\\W*(undeliver(able|ed)|delivery (status notification|failure|has failed|delayed)|mail delivery (failed|failure|system)|returned mail|failure notice|message not delivered"
                    + "|unzustellbar|zustellung fehlgeschlagen|échec de (la )?remise|non remis|non distribuable|no se puede entregar|no entregable|devuelto|mancato recapito|non recapitabile"
                    + "|não entregue|falha na entrega|onbestelbaar|ej leverbart|kan ikke leveres|kunne ikke leveres|toimittaminen epäonnistui|ei voitu toimittaa|niedostarczon|nedoručiteln|не доставлено|недоставлен|配信不能|未配信|无法送达|退信).*",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final List<String> LEFT = List.of(
            ("no longer work|no longer employed|no longer with |no longer at |has left the company|has left the firm|has left the organi|left the company|am no longer with"
                            + "|is no longer monitored|have left the |nicht mehr bei |nicht mehr für|nicht mehr im unternehmen|nicht mehr tätig|unternehmen verlassen|ne travaille plus|a quitté l|ne fais plus partie"
                            + "|ya no trabaj|ha dejado la empresa|non lavora più|non lavoro più|já não trabalh|não trabalha mais|niet meer werkzaam|niet langer werkzaam|werkt niet meer|arbetar inte längre|har slutat"
                            + "|arbejder ikke længere|jobber ikke lenger|har sluttet|työskentele enää|enää työskentele|nie pracuj|již nepracuj|už nepracuj|больше не работа|退職")
                    .split("\\|"));

    private static final List<String> AWAY = List.of(
            ("out of office|out of the office|away from the office|away from my desk|away from my e|on annual leave|on parental leave|on maternity leave|on paternity leave|on sick leave|on leave"
                            + "|on vacation|on holiday|on sabbatical|limited access to|nicht im büro|nicht im hause|im urlaub|abwesend|außer haus|absent du bureau|absente du bureau|absent jusqu|absente jusqu|en congé"
                            + "|en vacances|fuera de la oficina|de vacaciones|fuori ufficio|in ferie|fora do escritório|de férias|ausente|niet op kantoor|met vakantie|op vakantie|afwezig|på semester|inte på kontoret"
                            + "|på ferie|ikke på kontoret|ikke til stede|lomalla|poissa|en ole toimistolla|na urlopie|poza biurem|na dovolené|mimo kancelář|в отпуске|отсутствую|不在|休暇|休假|휴가|부재")
                    .split("\\|"));

    private static final Pattern AUTOMATON = Pattern.compile(
            "\\b(this is an? auto(matic|mated)|automatic(ally generated)? (reply|response|message)|auto-?reply|do not reply to this|(will|i'll) (reply|respond|answer|get back to you|be back)( to your (e-?mail|message))?.{0,40}\\b(return|when i|after|on|upon)|in urgent (cases|matters)|for urgent|if (it|this|your \\w+) is urgent|please contact|no access to (my )?e-?mail"
                    + "|in dringenden|wenden sie sich|automatisch|wird nicht weitergeleitet|en cas d'urgence|merci de contacter|réponse automatique|en caso de urgencia|póngase en contacto|in caso di urgenz|rivolgersi|em caso de urgência|contacte"
                    + "|bij dringende|neem (dan )?contact|vid brådskande|kontakta|kontakt venligst|ved hastesager|haster|kiireellisissä|w pilnych|proszę o kontakt|v naléhavých|kontaktujte|в срочных|緊急|至急|紧急)",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern NO_REPLY = Pattern.compile(
            "^(no[._-]?reply|do[._-]?not[._-]?reply|noreply.*|.*[._+-]no[._-]?reply|notifications?|notify|alerts?|mailer|bounces?|automated|auto-confirm|updates?|invitations?|messages?-?no-?reply|digest)@.*");
    private static final Pattern MAILER = Pattern.compile("^(mailer-daemon|postmaster|mail-daemon|mmdf)(@.*)?$");

    private static final List<String> BULK_HEADERS = List.of(
            "list-id",
            "list-unsubscribe",
            "list-post",
            "list-help",
            "mailing-list",
            "x-mailing-list",
            "x-mailinglist",
            "feedback-id",
            "x-campaign-id",
            "x-campaignid",
            "x-mailchimp-campaign-id",
            "x-mc-user",
            "x-csa-complaints",
            "x-mailgun-batch-id",
            "x-list");
    private static final List<String> AUTO_HEADERS = List.of(
            "x-autoreply",
            "x-autorespond",
            "x-autoresponder",
            "x-auto-response-suppress",
            "x-mail-autoreply",
            "x-autogenerated",
            "x-cron-env",
            "x-failed-recipients",
            "x-fc-machinegenerated",
            "x-post-messageclass",
            "x-autoreply-from",
            "auto-reply");

    private static final int OPENER = 600;
    private static final int LONGEST_NOTICE = 1_500;

    private Natures() {}

    /// From the header alone.
    static Nature of(RawHeaders headers, String from, String subject) {
        String sender = from.toLowerCase(Locale.ROOT);
        boolean bulk = isBulk(headers);
        if (isBounce(headers, sender, subject)) {
            return new Nature(true, bulk, Notice.BOUNCE);
        }
        if (AWAY_SUBJECT.matcher(clip(subject)).matches()) {
            // such replies call themselves bulk to keep others from answering
            return new Nature(true, isList(headers), Notice.OUT_OF_OFFICE);
        }
        if (saysAutomatic(headers)) {
            return new Nature(true, bulk, Notice.OTHER);
        }
        return NO_REPLY.matcher(sender).matches()
                ? new Nature(true, bulk, Notice.OTHER)
                : new Nature(false, bulk, Notice.NONE);
    }

    /// The header's verdict, made finer or overruled by the opening words.
    static Nature withWords(Nature nature, String own) {
        if (nature.notice() == Notice.BOUNCE || nature.bulk() || !nature.automatic() && own.length() > LONGEST_NOTICE) {
            return nature;
        }
        String opener = own.substring(0, Math.min(own.length(), OPENER)).toLowerCase(Locale.ROOT);
        boolean left = LEFT.stream().anyMatch(opener::contains);
        boolean away = left || AWAY.stream().anyMatch(opener::contains);
        if (!away || !nature.automatic() && !AUTOMATON.matcher(opener).find()) {
            return nature;
        }
        return new Nature(true, false, left ? Notice.HAS_LEFT : Notice.OUT_OF_OFFICE);
    }

    private static boolean isBulk(RawHeaders headers) {
        String precedence = headers.first("precedence").orElse("").strip().toLowerCase(Locale.ROOT);
        return List.of("bulk", "list", "junk").contains(precedence) || isList(headers);
    }

    private static boolean isList(RawHeaders headers) {
        return BULK_HEADERS.stream().anyMatch(headers::has);
    }

    private static boolean isBounce(RawHeaders headers, String sender, String subject) {
        return headers.says("content-type", "report-type=delivery-status")
                || headers.says("content-type", "report-type=\"delivery-status\"")
                || headers.has("x-failed-recipients")
                || MAILER.matcher(sender).matches()
                || BOUNCE_SUBJECT.matcher(clip(subject)).matches()
                        && (hasNullReturnPath(headers) || saysAutomatic(headers));
    }

    private static boolean saysAutomatic(RawHeaders headers) {
        Optional<String> submitted = headers.first("auto-submitted")
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty() && !value.startsWith("no"));
        return submitted.isPresent()
                || headers.says("precedence", "auto")
                || headers.says("content-type", "multipart/report")
                || hasNullReturnPath(headers)
                || Stream.concat(AUTO_HEADERS.stream(), Stream.of("x-auto-submitted"))
                        .anyMatch(headers::has);
    }

    private static boolean hasNullReturnPath(RawHeaders headers) {
        return headers.first("return-path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent();
    }

    private static String clip(String subject) {
        return subject.substring(0, Math.min(subject.length(), 300));
    }
}
