import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { addContactgegeven, markContactgegeven } from "../../register/contactgegevens.ts";
import { planAfspraakbericht } from "../afspraken/plan-bericht.ts";
import { readKandidaten } from "../antwoorden/queries.ts";
import { planTevredenheid } from "../tevredenheid/plan-tevredenheid.ts";
import { addInwonergegeven } from "./add-contactgegeven.ts";

let database: Testdatabase;
let proef: Berichtenproef;
let volgende = 1;
beforeAll(async () => {
	database = await createTestDatabase();
	proef = await maakBerichtenproef(database.databank, 8501);
});
afterAll(() => database.sluit());

const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) =>
	inGemeente(database.databank.db, proef.gemeente.id, werk);

/** A zaak without any number, to which somebody with only the envelope gave one. */
async function metGegeven(staat: "te-bellen" | "whatsapp" = "te-bellen") {
	const nummer = `+3161234567${volgende++}`;
	const zaakId = await proef.zaak(staat, { telefoons: [], email: null });
	const niemand = { gemeenteId: proef.gemeente.id, gebruikerId: null };
	const gegeven = { zaakId, tekst: nummer, sterk: false, nu: proef.nu() };
	await proef.aanbieder.delen.voerUit(niemand, (omgeving) =>
		addInwonergegeven(omgeving, gegeven, proef.aanbieder.delen.register),
	);
	// the answer is read: it does not hold back what follows
	await lees((trx) =>
		trx.updateTable("antwoorden").set({ afgehandeld_op: proef.nu() }).where("zaak_id", "=", zaakId).execute(),
	);
	return { zaakId, nummer };
}
const bevestig = (zaakId: number, waarde: string) =>
	markContactgegeven(
		database.databank,
		proef.gemeente.sanne,
		{ zaakId, soort: "telefoon", waarde, status: "onbekend" },
		proef.nu(),
	);
const statusVan = (zaakId: number) =>
	lees(async (trx) => {
		const rijen = await trx.selectFrom("contactgegevens").select("status").where("zaak_id", "=", zaakId).execute();
		return rijen.map(({ status }) => status);
	});

test("an appointment is not confirmed to a number that anybody with the envelope may have given, until a colleague says it is right", async () => {
	const { zaakId, nummer } = await metGegeven();
	const nu = proef.nu();
	const bevestiging = { zaakId, afspraakId: null, soort: "afspraak-bevestiging", op: nu, uiterlijk: null, nu } as const;
	const kanaal = () => lees((trx) => planAfspraakbericht(trx, proef.gemeente.id, bevestiging));
	expect(await statusVan(zaakId)).toEqual(["te-bevestigen"]);
	expect(await kanaal()).toBe("Brief");
	expect((await bevestig(zaakId, nummer)).ok).toBe(true);
	expect(await statusVan(zaakId)).toEqual(["onbekend"]);
	expect(await kanaal()).toBe("SMS");
	const regels = await lees((trx) =>
		trx
			.selectFrom("gebeurtenissen")
			.select("tekst")
			.where("zaak_id", "=", zaakId)
			.where("soort", "=", "contactgegeven")
			.execute(),
	);
	expect(regels).toEqual([{ tekst: "Telefoonnummer klopt, zegt een collega." }]);
});

test("a message of the route does not go there, and an answer from there is nobody's", async () => {
	const { zaakId, nummer } = await metGegeven("whatsapp");
	const kanalen = async () => {
		await proef.plan();
		return (await proef.berichten(zaakId)).filter(({ status }) => status === "gepland").map((rij) => rij.kanaal);
	};
	const vanWie = () => lees((trx) => readKandidaten(trx, proef.gemeente.id, nummer));
	expect(await kanalen()).not.toContain("WhatsApp");
	expect(await vanWie()).toEqual([]);
	await bevestig(zaakId, nummer);
	expect(await kanalen()).toContain("WhatsApp");
	expect(await vanWie()).toMatchObject([{ zaakId }]);
});

test("the question how it was does not go there", async () => {
	const { zaakId, nummer } = await metGegeven();
	const poging = {
		kanaal: "Telefoon",
		datum: "2026-11-20",
		dagdeel: "Ochtend",
		bereikt: true,
		uitkomst: "hulp-aanvaard",
	};
	const wie = { gemeente_id: proef.gemeente.id, zaak_id: zaakId, door: proef.gemeente.sanne.gebruikerId };
	await lees((trx) =>
		trx
			.insertInto("contactpogingen")
			.values({ ...wie, ...poging })
			.execute(),
	);
	const vraag = () =>
		proef.aanbieder.delen.voerUit(proef.gemeente.sanne, (omgeving) => planTevredenheid(omgeving, proef.nu()));
	expect(await vraag()).toBe(0);
	await bevestig(zaakId, nummer);
	expect(await vraag()).toBe(1);
});

test("a colleague who adds the same number confirms it; what is known already is still refused", async () => {
	const { zaakId, nummer } = await metGegeven();
	const voeg = () => addContactgegeven(database.databank, proef.gemeente.sanne, { zaakId, waarde: nummer }, proef.nu());
	expect((await voeg()).ok).toBe(true);
	expect(await statusVan(zaakId)).toEqual(["onbekend"]);
	expect(await voeg()).toEqual({ ok: false, reden: "al-bekend" });
});
