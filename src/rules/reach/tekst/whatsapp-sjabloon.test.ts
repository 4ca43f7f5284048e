import { expect, test } from "vitest";
import { fillTekst } from "./fill-tekst.ts";
import { TALEN, TEKSTSOORTEN } from "./tekst.ts";
import { voorbeeldgegevens } from "./toets/voorbeeldgegevens.ts";
import { listSjabloonwaarden, makeWhatsappsjabloon } from "./whatsapp-sjabloon.ts";

const SJABLONEN = TEKSTSOORTEN.flatMap((soort) => TALEN.flatMap((taal) => makeWhatsappsjabloon(soort, taal) ?? []));

test("what Meta sends is what we keep: the template with its values is the filled text, in every language", () => {
	expect(SJABLONEN.length).toBeGreaterThanOrEqual(9 * TALEN.length);
	for (const sjabloon of SJABLONEN) {
		const gegevens = voorbeeldgegevens(sjabloon.tekst.taal);
		const waarden = listSjabloonwaarden(sjabloon, gegevens);
		const bijMeta = sjabloon.inhoud.replace(/\{\{(\d+)\}\}/g, (_, nummer) => waarden[nummer - 1] ?? "");
		expect(fillTekst(sjabloon.tekst, gegevens)).toMatchObject({ ok: true, waarde: { tekst: bijMeta } });
		expect(waarden.every((waarde) => waarde !== "" && !waarde.includes("\n"))).toBe(true);
		// Meta refuses a template that begins or ends with a value.
		expect(sjabloon.inhoud).not.toMatch(/^\{\{|\}\}$/);
	}
});

test.each(["aankondiging-huisbezoek", "afspraak-bevestiging", "afspraak-herinnering"] as const)(
	"%s says when, in every language",
	(soort) => {
		for (const taal of TALEN) {
			const { variabelen } = makeWhatsappsjabloon(soort, taal)!;
			expect(variabelen).toEqual(expect.arrayContaining(["bezoekdag", "bezoektijd"]));
			if (soort !== "aankondiging-huisbezoek") expect(variabelen).toContain("afspraakPlek");
		}
	},
);
