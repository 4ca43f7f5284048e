import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak } from "../../testing/zaken.ts";
import { compareMaand } from "./compare-maand.ts";
import { readFeiten } from "./read-feiten.ts";
import { countPerRegel } from "./werkinstructie-queries.ts";

const NOVEMBER = { van: "2026-11-01", tot: "2026-11-30" };
const { heemskerk } = WERKINSTRUCTIES;

let proef: Testdatabase;
let voerUit: Uitvoerder;
let volgnummer = 9200;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
});
afterAll(() => proef.sluit());

/** Every test its own gemeente. */
const nieuweGemeente = () => maakProefgemeente(proef.databank, { code: String(++volgnummer) });

test("zaken per route before and after, who moves and why; refusals count as long as each version says", async () => {
	const gemeente = await nieuweGemeente();
	const huur = await maakZaak(proef.databank, gemeente, "te-bellen", { achterstanden: { Huur: 89_000 } });
	await maakZaak(proef.databank, gemeente, "te-bellen", { achterstanden: { Energie: 60_000 } });
	await maakZaak(proef.databank, gemeente, "te-bellen", { matchingsdatum: "2026-10-31" });
	const weigeraar = { naam: "Piet Weigert", naamsleutel: "weigert", postcode: "9999CD", huisnummer: 9 };
	await maakZaak(proef.databank, gemeente, "gesloten", {
		...weigeraar,
		matchingsdatum: "2026-08-10",
		gesloten_op: "2026-08-20",
		resultaat: "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering",
	});
	await maakZaak(proef.databank, gemeente, "te-bellen", { ...weigeraar, achterstanden: { Zorg: 60_000 } });
	const soort = "eerder-geen-hulp" as const;
	const ruim: Werkinstructie = {
		...heemskerk,
		uitsluitingen: [
			...heemskerk.uitsluitingen,
			{ id: "weigering", soort, maanden: 6, als: {}, omdat: "Wilde geen hulp.", bron: "proef" },
		],
	};
	const { oud, nieuw, verhuizingen } = await voerUit(gemeente.sanne, (omgeving) =>
		compareMaand(omgeving, WERKINSTRUCTIES.landelijk, ruim, NOVEMBER),
	);
	expect(oud.zaken).toBe(3);
	expect(oud.nietOpgepakt).toEqual({});
	expect(nieuw.perRoute).toEqual({ huisbezoek: 1, bellen: 1 });
	expect(nieuw.nietOpgepakt).toEqual({ "andere-reden": 1 });
	expect(verhuizingen.find((rij) => rij.zaakId === huur)).toMatchObject({
		naar: { route: "huisbezoek", reden: null },
		regel: "bezoek",
	});
	expect(verhuizingen.some((rij) => rij.naar.reden === "andere-reden" && rij.regel === "weigering")).toBe(true);
	// A month is as long as it is: capacity is compared with its own weeks.
	expect(nieuw.minutenBeschikbaar).toBe(Math.round((37 * 60 * 30) / 7));
});

test("facts are those of the day of matching: what ended before does not count", async () => {
	const gemeente = await nieuweGemeente();
	const id = await maakZaak(proef.databank, gemeente, "te-bellen", { geboortedatum: "2001-11-21", telefoons: [] });
	const { adressleutel } = await voerUit(gemeente.sanne, ({ trx }) =>
		trx.selectFrom("zaken").select("adressleutel").where("id", "=", id).executeTakeFirstOrThrow(),
	);
	const voegToe = (soort: string, geldig_tot: string | null) =>
		voerUit(gemeente.sanne, ({ trx, gemeenteId: gemeente_id }) =>
			trx
				.insertInto("uitsluitingen")
				.values({ gemeente_id, soort, adressleutel, omschrijving: "proef", geldig_tot })
				.execute(),
		);
	await voegToe("bekend-bij-schuldhulp", "2026-11-01");
	await voegToe("niet-bezoeken", null);
	const [zaak] = await voerUit(gemeente.sanne, ({ trx, gemeenteId }) => readFeiten(trx, gemeenteId, NOVEMBER));
	expect(zaak?.zaak).toMatchObject({
		telefoon: false,
		email: true,
		bekend_bij_schuldhulp: false,
		niet_bezoeken: true,
		matchingsdatum: "2026-11-20",
	});
});

test("counts per row are those of the decisions of that version", async () => {
	const gemeente = await nieuweGemeente();
	await maakZaak(proef.databank, gemeente, "te-bellen");
	await maakZaak(proef.databank, gemeente, "crisis");
	await maakZaak(proef.databank, gemeente, "te-bellen", { werkinstructie_versie: 6 });
	const tel = (versie: number) =>
		voerUit(gemeente.sanne, ({ trx, gemeenteId }) => countPerRegel(trx, gemeenteId, NOVEMBER, versie));
	expect(await tel(7)).toEqual({ totaal: 3, perRegel: { meervoudig: 1, crisis: 1 } });
	expect(await tel(8)).toEqual({ totaal: 3, perRegel: {} });
});

test("ten thousand zaken are compared within seconds", async () => {
	const gemeente = await nieuweGemeente();
	const id = await maakZaak(proef.databank, gemeente, "te-bellen");
	await voerUit(gemeente.sanne, async ({ trx, gemeenteId }) => {
		await sql`
			insert into zaken (gemeente_id, nummer, status, naam, naamsleutel, geboortedatum, adressleutel, persoonsleutel,
				straat, straatsleutel, postcode, huisnummer, plaats, startdatum_matchingperiode, einddatum_matchingperiode,
				matchingsdatum, meervoudig, opeenvolgend, match_uitleg, bedrag_cent, partnertypen, signaaltypen)
			select gemeente_id, 'M' || n, status, naam, 'naam' || n, geboortedatum, 'adres' || n, 'persoon' || n, straat,
				straatsleutel, postcode, n, plaats, startdatum_matchingperiode, einddatum_matchingperiode, matchingsdatum,
				n % 5 = 0, n % 7 = 0, match_uitleg, 1000 * (n % 300), partnertypen, signaaltypen
			from zaken, generate_series(1, 9999) n where gemeente_id = ${gemeenteId} and id = ${id}
		`.execute(trx);
		await sql`
			insert into contactgegevens (gemeente_id, zaak_id, soort, waarde, mobiel)
			select gemeente_id, id, 'telefoon', '+316' || (10000000 + id), true from zaken
			where gemeente_id = ${gemeenteId} and nummer like 'M%'
		`.execute(trx);
	});
	const begonnen = performance.now();
	const { oud, nieuw } = await voerUit(gemeente.sanne, (omgeving) =>
		compareMaand(omgeving, WERKINSTRUCTIES.landelijk, heemskerk, NOVEMBER),
	);
	const duur = performance.now() - begonnen;
	process.stdout.write(`10.000 zaken vergeleken in ${Math.round(duur)} ms\n`);
	expect([oud.zaken, nieuw.zaken]).toEqual([10_000, 10_000]);
	// Aim: one second on a quiet machine; the bound only catches a question per zaak.
	expect(duur).toBeLessThan(10_000);
});
