import { createHash } from "node:crypto";
import PostalMime, { type Email } from "postal-mime";
import type { Bezorgstatus, Binnenkomst } from "../../rules/reach/bericht/verzending.ts";
import { leesStatuscode } from "./uitkomsttabel.ts";

const KENMERK = /<?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/i;
/** A resident's own mails are often named by such a reference too: which one is of ours, the database knows. */
const KENMERKEN = new RegExp(KENMERK, "gi");
/** No thread of ours is longer. */
const MEESTE_KENMERKEN = 20;
/** The longest answer that is kept. */
const MAX_TEKENS = 10_000;

/** Where the mail that is answered begins: a line of the mail program, or the first quoted line. */
const CITAAT = [
	/^>/,
	/^(?:Op|On|Am|Le|El)\b.{0,200}\b(?:schreef|wrote|schrieb|a écrit|escribió)\b.*:?$/i,
	/^-{2,}\s*(?:Oorspronkelijk bericht|Original Message|Doorgestuurd bericht|Forwarded message).*$/i,
	/^_{10,}$/,
	/^(?:Van|From|Kimden|Od|Від)\s?:\s.+@.+$/i,
];

/** What the resident wrote, without the mail of ours below it. All of it when nothing else is left. */
export function snijCitaatAf(tekst: string): string {
	const regels = tekst.replace(/\r\n?/g, "\n").split("\n");
	// "Op ma 23 nov. 2026 schreef Vera <…>:" is often broken over two lines
	const einde = regels.findIndex((regel, plaats) =>
		CITAAT.some((vorm) => vorm.test(regel.trim()) || vorm.test(`${regel.trim()} ${regels[plaats + 1]?.trim() ?? ""}`)),
	);
	const eigen = (einde === -1 ? regels : regels.slice(0, einde)).join("\n").trim();
	return (eigen === "" ? tekst.trim() : eigen).slice(0, MAX_TEKENS);
}

const zonderTags = (html: string): string =>
	html
		.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, "")
		.replace(/<(?:br|\/p|\/div|\/li)[^>]*>/gi, "\n")
		.replace(/<blockquote\b/gi, "\n> <")
		.replace(/<[^>]+>/g, "")
		.replace(/&nbsp;/g, " ")
		.replace(/&lt;/g, "<")
		.replace(/&gt;/g, ">")
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, "&");

const kopVan = (mail: Email, naam: string): string => mail.headers.find(({ key }) => key === naam)?.value ?? "";

const tekstVan = (inhoud: string | ArrayBuffer | Uint8Array): string =>
	typeof inhoud === "string" ? inhoud : Buffer.from(inhoud as ArrayBuffer).toString("utf8");

/** A bounce: a report (RFC 3464), or at least a mail without a sender that names one of ours. Null when it is none. */
function leesBounce(mail: Email, ruw: string): { kenmerk: string; status: Bezorgstatus } | null {
	const rapport = mail.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
	const zonderAfzender =
		/mailer-daemon|postmaster/i.test(mail.from?.address ?? "") || kopVan(mail, "return-path") === "<>";
	const kenmerk =
		KENMERK.exec(ruw.slice(ruw.indexOf("\r\n\r\n")))?.[1] ?? KENMERK.exec(kopVan(mail, "in-reply-to"))?.[1];
	if (!kenmerk || (!rapport && !zonderAfzender)) return null;
	const tekst = rapport ? tekstVan(rapport.content) : (mail.text ?? "");
	const daad = /^Action:\s*(\w+)/im.exec(tekst)?.[1]?.toLowerCase() ?? "failed";
	const code = /^Status:\s*([245]\.\d+\.\d+)/im.exec(tekst)?.[1] ?? /\b[45]\.\d+\.\d+\b/.exec(tekst)?.[0] ?? "5.1.1";
	const melding = /^Diagnostic-Code:\s*(?:smtp;)?\s*(.+)/im.exec(tekst)?.[1] ?? `Onbestelbaar (${code})`;
	if (daad === "delayed") return { kenmerk, status: { soort: "onderweg" } };
	if (daad !== "failed") return { kenmerk, status: { soort: "bezorgd" } };
	return { kenmerk, status: { soort: "mislukt", reden: leesStatuscode(code), uitleg: melding.trim().slice(0, 200) } };
}

/** Out of office and other machines: it stands on the time line, and nothing stops because of it. */
const isVanzelf = (mail: Email): boolean =>
	/^auto-/i.test(kopVan(mail, "auto-submitted")) ||
	kopVan(mail, "x-autoreply") !== "" ||
	kopVan(mail, "x-autorespond") !== "" ||
	/^(?:bulk|auto_reply|junk)$/i.test(kopVan(mail, "precedence"));

/**
 * A mail as an answer or a message about delivery; null for what no resident wrote. `aan` is the address it came in on,
 * from the envelope.
 */
export async function leesMail(ruw: Buffer, aan: string | null, ontvangenOp: string): Promise<Binnenkomst | null> {
	const mail = await PostalMime.parse(ruw, { forceRfc822Attachments: true });
	const sleutel = mail.messageId?.replace(/[<>]/g, "") || createHash("sha256").update(ruw).digest("hex").slice(0, 32);
	const bounce = leesBounce(mail, ruw.toString("latin1"));
	if (bounce)
		return {
			soort: "bezorgmelding",
			kenmerk: bounce.kenmerk,
			externId: null,
			sleutel,
			status: bounce.status,
			op: ontvangenOp,
		};
	const van = mail.from?.address?.toLowerCase() ?? "";
	if (van === "") return null;
	const draad = `${kopVan(mail, "in-reply-to")} ${kopVan(mail, "references")}`;
	const kenmerken = [...new Set([...draad.matchAll(KENMERKEN)].map(([, kenmerk]) => kenmerk!.toLowerCase()))].slice(
		0,
		MEESTE_KENMERKEN,
	);
	const eigen = snijCitaatAf(mail.text ?? zonderTags(mail.html ?? ""));
	// a new mail says something in its subject: "STOP" of the unsubscribe link above an empty text or a signature
	const onderwerp = /^(?:re|antw|aw|odp|ynt|fw|fwd)\s*:/i.test(mail.subject ?? "") ? "" : (mail.subject ?? "");
	const tekst = [onderwerp, eigen].filter(Boolean).join("\n\n") || (mail.subject ?? "");
	return {
		soort: "antwoord",
		kanaal: "Mail",
		van,
		aan,
		...(kenmerken.length > 0 ? { kenmerken } : {}),
		...(isVanzelf(mail) ? { vanzelf: true } : {}),
		tekst,
		sleutel,
		op: ontvangenOp,
	};
}
