# The automatic reply of Sendoff. It is written anew whenever you change it there: what is
# changed here is lost.
require ["vacation"];

# Never to lists, to machines, to spam, to addresses that nobody reads, or to those whom you answer.
if allof (
    not exists "List-Id",
    not exists "List-Post",
    not exists "List-Help",
    not exists "List-Unsubscribe",
    not exists "Mailing-List",
    not exists "X-Mailing-List",
    not exists "Feedback-ID",
    not exists "X-Campaign-ID",
    not exists "X-List",
    not exists "X-Autoreply",
    not exists "X-Autorespond",
    not exists "X-Autoresponder",
    not exists "X-Auto-Response-Suppress",
    not exists "X-Auto-Submitted",
    not exists "X-Failed-Recipients",
    not exists "X-Cron-Env",
    not header :contains "Precedence" ["bulk", "list", "junk", "auto"],
    anyof (not exists "Auto-Submitted", header :matches "Auto-Submitted" ["no", "no;*", "no *"]),
    not header :is "Return-Path" ["", "<>"],
    not header :contains ["X-Spam-Flag", "X-Spam"] "yes",
    not header :matches "X-Spam-Status" "yes*",
    not address :matches :localpart "From" ["noreply*", "no-reply*", "no_reply*", "no.reply*", "donotreply*", "do-not-reply*", "*-noreply", "*-no-reply", "mailer-daemon", "postmaster", "bounce*", "*-bounces", "notification*", "listserv", "majordomo", "*-request", "*-owner"])
{
    vacation :days 1
        :handle "sendoff-2"
        :addresses ["ada@example.com"]
        text:
Thank you.
.
;
}
