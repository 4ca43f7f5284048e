import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dader } from "../../database/audit.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { makeDirecteUitvoerder, makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import type { Werkinstructie } from "../../rules/decide/werkinstructie.ts";
import { accept } from "../../rules/kernel/result.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { activateWerkinstructie, type Ingaanopdracht } from "./activate-werkinstructie.ts";
import { decideZaken } from "./decide-zaken.ts";
import { dropConcept } from "./drop-concept.ts";
import { saveConcept } from "./save-concept.ts";
import { startConcept } from "./start-concept.ts";
import { undoConcept } from "./undo-concept.ts";
import { countNietBegonnen, listVersies, readConcept, readVersie } from "./werkinstructie-queries.ts";

const NU = new Date("2026-11-23T09:10:00Z");
const { heemskerk, roermond } = WERKINSTRUCTIES;

let proef: Testdatabase;
let voerUit: Uitvoerder;
let volgnummer = 9100;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
});
afterAll(() => proef.sluit());

/** Every test its own gemeente, with version 7 in force. */
const nieuweGemeente = () => maakProefgemeente(proef.databank, { code: String(++volgnummer) });
const begin = (wie: Dader, inhoud?: Werkinstructie) =>
	voerUit(wie, (omgeving) => startConcept(omgeving, { ...(inhoud ? { inhoud } : {}), vanwaar: "proef" }));
const ingaan = (wie: Dader, meer: Partial<Ingaanopdracht> = {}) =>
	voerUit(wie, (omgeving) =>
		activateWerkinstructie(omgeving, {
			bron: "concept",
			vergelekenMet: 7,
			toelichting: "Vanaf nu bellen we eerst.",
			ookNietBegonnen: false,
			nu: NU,
			vandaag: "2026-11-23",
			...meer,
		}),
	);
const concept = (wie: Dader) =>
	voerUit(wie, ({ trx, gemeenteId }) => readConcept(trx, gemeenteId, wie.gebruikerId ?? 0));
const versies = (gemeente: Proefgemeente) =>
	voerUit(gemeente.sanne, ({ trx, gemeenteId }) => listVersies(trx, gemeenteId));

describe("a draft", () => {
	test("is a copy of the version in force, of one person, and holds for nobody", async () => {
		const gemeente = await nieuweGemeente();
		await begin(gemeente.sanne);
		expect(await concept(gemeente.sanne)).toMatchObject({ basis: 7, werkinstructie: { naam: "landelijk" } });
		expect(await concept(gemeente.bilal)).toBeNull();
		expect((await versies(gemeente)).map((versie) => versie.versie)).toEqual([7]);
		await voerUit(gemeente.sanne, dropConcept);
		expect(await concept(gemeente.sanne)).toBeNull();
	});

	test("begins anew from a ready one, keeps what is changed even with findings, and takes the last change back", async () => {
		const gemeente = await nieuweGemeente();
		await begin(gemeente.sanne);
		await begin(gemeente.sanne, heemskerk);
		const bewaard = await voerUit(gemeente.sanne, (omgeving) =>
			saveConcept(omgeving, (nu) => accept({ ...nu, beslistabel: [] })),
		);
		expect(bewaard.ok).toBe(true);
		expect((await concept(gemeente.sanne))?.werkinstructie).toMatchObject({ naam: "heemskerk", beslistabel: [] });
		expect(await voerUit(gemeente.sanne, undoConcept)).toBe(true);
		expect((await concept(gemeente.sanne))?.werkinstructie.beslistabel).toHaveLength(4);
		expect(await voerUit(gemeente.bilal, undoConcept)).toBe(false);
		const zonder = await voerUit(gemeente.bilal, (omgeving) => saveConcept(omgeving, accept));
		expect(zonder).toEqual({ ok: false, reden: "geen-concept" });
	});
});

describe("taking effect", () => {
	test("the next version holds, the one before is kept, the draft is gone and the audit log says so", async () => {
		const gemeente = await nieuweGemeente();
		await begin(gemeente.sanne, heemskerk);
		expect(await ingaan(gemeente.sanne)).toEqual({ ok: true, waarde: { versie: 8, opnieuw: 0 } });
		expect(await versies(gemeente)).toMatchObject([
			{
				versie: 8,
				geldtNu: true,
				door: "Sanne de Boer",
				toelichting: "Vanaf nu bellen we eerst.",
				vanaf: NU,
				tot: null,
			},
			{ versie: 7, geldtNu: false, tot: NU },
		]);
		expect(await concept(gemeente.sanne)).toBeNull();
		const regels = await voerUit(gemeente.sanne, ({ trx }) =>
			trx.selectFrom("auditregels").select(["handeling", "gegevens"]).orderBy("id").execute(),
		);
		expect(regels.at(-1)).toMatchObject({
			handeling: "werkinstructie-ingegaan",
			gegevens: { versie: 8, vervangt: 7, bron: "concept", opnieuwBeslist: 0 },
		});
	});

	test("a row that can never win is refused with the sentence, and nothing changes", async () => {
		const gemeente = await nieuweGemeente();
		const [eerste] = heemskerk.beslistabel;
		const dubbel = [eerste!, { ...eerste!, id: "nog-een-keer" }, ...heemskerk.beslistabel.slice(1)];
		await begin(gemeente.sanne, { ...heemskerk, beslistabel: dubbel });
		expect(await ingaan(gemeente.sanne)).toEqual({
			ok: false,
			reden: {
				soort: "bevindingen",
				bevindingen: [
					{
						pad: "beslistabel.nog-een-keer",
						uitleg:
							"Regel 'nog-een-keer' komt nooit aan de beurt: regel 'bezoek' neemt alles al. Zet de regel hoger of haal hem weg.",
					},
				],
			},
		});
		expect((await versies(gemeente)).map((versie) => versie.versie)).toEqual([7]);
		expect(await concept(gemeente.sanne)).not.toBeNull();
	});

	test("a table without a last resort is refused with the sentence", async () => {
		const gemeente = await nieuweGemeente();
		await begin(gemeente.sanne, { ...heemskerk, beslistabel: heemskerk.beslistabel.slice(0, -1) });
		const antwoord = await ingaan(gemeente.sanne);
		expect(antwoord).toMatchObject({ ok: false, reden: { soort: "bevindingen" } });
		expect(JSON.stringify(antwoord)).toContain("De beslistabel heeft geen laatste regel zonder voorwaarden.");
	});

	test("without a reason it does not take effect", async () => {
		const gemeente = await nieuweGemeente();
		await begin(gemeente.sanne);
		expect(await ingaan(gemeente.sanne, { toelichting: "  " })).toMatchObject({ reden: { soort: "geen-toelichting" } });
		expect(await ingaan(gemeente.bilal)).toMatchObject({ reden: { soort: "niet-gevonden" } });
		expect(await ingaan(gemeente.bilal, { bron: 3 })).toMatchObject({ reden: { soort: "niet-gevonden" } });
	});

	test("two at the same moment: one takes effect, the other hears which version did and by whom", async () => {
		const gemeente = await nieuweGemeente();
		await begin(gemeente.sanne, heemskerk);
		await begin(gemeente.bilal, roermond);
		const antwoorden = await Promise.all([ingaan(gemeente.sanne), ingaan(gemeente.bilal)]);
		const [gelukt, geweigerd] = [...antwoorden].sort((a, b) => Number(b.ok) - Number(a.ok));
		expect(gelukt).toEqual({ ok: true, waarde: { versie: 8, opnieuw: 0 } });
		const door = antwoorden[0].ok ? "Sanne de Boer" : "Bilal Aydın";
		expect(geweigerd).toEqual({ ok: false, reden: { soort: "intussen-gewijzigd", versie: 8, door } });
		const tweede = antwoorden[0].ok ? gemeente.bilal : gemeente.sanne;
		expect(await ingaan(tweede, { vergelekenMet: 8 })).toEqual({ ok: true, waarde: { versie: 9, opnieuw: 0 } });
	});

	test("going back is a new version with the old content", async () => {
		const gemeente = await nieuweGemeente();
		await begin(gemeente.sanne, heemskerk);
		await ingaan(gemeente.sanne);
		await begin(gemeente.bilal, roermond);
		expect(await ingaan(gemeente.sanne, { bron: 7, vergelekenMet: 8 })).toMatchObject({ waarde: { versie: 9 } });
		const negen = await voerUit(gemeente.sanne, ({ trx, gemeenteId }) => readVersie(trx, gemeenteId, 9));
		expect(negen).toMatchObject({ geldtNu: true, werkinstructie: { naam: "landelijk" } });
		expect(await concept(gemeente.bilal), "the draft of a colleague stays").not.toBeNull();
	});
});

describe("zaken that are open", () => {
	test("keep their decision; only on request those in which nothing was done are decided again", async () => {
		const gemeente = await nieuweGemeente();
		const nieuw = await maakZaak(proef.databank, gemeente, "te-bellen", { achterstanden: { Huur: 89_000 } });
		const bezig = await maakZaak(proef.databank, gemeente, "tweede-belpoging");
		const gesprek = await maakZaak(proef.databank, gemeente, "terugbellen");
		const lees = (id: number) =>
			voerUit(gemeente.sanne, ({ trx }) =>
				trx
					.selectFrom("zaken")
					.select(["werkinstructie_versie as versie", "route", "regel"])
					.where("id", "=", id)
					.executeTakeFirstOrThrow(),
			);
		const tel = () => voerUit(gemeente.sanne, ({ trx, gemeenteId }) => countNietBegonnen(trx, gemeenteId));

		await begin(gemeente.sanne, roermond);
		await ingaan(gemeente.sanne);
		expect((await lees(nieuw)).versie).toBe(7);
		expect(await tel()).toBe(1);

		await begin(gemeente.sanne, heemskerk);
		const direct = makeDirecteUitvoerder(proef.databank, {
			"decide-zaken": (omgeving: Stapomgeving, gegevens: { vandaag: string }) => decideZaken(omgeving, gegevens),
			"finish-aanlevering": async () => undefined,
		} as unknown as Parameters<typeof makeDirecteUitvoerder>[1]);
		const opnieuw = await direct(
			gemeente.sanne,
			async (omgeving) => {
				const antwoord = await activateWerkinstructie(omgeving, {
					bron: "concept",
					vergelekenMet: 8,
					toelichting: "Huur krijgt een bezoek.",
					ookNietBegonnen: true,
					nu: NU,
					vandaag: "2026-11-23",
				});
				expect(antwoord).toEqual({ ok: true, waarde: { versie: 9, opnieuw: 1 } });
			},
			({ trx }) =>
				trx
					.selectFrom("besluiten")
					.select(["werkinstructie_versie as versie", "route", "regel"])
					.where("zaak_id", "=", nieuw)
					.orderBy("id")
					.execute(),
		);
		expect(await lees(nieuw)).toEqual({ versie: 9, route: "huisbezoek", regel: "bezoek" });
		expect(
			opnieuw.map((besluit) => besluit.versie),
			"the older decision is kept",
		).toEqual([7, 9]);
		expect((await lees(bezig)).versie).toBe(7);
		expect((await lees(gesprek)).versie).toBe(7);
	});

	test("no evening is planned where nobody works in the evening, also when a zaak with attempts is decided again", async () => {
		const gemeente = await nieuweGemeente();
		const id = await maakZaak(proef.databank, gemeente, "te-bellen", { opgepakt_op: "2026-11-16" });
		const poging = {
			gemeente_id: gemeente.id,
			zaak_id: id,
			stap: "bellen",
			kanaal: "Telefoon",
			bereikt: false,
		} as const;
		const gebeld = (datum: string, dagdeel: string) => ({
			...{ ...poging, datum, dagdeel, uitkomst: "geen-gehoor", geregistreerd_op: new Date(`${datum}T09:00:00Z`) },
		});
		const volgende = await voerUit(gemeente.sanne, async (omgeving) => {
			const { trx } = omgeving;
			const pogingen = [gebeld("2026-11-16", "Ochtend"), gebeld("2026-11-19", "Middag")];
			await trx.insertInto("contactpogingen").values(pogingen).execute();
			await trx.updateTable("zaken").set({ werkinstructie_versie: null, pogingen: 2 }).where("id", "=", id).execute();
			await decideZaken({ ...omgeving, queue: async () => undefined }, { vandaag: "2026-11-23" });
			const velden = ["volgende_stap", "volgende_poging", "volgende_dagdeel"] as const;
			return trx.selectFrom("zaken").select(velden).where("id", "=", id).executeTakeFirstOrThrow();
		});
		expect(volgende).toEqual({ volgende_stap: "bellen", volgende_poging: 3, volgende_dagdeel: "Ochtend" });
	});
});
