/** More cells than this in one file is no delivery but an accident or an attack. */
const MEESTE_CELLEN = 20_000_000;

const leesbaar = (naam: string): string =>
	naam
		.replaceAll("&apos;", "'")
		.replaceAll("&quot;", '"')
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");

/** The names of the sheets of an ODS, in order. */
export function odsBladen(inhoud: string): string[] {
	return [...inhoud.matchAll(/<table:table\s[^>]*?table:name="([^"]*)"/g)].map((gevonden) => leesbaar(gevonden[1]!));
}

/** The visible sheets of an XLSX, each with its place among all sheets. Source: ECMA-376 18.2.19. */
export function xlsxBladen(werkboek: string): { naam: string; plaats: number }[] {
	return [...werkboek.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, kenmerken], plaats) =>
		/\sstate="(?:hidden|veryHidden)"/.test(` ${kenmerken}`)
			? []
			: [{ naam: leesbaar(/(?:^|\s)name="([^"]*)"/.exec(kenmerken!)?.[1] ?? ""), plaats }],
	);
}

/**
 * ODS writes "this cell a million times" in a few bytes. Counts the cells that would come out before anything is unrolled;
 * empty rows are not unrolled, so LibreOffice's million empty rows at the end do not count.
 */
export function isTeGroteOds(inhoud: string): boolean {
	let cellen = 0;
	let rijherhaling = 1;
	let inRij = 0;
	let gevuld = false;
	const stappen =
		/<table:table-row\b([^>]*)>|<(?:table:table-cell|table:covered-table-cell)\b([^>]*)>|<\/table:table-row>|<text:p\b/g;
	for (const stap of inhoud.matchAll(stappen)) {
		if (stap[1] !== undefined) {
			rijherhaling = Math.min(Number(/number-rows-repeated="(\d+)"/.exec(stap[1])?.[1] ?? 1), 1_048_576);
			inRij = 0;
			gevuld = false;
		} else if (stap[2] !== undefined) {
			inRij += Math.min(Number(/number-columns-repeated="(\d+)"/.exec(stap[2])?.[1] ?? 1), 16_384);
			gevuld ||= stap[2].includes("value");
		} else if (stap[0] === "<text:p") gevuld = true;
		else if (gevuld) {
			cellen += rijherhaling > 1 ? rijherhaling * inRij : Math.min(inRij, 1024);
			if (cellen > MEESTE_CELLEN) return true;
		}
	}
	return false;
}
