import { afterAll, beforeAll, expect, test } from "vitest";
import { gemeenteInstellingen } from "../../rules/zaak/gemeente-instellingen.ts";
import { cookieVan, type Inwonerproef, startInwonerproef } from "../../testing/inwoner.ts";

let proef: Inwonerproef;
beforeAll(async () => {
	proef = await startInwonerproef();
	const rij = { soort: "vrijwilliger", uitleg: "", telefoon: "", website: "" } as const;
	const hulp = [
		{ ...rij, naam: "Formulierenbrigade" },
		{ ...rij, naam: "Steunpunt", website: "https://schulden.voorbeeld.nl" },
	];
	await proef.werkplek.databank.db
		.updateTable("gemeenten")
		.set({ instellingen: JSON.stringify(gemeenteInstellingen.parse({ inwonerpagina: { hulp } })) })
		.where("id", "=", proef.werkplek.gemeenteId)
		.execute();
});
afterAll(() => proef.sluit());

test.each(["nl", "en", "ar"])(
	"help nearby names no help with money before the proof, and all of it after (%s)",
	async (taal) => {
		const { geheim } = await proef.maakInwoner();
		const pad = `/mijn/${geheim}/hulp?taal=${taal}`;
		const voor = await proef.haal(pad);
		expect(voor.statusCode).toBe(200);
		expect(voor.body).not.toMatch(/geld|schuld|Steunpunt/i);
		expect(voor.body).toContain("Formulierenbrigade");
		expect(voor.body).toContain("juridischloket.nl");
		expect(voor.body).toContain("/bewijs");
		const na = await proef.haal(pad, cookieVan(await proef.bewijs(geheim)));
		for (const naam of ["https://geldfit.nl", "https://schuldhulpmaatje.nl", "Steunpunt", "Formulierenbrigade"])
			expect(na.body).toContain(naam);
	},
);
