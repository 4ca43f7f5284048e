/** Languages that are written from right to left. */
const VAN_RECHTS = new Set(["ar", "fa", "ur", "he"]);

const veilig = (tekst: string): string =>
	tekst.replace(/[&<>"]/g, (teken) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[teken] ?? teken);

/** Web addresses and e-mail addresses in plain text become links; the text of the link is the address itself. */
const metLinks = (tekst: string): string =>
	veilig(tekst).replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (adres) => `<a href="${adres}">${adres}</a>`);

function vormAlinea(alinea: string): string {
	const regels = alinea.split("\n");
	if (regels.every((regel) => regel.startsWith("- ")))
		return `<ul>${regels.map((regel) => `<li>${metLinks(regel.slice(2))}</li>`).join("")}</ul>`;
	return `<p>${regels.map(metLinks).join("<br>")}</p>`;
}

/**
 * The same words as the text part, for programs that show HTML: real paragraphs and lists, the language and direction for
 * who has it read aloud, nothing to load from elsewhere.
 */
export function makeHtml(tekst: string, taal: string, titel: string): string {
	const inhoud = tekst
		.trim()
		.split(/\n{2,}/)
		.map(vormAlinea)
		.join("\n");
	const richting = VAN_RECHTS.has(taal) ? "rtl" : "ltr";
	return `<!DOCTYPE html>
<html lang="${veilig(taal)}" dir="${richting}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${veilig(titel)}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:1em">
${inhoud}
</body>
</html>`;
}
