import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { makeUitvoerder } from "../../database/voer-uit.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { bouwPersoon } from "../../testing/brp/bouw.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { alsRegisterbestand, zetBrpBron } from "../../testing/uitval.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente, type Zaakopties } from "../../testing/zaken.ts";
import { decideUitval, type Uitvalbesluit } from "./decide-uitval.ts";
import { forgetBesluiten } from "./forget-besluiten.ts";
import { listOnthouden } from "./onthouden.ts";
import { openUitval } from "./open-uitval.ts";
import { listPartnerregels, markGemeld, type Partnerregel } from "./partnerberichten.ts";
import { countUitval, listUitval } from "./read-uitval.ts";
import { replaceRegister } from "./replace-register.ts";
import { undoUitval, withdrawBesluit } from "./undo-uitval.ts";
import { verifySignalen } from "./verify-signalen.ts";

const CODE = "9957";
const MAAND1 = new Date("2026-11-23T09:00:00Z");
const MAAND2 = new Date("2026-12-23T09:00:00Z");
let proef: Testdatabase;
let gemeente: Proefgemeente;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	await zetBrpBron(proef.databank, gemeente.id, "register");
});
afterAll(() => proef.sluit());
afterEach(() =>
	inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		for (const tabel of ["controlebesluiten", "zaken", "signalen"] as const) await trx.deleteFrom(tabel).execute();
	}),
);

const doe = <T>(werk: (omgeving: Stapomgeving) => Promise<T>) => makeUitvoerder(proef.databank)(gemeente.bilal, werk);
const controleer = (nu: Date) =>
	verifySignalen({ voerUit: makeUitvoerder(proef.databank), haalCentraal: () => null, nu: () => nu }, gemeente.id);
const register = (...personen: Partial<Registerpersoon>[]) =>
	replaceRegister(
		makeUitvoerder(proef.databank),
		gemeente.bilal,
		bestandslezer,
		alsRegisterbestand(personen.map((een) => bouwPersoon({ gemeentecode: CODE, gemeente: "Beekdaal", ...een }))),
		MAAND1,
	);
/** At the address lives Bea; the partner says Anna. */
const zaakVan = (opties: Zaakopties = {}) =>
	maakZaak(proef.databank, gemeente, "te-bellen", {
		naam: "Anna Proefstra",
		voornamen: "Anna",
		geboortedatum: "1985-03-14",
		postcode: "6041AC",
		huisnummer: 12,
		straat: "Proefstraat",
		achterstanden: { Huur: 89_000 },
		...opties,
	});
const rijVan = async (zaakId: number) => {
	const { signaal_id } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("zaaksignalen").select("signaal_id").where("zaak_id", "=", zaakId).executeTakeFirstOrThrow(),
	);
	return (await doe((omgeving) => openUitval(omgeving, signaal_id)))!;
};
const beslis = async (zaakId: number, besluit: Uitvalbesluit, nu = MAAND1) => {
	const { controle } = await rijVan(zaakId);
	const op = controle.op?.toISOString() ?? "";
	return doe((omgeving) => decideUitval(omgeving, { signaalId: controle.signaal_id, op, besluit }, nu));
};
const zaak = (id: number) =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
	);

test("accepting a candidate confirms the resident; a second colleague is told to look again", async () => {
	await register({ voornamen: "Bea" });
	const id = await zaakVan();
	await controleer(MAAND1);
	const rij = await rijVan(id);
	expect(rij.kandidaten.map((een) => een.persoon.voornamen)).toEqual(["Bea"]);
	expect(await beslis(id, { soort: "aanvaard", kandidaat: 1 })).toEqual({ ok: true, waarde: { uitkomst: "inwoner" } });
	const op = rij.controle.op!.toISOString();
	const nogmaals = await doe((omgeving) =>
		decideUitval(omgeving, { signaalId: rij.controle.signaal_id, op, besluit: { soort: "geweigerd" } }, MAAND1),
	);
	expect(nogmaals).toEqual({ ok: false, reden: "rij-gewijzigd" });
	expect((await zaak(id)).status).toBe("te-benaderen");
});

test("next month's same row is decided the same way, is shown as such, and can be withdrawn", async () => {
	await register({ voornamen: "Bea" });
	await controleer(MAAND1);
	const eerste = await zaakVan();
	await controleer(MAAND1);
	await beslis(eerste, { soort: "aanvaard", kandidaat: 1 });
	const tweede = await zaakVan();
	const anders = await zaakVan({ voornamen: "Anne" });
	const anderePartner = await zaakVan({ achterstanden: { Energie: 10_000 } });
	await controleer(MAAND2);
	const { controle } = await rijVan(tweede);
	expect(controle).toMatchObject({
		uitkomst: "inwoner",
		besloten: "vanzelf",
		besluit: "aanvaard",
		gevonden: "twijfel",
	});
	expect((await rijVan(anders)).controle.besloten).toBeNull();
	expect((await rijVan(anderePartner)).controle.besloten).toBeNull();
	const [onthouden] = await doe(listOnthouden);
	expect(onthouden).toMatchObject({
		door: "Bilal Aydın",
		toegepast: 1,
		wie: "Anna Proefstra, 6041AC 12",
		besluit: "aanvaard",
	});
	expect(await doe((omgeving) => withdrawBesluit(omgeving, onthouden!.id, MAAND2))).toMatchObject({ rijen: 1 });
	expect((await rijVan(tweede)).controle).toMatchObject({ uitkomst: "twijfel", besloten: null });
	expect((await rijVan(eerste)).controle.besloten).toBe("collega");
	expect(await doe((omgeving) => withdrawBesluit(omgeving, onthouden!.id, MAAND2))).toBeNull();
});

test("a remembered decision is forgotten thirteen months after it was last used, and what it decided stays", async () => {
	await register({ voornamen: "Bea" });
	const eerste = await zaakVan();
	await controleer(MAAND1);
	await beslis(eerste, { soort: "aanvaard", kandidaat: 1 });
	await zaakVan();
	await controleer(MAAND2);
	const na = (maanden: number) => new Date(new Date(MAAND2).setUTCMonth(MAAND2.getUTCMonth() + maanden));
	const voor = (await doe(listOnthouden)).length;
	// Thirteen months after the decision itself, but it was used once more a month later.
	expect(await doe((omgeving) => forgetBesluiten(omgeving, na(12)))).toBe(0);
	expect(await doe((omgeving) => forgetBesluiten(omgeving, na(14)))).toBe(voor);
	expect(await doe(listOnthouden)).toEqual([]);
	expect((await rijVan(eerste)).controle).toMatchObject({ uitkomst: "inwoner", besloten: "collega" });
	const logboek = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("auditregels").select("gegevens").where("handeling", "=", "controlebesluiten-vergeten").execute(),
	);
	expect(logboek).toEqual([{ gegevens: { aantal: voor, reden: "13 maanden niet gebruikt" } }]);
});

test("a remembered person who died since is not contacted", async () => {
	await register({ voornamen: "Bea" });
	const eerste = await zaakVan();
	await controleer(MAAND1);
	await beslis(eerste, { soort: "aanvaard", kandidaat: 1 });
	await register({ voornamen: "Bea", opschorting: "O" });
	const tweede = await zaakVan();
	await controleer(MAAND2);
	expect((await rijVan(tweede)).controle).toMatchObject({ uitkomst: "overleden", besloten: "vanzelf" });
	expect(await zaak(tweede)).toMatchObject({ status: "gesloten", resultaat: "Inwoner is overleden" });
});

test("a refusal closes the zaak; taking it back opens it as it was, unless somebody changed it", async () => {
	await register({ voornamen: "Bea" });
	const id = await zaakVan();
	await controleer(MAAND1);
	const voor = await zaak(id);
	await beslis(id, { soort: "geweigerd" });
	expect(await zaak(id)).toMatchObject({ status: "gesloten", volgende_op: null, versie: 2 });
	const { controle } = await rijVan(id);
	expect(await doe((omgeving) => undoUitval(omgeving, controle.signaal_id, MAAND1))).toEqual({
		rijen: 1,
		zakenGewijzigd: [],
	});
	const na = await zaak(id);
	expect({ ...na, gewijzigd_op: 0, versie: 0 }).toEqual({ ...voor, gewijzigd_op: 0, versie: 0 });
	expect(await doe(listOnthouden)).toEqual([]);
	await beslis(id, { soort: "geweigerd" });
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.updateTable("zaken").set({ versie: 9 }).where("id", "=", id).execute(),
	);
	expect(await doe((omgeving) => undoUitval(omgeving, controle.signaal_id, MAAND1))).toMatchObject({
		zakenGewijzigd: [id],
	});
	expect((await zaak(id)).status).toBe("gesloten");
});

test("asking the partner: on its own list, in a text without anything of the register, until it was sent", async () => {
	await register({ voornamen: "Bea" });
	const id = await zaakVan();
	await controleer(MAAND1);
	await beslis(id, { soort: "gevraagd" });
	const lijst = (welke: "open" | "gevraagd") =>
		inGemeente(proef.databank.db, gemeente.id, (trx) => listUitval(trx, gemeente.id, { lijst: welke }, MAAND1));
	expect(await lijst("open")).toEqual([]);
	expect(await lijst("gevraagd")).toHaveLength(1);
	const regels = () => inGemeente(proef.databank.db, gemeente.id, (trx) => listPartnerregels(trx, gemeente.id));
	const [regel] = await regels();
	expect(regel).toMatchObject({ wat: "gevraagd", partner: "Woonstichting De Es", naam: "Anna Proefstra" });
	expect(JSON.stringify(regel)).not.toMatch(/Bea|999990019/);
	// Decided while the text was on the screen: it did not stand in it.
	const later = await zaakVan({ huisnummer: 14 });
	await controleer(MAAND1);
	await beslis(later, { soort: "gevraagd" });
	const stuur = (wat: Partnerregel["wat"]) =>
		doe((omgeving) => markGemeld(omgeving, regel!.partner_id, [{ ...regel!, wat }], MAAND1));
	expect(await stuur("elders")).toBe(0);
	expect(await stuur("gevraagd")).toBe(1);
	expect(await stuur("gevraagd")).toBe(0);
	const { controle } = await rijVan(later);
	expect(await regels()).toMatchObject([{ signaal_id: controle.signaal_id, wat: "gevraagd", totaal: 1 }]);
	await doe((omgeving) => undoUitval(omgeving, controle.signaal_id, MAAND1));
	expect(await beslis(id, { soort: "aanvaard", kandidaat: 1 }, MAAND2)).toMatchObject({ ok: true });
	expect(await lijst("gevraagd")).toEqual([]);
});

test("a partner with many rows does not push another out of the list; one text is at most 500 rows", async () => {
	await register({ voornamen: "Bea" });
	const [huur, energie] = [await zaakVan(), await zaakVan({ achterstanden: { Energie: 10_000 } })];
	await controleer(MAAND1);
	for (const id of [huur, energie]) await beslis(id, { soort: "gevraagd" });
	const signaal = (await rijVan(huur)).controle.signaal_id;
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		const rij = await trx.selectFrom("signalen").selectAll().where("id", "=", signaal).executeTakeFirstOrThrow();
		const { id: _id, ...velden } = rij;
		const meer = Array.from({ length: 510 }, (_, nummer) => ({ ...velden, rij_hash: Buffer.from(`kopie ${nummer}`) }));
		const ids = await trx.insertInto("signalen").values(meer).returning("id").execute();
		const basis = { gemeente_id: gemeente.id, uitkomst: "niet-gevonden", besloten: "collega", besluit: "gevraagd" };
		await trx
			.insertInto("controles")
			.values(ids.map(({ id }) => ({ ...basis, signaal_id: id, op: MAAND1 })))
			.execute();
	});
	const regels = await inGemeente(proef.databank.db, gemeente.id, (trx) => listPartnerregels(trx, gemeente.id));
	const van = (partner: string) => regels.filter((rij) => rij.partner === partner);
	expect([van("Noorderlicht Energie").length, van("Woonstichting De Es").length]).toEqual([1, 500]);
	expect(van("Woonstichting De Es")[0]?.totaal).toBe(511);
});

test("a partner hears an outcome and never an address or a gemeente, least of all of who has geheim", async () => {
	const geheim = { geheim: true, straat: "Schuilstraat", postcode: "1012AB", huisnummer: "77" };
	await register(
		{ voornamen: "Anna Sophie", ...geheim, gemeentecode: "0363", gemeente: "Amsterdam" },
		{ bsn: "999990123", voornamen: "Bernard", geslachtsnaam: "Dodemans", opschorting: "O" },
		{ bsn: "999990032", voornamen: "Celine", geslachtsnaam: "Schuil", ...geheim, postcode: "6042BB" },
	);
	// With a first name and the birth date: sure enough at another address.
	const elders = await zaakVan();
	const dood = await zaakVan({ naam: "Bernard Dodemans", voornamen: "Bernard" });
	const verhuisd = await zaakVan({ naam: "Celine Schuil", voornamen: "Celine" });
	await controleer(MAAND1);
	expect((await zaak(elders)).status).toBe("gesloten");
	expect((await zaak(dood)).resultaat).toBe("Inwoner is overleden");
	expect(await zaak(verhuisd)).toMatchObject({ adres_geheim: true, postcode: "6042BB", status: "te-benaderen" });
	const regels = await inGemeente(proef.databank.db, gemeente.id, (trx) => listPartnerregels(trx, gemeente.id));
	expect(regels.map(({ wat }) => wat).sort()).toEqual(["elders", "overleden"]);
	expect(JSON.stringify(regels)).not.toMatch(/Schuilstraat|1012AB|6042BB|Amsterdam|Celine|geheim|99999/);
});

test("by hand: a wrong BSN is refused, a move needs an address, and the zaak follows", async () => {
	await zetBrpBron(proef.databank, gemeente.id, "handmatig");
	const id = await zaakVan();
	await controleer(MAAND1);
	const hand = { soort: "met-de-hand", bsn: "", adres: null, geheim: false } as const;
	expect(await beslis(id, { ...hand, uitkomst: "inwoner", bsn: "123456789" })).toEqual({
		ok: false,
		reden: "bsn-ongeldig",
	});
	expect(await beslis(id, { ...hand, uitkomst: "verhuisd-binnen" })).toEqual({ ok: false, reden: "adres-ontbreekt" });
	const adres = { straat: "Kerkpad", huisnummer: "8", huisletter: "", toevoeging: "", postcode: "6042BB" };
	const ja = await beslis(id, { ...hand, uitkomst: "verhuisd-binnen", adres, bsn: "999990019", geheim: true });
	expect(ja).toMatchObject({ ok: true });
	expect(await zaak(id)).toMatchObject({ straat: "Kerkpad", postcode: "6042BB", huisnummer: 8, adres_geheim: true });
	const telling = await inGemeente(proef.databank.db, gemeente.id, (trx) => countUitval(trx, gemeente.id, MAAND1));
	expect(telling).toMatchObject({ open: 0, beslist: 1, gecontroleerd: 1 });
	await zetBrpBron(proef.databank, gemeente.id, "register");
});

test("a zaak that was not picked up asks nothing of a colleague", async () => {
	await register({ voornamen: "Bea" });
	const id = await zaakVan();
	await controleer(MAAND1);
	const open = () => inGemeente(proef.databank.db, gemeente.id, (trx) => countUitval(trx, gemeente.id, MAAND1));
	expect((await open()).open).toBe(1);
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.updateTable("zaken").set({ status: "niet-opgepakt" }).where("id", "=", id).execute(),
	);
	expect((await open()).open).toBe(0);
});

test("another gemeente sees none of it", async () => {
	await register({ voornamen: "Bea" });
	const id = await zaakVan();
	await controleer(MAAND1);
	const { controle } = await rijVan(id);
	const buren = await maakProefgemeente(proef.databank, { code: "9958", naam: "Elders" });
	const daar = makeUitvoerder(proef.databank);
	expect(await daar(buren.bilal, (omgeving) => openUitval(omgeving, controle.signaal_id))).toBeNull();
	const filter = { lijst: "open" } as const;
	expect(await inGemeente(proef.databank.db, buren.id, (trx) => listUitval(trx, gemeente.id, filter, MAAND1))).toEqual(
		[],
	);
});
