/** Where the earlier message begins that a mail program puts beneath an answer; everything from there on is not new. */
const BEGIN_CITAAT: readonly RegExp[] = [
	/^-{2,} ?(oorspronkelijk bericht|doorgestuurd bericht|original message|forwarded message|orijinal ileti|wiadomość oryginalna)/i,
	/^_{10,}\s*$/,
	// "Op ma 23 nov 2026 om 10:12 schreef Gemeente Proefstad <post@…>:", also over two lines
	/^(op|on|el|dnia|am|le) .{4,200}(schreef|wrote|napisał\(?a?\)?|yazdı|schrieb|a écrit)\b.*:?\s*$/i,
	/^(op|on) .{4,120}<?[^\s@]+@[^\s@]+>?\s*$/i,
	/^.{0,120}(tarihinde|пише|написав|كتب|ayaa qoray).{0,120}:\s*$/i,
	/^(van|from|gönderen|od|від|من)\s*: .+/i,
];

/** Lines of a signature and of telephones; what stands beneath is no answer. */
const HANDTEKENING: readonly RegExp[] = [
	/^-- ?$/,
	/^(verstuurd|verzonden|sent|gesendet|wysłane|надіслано)( from| vanaf| met| via| z| з)? .{0,60}(iphone|ipad|samsung|galaxy|android|outlook|telefoon|mobile|smartphone|gmail)/i,
	/^(download|get) outlook (voor|for) /i,
];

/** What was written now: without the quoted earlier message, lines that begin with ">", and a telephone's own signature. */
export function stripCitaat(tekst: string): string {
	const regels = tekst
		.replace(/\r\n?/g, "\n")
		.replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
		.split("\n");
	const houd: string[] = [];
	for (const [plaats, regel] of regels.entries()) {
		const kaal = regel.trim();
		const metVolgende = `${kaal} ${regels[plaats + 1]?.trim() ?? ""}`.trim();
		const gezegd = houd.some((eerder) => eerder.trim() !== "");
		if (HANDTEKENING.some((patroon) => patroon.test(kaal))) break;
		if (BEGIN_CITAAT.some((patroon) => patroon.test(kaal) || (/^(op|on) /i.test(kaal) && patroon.test(metVolgende)))) {
			if (gezegd) break;
			continue;
		}
		if (!/^[>|]/.test(kaal)) houd.push(regel.trimEnd());
	}
	return houd
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}
