import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../../../database/voer-uit.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { isVanOns, leesOntvangst } from "./check-bericht.ts";
import { findInwonercode } from "./find-inwonercode.ts";
import { checkCode } from "./klopt-dit.ts";
import { makeInwonercodes } from "./make-inwonercodes.ts";
import { openInwonerpagina } from "./open-pagina.ts";
import { proveInwoner } from "./prove-inwoner.ts";
import { isAangemeld, removeVerlopen } from "./sessies.ts";

const NU = new Date("2026-11-23T09:00:00Z");
const DAG = 86_400_000;
let proef: Testdatabase;
let gemeente: Proefgemeente;
let ander: Proefgemeente;
let voerUit: Uitvoerder;
beforeAll(async () => {
	proef = await createTestDatabase();
	gemeente = await maakProefgemeente(proef.databank);
	ander = await maakProefgemeente(proef.databank, { code: "9958", naam: "Elders" });
	voerUit = makeUitvoerder(proef.databank);
});
afterAll(() => proef.sluit());

const maak = async (wie: Proefgemeente = gemeente, berichtId: number | null = null) => {
	const zaakId = await maakZaak(proef.databank, wie);
	const codes = await voerUit({ gemeenteId: wie.id, gebruikerId: null }, (omgeving) =>
		makeInwonercodes(omgeving, { zaakId, berichtId, nu: NU }),
	);
	return { zaakId, ...codes };
};

test("both codes lead to their own zaak in their own gemeente; of the code only a hash is kept", async () => {
	const [hier, daar] = [await maak(), await maak(ander)];
	for (const [codes, wie] of [
		[hier, gemeente],
		[daar, ander],
	] as const) {
		for (const [tekst, soort] of [
			[codes.geheim, "geheim"],
			[codes.kort, "kort"],
		] as const) {
			const code = await findInwonercode(proef.databank, tekst, NU);
			expect(code).toMatchObject({ gemeenteId: wie.id, zaakId: codes.zaakId, soort, stand: "goed" });
		}
	}
	const rijen = await proef.databank.db.selectFrom("inwonercodes").selectAll().execute();
	expect(rijen).toHaveLength(4);
	expect(JSON.stringify(rijen)).not.toContain(hier.geheim);
	expect(rijen.every((rij) => rij.code_hash.length === 32)).toBe(true);
});

test("a code with the zaak of another gemeente opens nothing", async () => {
	const { geheim, zaakId } = await maak();
	const code = (await findInwonercode(proef.databank, geheim, NU))!;
	expect(await openInwonerpagina(proef.databank, { gemeenteId: ander.id, zaakId }, NU)).toBeNull();
	const bewijs = { soort: "geboortedatum", datum: "1985-03-14" } as const;
	const vreemd = await voerUit({ gemeenteId: ander.id, gebruikerId: null }, (omgeving) =>
		proveInwoner(omgeving, code, bewijs, NU),
	);
	expect(vreemd).toEqual({ ok: false, reden: "gesloten" });
});

test("a session is of one zaak, for three quarters of an hour", async () => {
	const [een, twee] = [await maak(), await maak()];
	const code = (await findInwonercode(proef.databank, een.kort, NU))!;
	const antwoord = await voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) =>
		proveInwoner(omgeving, code, { soort: "geboortedatum", datum: "1985-03-14" }, NU),
	);
	if (!antwoord.ok) throw new Error(antwoord.reden);
	const { sid } = antwoord.waarde;
	const binnen = (zaakId: number, gemeenteId = gemeente.id, na = 0) =>
		isAangemeld(proef.databank, sid, { gemeenteId, zaakId }, new Date(NU.getTime() + na * 60_000));
	expect(await binnen(een.zaakId)).toBe(true);
	expect(await binnen(twee.zaakId)).toBe(false);
	expect(await binnen(een.zaakId, ander.id)).toBe(false);
	expect(await binnen(een.zaakId, gemeente.id, 45)).toBe(false);
	await removeVerlopen(proef.databank, new Date(NU.getTime() + 46 * 60_000));
	expect(await binnen(een.zaakId)).toBe(false);
});

test("a code expires after sixty days and is gone a month later", async () => {
	const { geheim } = await maak();
	const stand = async (dagen: number) =>
		(await findInwonercode(proef.databank, geheim, new Date(NU.getTime() + dagen * DAG)))?.stand;
	expect([await stand(59), await stand(60)]).toEqual(["goed", "verlopen"]);
	await removeVerlopen(proef.databank, new Date(NU.getTime() + 89 * DAG));
	expect(await stand(60)).toBe("verlopen");
	await removeVerlopen(proef.databank, new Date(NU.getTime() + 91 * DAG));
	expect(await stand(60)).toBeUndefined();
});

test("klopt-dit looks in one gemeente only, at that day and that number", async () => {
	const { zaakId } = await maak();
	await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("berichten")
			.values({
				...{ gemeente_id: gemeente.id, zaak_id: zaakId, soort: "uitnodiging", kanaal: "SMS", doelgroep: "algemeen" },
				...{ taal: "nl", status: "bezorgd", gepland_op: NU, verzonden_op: NU, naar: "+31612121212" },
			})
			.execute(),
	);
	const vraag = (wie: Proefgemeente, tekst: string, dag: string) =>
		inGemeente(proef.databank.db, wie.id, (trx) => isVanOns(trx, wie.id, leesOntvangst(tekst)!, dag));
	expect(await vraag(gemeente, "06-12121212", "2026-11-23")).toBe(true);
	expect(await vraag(gemeente, "06-12121212", "2026-11-24")).toBe(false);
	expect(await vraag(gemeente, "06-12121213", "2026-11-23")).toBe(false);
	expect(await vraag(ander, "06-12121212", "2026-11-23")).toBe(false);
	expect(await checkCode(proef.databank, "2222-2222", NU)).toBeNull();
});

test("klopt-dit knows a letter from the day it was printed, before a colleague says that it was posted", async () => {
	const zaakId = await maakZaak(proef.databank, gemeente, "te-bellen", { postcode: "9997AB", huisnummer: 7 });
	const { id } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx
			.insertInto("berichten")
			.values({
				...{ gemeente_id: gemeente.id, zaak_id: zaakId, soort: "uitnodiging", kanaal: "Brief", doelgroep: "algemeen" },
				...{ taal: "nl", status: "afgedrukt", gepland_op: NU, status_op: NU },
			})
			.returning("id")
			.executeTakeFirstOrThrow(),
	);
	const vraag = (dag: string) =>
		inGemeente(proef.databank.db, gemeente.id, (trx) => isVanOns(trx, gemeente.id, leesOntvangst("9997AB 7")!, dag));
	expect([await vraag("2026-11-25"), await vraag("2026-11-22"), await vraag("2026-11-30")]).toEqual([
		true,
		false,
		false,
	]);
	const codes = await voerUit({ gemeenteId: gemeente.id, gebruikerId: null }, (omgeving) =>
		makeInwonercodes(omgeving, { zaakId, berichtId: id, nu: NU }),
	);
	expect((await checkCode(proef.databank, codes.kort, NU))?.verzending).toEqual({ kanaal: "Brief", op: NU });
});

test.each([
	["jan@Voorbeeld.nl ", { soort: "email", waarde: "jan@voorbeeld.nl" }],
	["+31 6 12345678", { soort: "nummer", waarde: "+31612345678" }],
	["6041 ac 12", { soort: "brief", adressleutel: "6041AC-12" }],
	["6041AC, 12-a", { soort: "brief", adressleutel: "6041AC-12-A" }],
	["Markt 12", null],
	["", null],
])("%j is read as where a message came", (tekst, verwacht) => {
	expect(leesOntvangst(tekst)).toEqual(verwacht);
});
