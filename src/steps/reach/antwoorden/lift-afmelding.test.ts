import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { maakBerichtengemeente, type Proefaanbieder } from "../../../testing/berichten.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";
import { planBerichten } from "../berichten/plan-berichten.ts";
import { liftAfmelding } from "./lift-afmelding.ts";
import { stopBerichten } from "./stop-berichten.ts";

const nu = new Date("2026-11-23T09:00:00Z");
const NUMMER = "+31612345001";
let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Proefaanbieder;
beforeAll(async () => {
	proef = await createTestDatabase();
	({ gemeente, aanbieder } = await maakBerichtengemeente(proef.databank, () => nu, {
		WhatsApp: "meta",
		Brief: "notifynl",
	}));
});
afterAll(() => proef.sluit());
const lees = <T>(werk: Parameters<typeof inGemeente<T>>[2]) => inGemeente(proef.databank.db, gemeente.id, werk);
const doe = <T>(werk: Parameters<typeof aanbieder.delen.voerUit<T>>[1]) =>
	aanbieder.delen.voerUit(gemeente.sanne, werk);
const gepland = async (zaakId: number) => {
	await doe((omgeving) => planBerichten(omgeving, nu));
	const vraag = lees((trx) =>
		trx
			.selectFrom("berichten")
			.select("kanaal")
			.where("zaak_id", "=", zaakId)
			.where("status", "=", "gepland")
			.execute(),
	);
	return (await vraag).map(({ kanaal }) => kanaal);
};

test("a resident who asks for messages again gets them, in every zaak; both time lines and the audit log say how", async () => {
	const zaak = await maakZaak(proef.databank, gemeente, "whatsapp", { telefoons: [NUMMER], email: null });
	const ander = await maakZaak(proef.databank, gemeente, "whatsapp", { telefoons: [NUMMER], email: null });
	await doe((omgeving) => stopBerichten(omgeving, { zaakId: zaak, waarde: NUMMER }, nu));
	expect([await gepland(zaak), await gepland(ander)]).toEqual([["Brief"], ["Brief"]]);
	const hef = (zaakId: number, waarde: string | null) =>
		doe((omgeving) => liftAfmelding(omgeving, { zaakId, waarde, hoe: "telefoon" }, nu));
	expect(await hef(zaak, "+31699999999")).toEqual({ ok: false, reden: "niet-afgemeld" });
	expect((await hef(zaak, NUMMER)).ok).toBe(true);
	expect(await hef(zaak, NUMMER)).toEqual({ ok: false, reden: "niet-afgemeld" });
	expect([await gepland(zaak), await gepland(ander)]).toEqual([["WhatsApp"], ["WhatsApp"]]);
	const spoor = await lees(async (trx) => ({
		regels: await trx
			.selectFrom("gebeurtenissen")
			.select(["zaak_id", "tekst", "door"])
			.where("soort", "=", "weer-aangemeld")
			.orderBy("zaak_id")
			.execute(),
		audit: await trx
			.selectFrom("auditregels")
			.select("gegevens")
			.where("handeling", "=", "afmelding-opgeheven")
			.execute(),
	}));
	const tekst = "Weer berichten via SMS en WhatsApp: de inwoner vroeg er zelf om, aan de telefoon.";
	const door = gemeente.sanne.gebruikerId;
	expect(spoor.regels).toEqual([zaak, ander].map((zaak_id) => ({ zaak_id, tekst, door })));
	expect(spoor.audit.map(({ gegevens }) => gegevens)).toMatchObject([{ hoe: "telefoon" }, { hoe: "telefoon" }]);
	expect(JSON.stringify(spoor)).not.toContain(NUMMER);
});

test("a zaak that does not know the number cannot lift its STOP", async () => {
	const zaak = await maakZaak(proef.databank, gemeente, "whatsapp", { telefoons: ["+31612345002"], email: null });
	const vreemd = await maakZaak(proef.databank, gemeente, "whatsapp", { telefoons: ["+31612345003"], email: null });
	await doe((omgeving) => stopBerichten(omgeving, { zaakId: zaak, waarde: "+31612345002" }, nu));
	for (const waarde of ["+31612345002", null]) {
		const poging = await doe((omgeving) => liftAfmelding(omgeving, { zaakId: vreemd, waarde, hoe: "pagina" }, nu));
		expect(poging).toEqual({ ok: false, reden: "niet-afgemeld" });
	}
});
