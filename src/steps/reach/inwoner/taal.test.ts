import { afterAll, beforeAll, expect, test } from "vitest";
import type { Taal } from "../../../rules/reach/tekst/tekst.ts";
import { startBerichtengemeente } from "../../../testing/berichten.ts";
import { gelukt } from "../../../testing/gelukt.ts";
import { maakZaak } from "../../../testing/zaken.ts";
import { setTaal } from "../../register/set-taal.ts";
import { bookAfspraak } from "../afspraken/book-afspraak.ts";
import { addPlek, addSpreekuur } from "../afspraken/save-spreekuren.ts";
import { planBerichten } from "../berichten/plan-berichten.ts";
import { sendBerichten } from "../berichten/send-berichten.ts";
import { setInwonertaal } from "./set-taal.ts";

let nu = new Date("2026-11-23T09:00:00Z");
let proef: Awaited<ReturnType<typeof startBerichtengemeente>>;
beforeAll(async () => {
	proef = await startBerichtengemeente(() => nu, { SMS: "notifynl", WhatsApp: "meta" });
});
afterAll(() => proef.sluit());

const inwoner = () => ({ gemeenteId: proef.gemeente.id, gebruikerId: null });
const leest = (zaakId: number, taal: Taal, vast = false) =>
	proef.aanbieder.delen.voerUit(inwoner(), (omgeving) => setInwonertaal(omgeving, { zaakId, taal, vast, nu }));
const plan = () => proef.aanbieder.delen.voerUit(proef.gemeente.bilal, (omgeving) => planBerichten(omgeving, nu));
const zaakVan = (id: number) =>
	proef.lees((trx) =>
		trx.selectFrom("zaken").select(["taal", "taal_vast", "versie"]).where("id", "=", id).executeTakeFirstOrThrow(),
	);
const berichten = (zaakId: number) =>
	proef.lees((trx) =>
		trx
			.selectFrom("berichten")
			.select(["soort", "taal", "doelgroep", "status"])
			.where("zaak_id", "=", zaakId)
			.orderBy("id")
			.execute(),
	);

test("who reads on in Polish is written to in Polish: what waited already too, once, with audit and time line", async () => {
	const id = await maakZaak(proef.databank, proef.gemeente, "whatsapp");
	await plan();
	expect(await berichten(id)).toMatchObject([{ taal: "nl", status: "gepland" }]);
	expect(await leest(id, "pl")).toBe(true);
	expect(await leest(id, "pl")).toBe(false);
	await plan();
	expect(await berichten(id)).toMatchObject([{ taal: "pl", status: "gepland" }]);
	nu = new Date("2026-11-23T17:59:00Z");
	await sendBerichten(proef.aanbieder.delen, proef.gemeente.id);
	expect(proef.aanbieder.verstuurd).toHaveLength(1);
	expect(proef.aanbieder.verstuurd[0]).toMatchObject({ taal: "pl" });
	expect(proef.aanbieder.verstuurd[0]?.tekst).toMatch(/Dzień dobry|Państw/);
	const spoor = await proef.lees((trx) =>
		trx.selectFrom("auditregels").select("gegevens").where("handeling", "=", "taal-gewijzigd").execute(),
	);
	expect(spoor.map(({ gegevens }) => gegevens)).toMatchObject([{ van: "nl", naar: "pl" }]);
	nu = new Date("2026-11-23T09:00:00Z");
});

test("who undoes it, or says it to a colleague, keeps that language whatever is read after", async () => {
	const id = await maakZaak(proef.databank, proef.gemeente, "te-bellen");
	await leest(id, "en");
	expect(await leest(id, "nl", true)).toBe(true);
	expect(await leest(id, "en")).toBe(false);
	const { versie } = await zaakVan(id);
	expect(await zaakVan(id)).toMatchObject({ taal: "nl", taal_vast: true });
	const keuze = { zaakId: id, versie, taal: "tr" } as const;
	expect(await setTaal(proef.databank, proef.gemeente.sanne, { ...keuze, versie: versie - 1 }, nu)).toMatchObject({
		reden: "zaak-gewijzigd",
	});
	expect((await setTaal(proef.databank, proef.gemeente.sanne, keuze, nu)).ok).toBe(true);
	expect(await zaakVan(id)).toMatchObject({ taal: "tr", versie: versie + 1 });
});

test("a message about an appointment is in the language of the resident and for who they are", async () => {
	const id = await maakZaak(proef.databank, proef.gemeente, "te-bellen", {
		...{ taal: "ar", geboortedatum: "2004-02-01", telefoons: ["+31612345678"] },
	});
	const gebruikerId = proef.gemeente.sanne.gebruikerId!;
	const plekId = await proef.aanbieder.delen.voerUit(proef.gemeente.sanne, async (omgeving) => {
		const gegevens = { vorm: "kantoor", naam: "Stadskantoor", adres: "Markt 1", uitleg: "" } as const;
		const plek = gelukt(await addPlek(omgeving, gegevens));
		await addSpreekuur(
			omgeving,
			{
				gebruikerId,
				plekId: plek,
				weekdag: 3,
				van: "09:00",
				tot: "12:00",
				duurMinuten: 60,
			},
			nu,
		);
		return plek;
	});
	const keuze = { zaakId: id, plekId, gebruikerId, begin: new Date("2026-12-02T09:00:00Z"), nu };
	const gemaakt = await proef.aanbieder.delen.voerUit(inwoner(), (omgeving) => bookAfspraak(omgeving, keuze));
	expect(gemaakt.ok).toBe(true);
	expect(await berichten(id)).toMatchObject([
		{ soort: "afspraak-bevestiging", taal: "ar", doelgroep: "jong" },
		{ soort: "afspraak-herinnering", taal: "ar", doelgroep: "jong" },
	]);
	proef.aanbieder.verstuurd.length = 0;
	await sendBerichten(proef.aanbieder.delen, proef.gemeente.id);
	expect(proef.aanbieder.verstuurd[0]?.tekst).toContain("2 ديسمبر");
	expect(proef.aanbieder.verstuurd[0]?.tekst).toContain("10:00");
	expect(proef.aanbieder.verstuurd[0]?.tekst).not.toContain("uur");
});
