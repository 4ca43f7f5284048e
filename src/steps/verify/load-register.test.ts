import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { bouwPersoon } from "../../testing/brp/bouw.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { alsRegisterbestand, zetBrpBron } from "../../testing/uitval.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../testing/zaken.ts";
import { loadRegister } from "./load-register.ts";
import { readRegisterbestand, readRegisterstand } from "./read-registerstand.ts";
import { receiveRegister } from "./receive-register.ts";
import { makeRegisterbron } from "./register-bron.ts";
import { verifySignalen } from "./verify-signalen.ts";

const NU = new Date("2026-11-23T09:00:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let volgnummer = 0;
let voerUit: Uitvoerder;
beforeAll(async () => {
	proef = await createTestDatabase();
	voerUit = makeUitvoerder(proef.databank);
});
afterAll(() => proef.sluit());
beforeEach(async () => {
	gemeente = await maakProefgemeente(proef.databank, { code: String(9951 + volgnummer++) });
	await zetBrpBron(proef.databank, gemeente.id, "register");
});

const ontvang = (bestand: { naam: string; inhoud: Uint8Array }) =>
	voerUit(gemeente.bilal, (omgeving) => receiveRegister(omgeving, bestand, NU));
const laad = () => loadRegister({ voerUit, lezer: bestandslezer, nu: () => NU }, gemeente.id);
const lees = () =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) => ({
		bestand: await readRegisterbestand({ trx, gemeenteId: gemeente.id }),
		stand: await readRegisterstand({ trx, gemeenteId: gemeente.id }),
		wacht: await trx.selectFrom("registerbestanden").select(["status", "inhoud"]).orderBy("id").execute(),
	}));
const persoon = (geslachtsnaam: string) => bouwPersoon({ geslachtsnaam, gemeentecode: String(gemeente.id) });
const VEEL = 8_500;

test("an uploaded extract waits, is read by the worker with its progress, and its bytes are gone", async () => {
	const veel = Array.from({ length: VEEL }, () => persoon("Proefstra"));
	await ontvang(alsRegisterbestand(veel));
	expect((await lees()).bestand).toMatchObject({ status: "ontvangen", regels: VEEL, voortgang: 0, uitkomst: null });
	const gezien: number[] = [];
	const meekijk: Uitvoerder = async (dader, werk) => {
		const antwoord = await voerUit(dader, werk);
		gezien.push((await lees()).bestand!.voortgang);
		return antwoord;
	};
	await loadRegister({ voerUit: meekijk, lezer: bestandslezer, nu: () => NU }, gemeente.id);
	expect(gezien).toContain(4_000);
	expect(gezien).toContain(8_000);
	const { bestand, stand, wacht } = await lees();
	expect(bestand).toMatchObject({ status: "ingelezen", uitkomst: { soort: "vervangen", personen: VEEL } });
	expect(stand).toMatchObject({ personen: VEEL, door: "Bilal Aydın" });
	expect(wacht).toEqual([{ status: "ingelezen", inhoud: null }]);
	await laad();
	expect((await lees()).bestand).toEqual(bestand);
});

test("a reading that is broken off leaves the old extract in force, and begins again", async () => {
	await ontvang(alsRegisterbestand([persoon("Oud")]));
	await laad();
	await ontvang(alsRegisterbestand([persoon("Nieuw")]));
	const kapot: typeof bestandslezer = {
		async open(bron) {
			const bestand = await bestandslezer.open(bron);
			if (!bestand.ok) return bestand;
			async function* regels() {
				if (bestand.ok) for await (const regel of bestand.waarde.regels) yield regel;
				throw new Error("stroom weg");
			}
			return { ok: true, waarde: { ...bestand.waarde, regels: regels() } };
		},
	};
	await expect(loadRegister({ voerUit, lezer: kapot, nu: () => NU }, gemeente.id)).rejects.toThrow("stroom weg");
	const zoek = async () => {
		const vraag = { postcode: "6041AC", huisnummer: "12", huisletter: "", toevoeging: "", bsn: null };
		const namen = { voorletters: "", voornamen: "", voorvoegsel: "", achternaam: "", bedrijfsnaam: "" };
		const wie = { ...vraag, ...namen, geboortedatum: "", gemeentecode: "9957" };
		const antwoord = await makeRegisterbron(voerUit, gemeente.id).zoekPersonen(wie);
		return antwoord.soort === "gevonden" ? antwoord.personen.map(({ geslachtsnaam }) => geslachtsnaam) : [];
	};
	expect(await zoek()).toEqual(["Oud"]);
	expect((await lees()).bestand?.status).toBe("ontvangen");
	await laad();
	expect(await zoek()).toEqual(["Nieuw"]);
});

test("a file that cannot be used says why; of two that wait the newest is read", async () => {
	await ontvang({ naam: "x.csv", inhoud: Buffer.from("naam;straat\nJan;Kerkstraat\n") });
	await laad();
	const { bestand } = await lees();
	expect(bestand?.uitkomst).toEqual({ soort: "onleesbaar", uitleg: "De kolom bsn ontbreekt in de eerste regel." });
	await ontvang(alsRegisterbestand([persoon("Eerste")]));
	await ontvang(alsRegisterbestand([persoon("Tweede"), persoon("Derde")]));
	await laad();
	const na = await lees();
	expect(na.stand).toMatchObject({ personen: 2 });
	expect(na.wacht.map(({ status, inhoud }) => [status, inhoud])).toEqual([
		...[["afgekeurd", null] as const, ["afgekeurd", null] as const, ["ingelezen", null] as const],
	]);
});

test("what waits for a colleague is asked again with the new extract; what was decided stays", async () => {
	await maakZaak(proef.databank, gemeente, "te-bellen", {
		...{ naam: "Anna Proefstra", voornamen: "Anna", geboortedatum: "1985-03-14" },
		...{ postcode: "6041AC", huisnummer: 12, achterstanden: { Huur: 42_000 } },
	});
	const controleer = () => verifySignalen({ voerUit, haalCentraal: () => null, nu: () => NU }, gemeente.id);
	const uitkomsten = () =>
		inGemeente(proef.databank.db, gemeente.id, (trx) =>
			trx.selectFrom("controles").select(["uitkomst", "besloten"]).execute(),
		);
	await controleer();
	expect(await uitkomsten()).toEqual([{ uitkomst: "niet-gevonden", besloten: null }]);
	await ontvang(alsRegisterbestand([persoon("Proefstra")]));
	await laad();
	await controleer();
	expect(await uitkomsten()).toEqual([{ uitkomst: "inwoner", besloten: "vanzelf" }]);
});
