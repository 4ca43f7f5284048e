import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { readVrij } from "../../steps/reach/afspraken/aanbod.ts";
import { bookAfspraak } from "../../steps/reach/afspraken/book-afspraak.ts";
import { addSpreekuur } from "../../steps/reach/afspraken/save-spreekuren.ts";
import { zetKanaal } from "../../testing/berichten.ts";
import { cookieVan, type Inwonerproef, startInwonerproef } from "../../testing/inwoner.ts";
import { maakZaak } from "../../testing/zaken.ts";

let proef: Inwonerproef;
beforeAll(async () => {
	proef = await startInwonerproef();
});
afterAll(() => proef.sluit());

const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) =>
	inGemeente(proef.werkplek.databank.db, proef.gemeente.id, werk);
const nu = () => proef.werkplek.klok.nu();
const boek = async (vrij: { plekId: number; gebruikerId: number; begin: Date }) => {
	const zaakId = await maakZaak(proef.werkplek.databank, proef.gemeente);
	await proef.voerUit(proef.gemeente.sanne, (omgeving) => bookAfspraak(omgeving, { ...vrij, zaakId, nu: nu() }));
};
const eersteMoment = (html: string) => /value="(\d+\.\d+\.\d+)"/.exec(html)?.[1] ?? "";

test("the page says that a confirmation comes only when one can go", async () => {
	const { geheim } = await proef.maakInwoner();
	const pad = `/mijn/${geheim}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
	const zonder = await proef.stuur(pad, { moment: eersteMoment((await proef.haal(pad)).body) });
	const { body } = await proef.haal(String(zonder.headers.location));
	expect(body).toContain("Je afspraak staat vast.");
	expect(body).not.toContain("bevestiging");
	await zetKanaal(proef.werkplek.databank, proef.gemeente.id, "Mail", "notifynl");
	const { geheim: ander } = await proef.maakInwoner();
	const anders = `/mijn/${ander}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
	const met = await proef.stuur(anders, { moment: eersteMoment((await proef.haal(anders)).body) });
	expect((await proef.haal(String(met.headers.location))).body).toContain("Wij sturen je een bevestiging.");
});

test("who was offered a sooner moment that somebody else took, reads that it is gone", async () => {
	// Everything of the first days is taken, and who comes now has the last moment of Thursday.
	for (const vrij of (await lees((trx) => readVrij(trx, proef.gemeente.id, nu()))).filter(
		({ begin, plekId }) => begin < new Date("2026-11-26T10:00:00Z") && plekId === proef.plekken.kantoor,
	)) {
		await boek(vrij);
	}
	const { geheim } = await proef.maakInwoner();
	const pad = `/mijn/${geheim}/afspraak?taal=nl&plek=${proef.plekken.kantoor}`;
	await proef.stuur(pad, { moment: eersteMoment((await proef.haal(pad)).body) });
	const cookie = cookieVan(await proef.bewijs(geheim));
	const begin = () => proef.haal(`/mijn/${geheim}?taal=nl`, cookie).then(({ body }) => body);
	await proef.stuur(`/mijn/${geheim}/afspraak/eerder?taal=nl`, {}, cookie);
	expect(await begin()).not.toContain("Er is eerder plek:");
	const uur = { gebruikerId: proef.gemeente.bilal.gebruikerId!, plekId: proef.plekken.telefoon, weekdag: 2 };
	await proef.voerUit(proef.gemeente.bilal, (omgeving) =>
		addSpreekuur(omgeving, { ...uur, van: "09:00", tot: "09:45", duurMinuten: 45 }, nu()),
	);
	expect(await begin()).toContain("Er is eerder plek: dinsdag 24 november");
	await boek({ ...uur, begin: new Date("2026-11-24T08:00:00Z") });
	const na = await begin();
	expect(na).toContain("Het eerdere moment is al weg. Je eigen afspraak blijft staan.");
	expect(na).not.toContain("Er is eerder plek:");
});
