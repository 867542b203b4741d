# Made by Sendoff while your automatic reply is on. Your own rules run first, as they are; they
# become the active script again when the automatic reply is switched off.
require ["include"];

include :personal :optional "my \"rules\"";
include :personal :optional "sendoff-automatic-reply";
