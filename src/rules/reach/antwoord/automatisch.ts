/** Texts that a machine writes for somebody who is away, drives or cannot be delivered to. The first line or subject says it. */
const AUTOMATISCH: readonly { readonly patroon: RegExp; readonly omdat: string }[] = [
	{
		patroon:
			/^(automatisch antwoord|automatische reactie|autoreply|auto-?reply|automatic reply|automatische antwort)\b/im,
		omdat: "Het bericht noemt zichzelf een automatisch antwoord.",
	},
	{
		patroon: /\b(out of (the )?office|afwezigheidsbericht|afwezigheidsmelding|afwezigheidsassistent)\b/i,
		omdat: "Het is een afwezigheidsbericht.",
	},
	{
		patroon:
			/\b(ik ben|i am|i'm) (momenteel |tijdelijk |currently |op dit moment )?(afwezig|met vakantie|niet op kantoor|away|on (holiday|vacation|leave))\b.*\b(tot|until|vanaf|weer|terug|back|spoed|dringend|urgent)/is,
		omdat: "Het meldt afwezigheid tot een dag.",
	},
	{
		patroon:
			/\b(ik ben (nu )?aan het rijden|i'?m driving|rijden-?modus|niet storen tijdens het rijden|do not disturb while driving)\b/i,
		omdat: "De telefoon antwoordt zelf tijdens het rijden.",
	},
	{
		patroon:
			/\b(dit is een automatisch (gegenereerd )?bericht|this is an automat(ed|ic) (message|reply)|uw bericht is ontvangen en wordt)\b/i,
		omdat: "Het bericht zegt dat een computer het schreef.",
	},
	{
		patroon:
			/^(undeliverable|undelivered mail|mail delivery (failed|subsystem)|delivery status notification|niet-bezorgbaar)\b/im,
		omdat: "Het is een melding van een mailserver.",
	},
	{
		patroon: /\b(otomatik (yanıt|cevap)|odpowiedź automatyczna|автоматична відповідь)\b/i,
		omdat: "Het is een automatisch antwoord.",
	},
	{ patroon: /رد تلقائي|jawaab toos ah/i, omdat: "Het is een automatisch antwoord." },
];

/** Why an answer is automatic when the mail program said so itself (RFC 3834: Auto-Submitted). */
export const MAILPROGRAMMA = "Het mailprogramma zegt dat het vanzelf ging.";

/** Why a text was written by a machine; null when a person wrote it. */
export const findAutomatisch = (tekst: string): string | null =>
	AUTOMATISCH.find(({ patroon }) => patroon.test(tekst))?.omdat ?? null;
