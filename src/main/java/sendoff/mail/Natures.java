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

    private static final Pattern LEFT = Pattern.compile(
            "\\b(no longer (work(s|ing)?|employed|with|at)|has left (the )?\\w+|(i )?have left (the )?(company|firm|organi[sz]ation)|am no longer (with|at|working)|is no longer monitored|left the company"
                    + "|nicht mehr (bei|für|im unternehmen|tätig)|unternehmen verlassen|ne travaille plus|a quitté (l'|la |le )|ne fais plus partie|ya no trabaj[oa]|ha dejado la empresa"
                    + "|non lavora più|non lavoro più|já não trabalh[ao]|não trabalha mais|niet (meer|langer) werkzaam|werkt niet meer|arbetar inte längre|har slutat|arbejder ikke længere|jobber ikke lenger|har sluttet"
                    + "|ei (enää )?työskentele|en työskentele enää|nie pracuj[eę]|již nepracuj[ei]|už nepracuj[ei]|больше не работа(ет|ю)|退職)",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern AWAY = Pattern.compile(
            "\\b(out of (the )?office|away from (the|my) (office|desk|e-?mail)|on (annual|parental|maternity|paternity|sick|medical)? ?(leave|vacation|holiday|sabbatical)|limited access to (my )?e-?mail"
                    + "|nicht im (büro|hause)|im urlaub|abwesend|außer haus|absent(e)? (du bureau|jusqu|du \\d)|en congés?|en vacances|fuera de la oficina|de vacaciones|fuori ufficio|in ferie"
                    + "|fora do escritório|de férias|ausente|niet op kantoor|met vakantie|afwezig|på semester|inte på kontoret|på ferie|ikke på kontoret|ikke til stede|lomalla|poissa|en ole toimistolla|na urlopie|poza biurem"
                    + "|na dovolené|mimo kancelář|в отпуске|отсутствую|不在|休暇|休暇中|休假|不在办公室|휴가|부재)",
            CASE_INSENSITIVE | UNICODE_CASE);

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
        String opener = own.substring(0, Math.min(own.length(), OPENER));
        if (nature.notice() == Notice.BOUNCE || nature.bulk()) {
            return nature;
        }
        boolean away = AWAY.matcher(opener).find();
        boolean left = LEFT.matcher(opener).find();
        boolean machine = nature.automatic() || AUTOMATON.matcher(opener).find() && (away || left) && isShort(own);
        if (!machine || !away && !left) {
            return nature;
        }
        return new Nature(true, false, left ? Notice.HAS_LEFT : Notice.OUT_OF_OFFICE);
    }

    private static boolean isShort(String own) {
        return own.length() < 1_500;
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
