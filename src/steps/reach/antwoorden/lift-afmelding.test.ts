import { afterAll, beforeAll, expect, test } from "vitest";
import { startBerichtengemeente } from "../../../testing/berichten.ts";
import { maakZaak } from "../../../testing/zaken.ts";
import { planBerichten } from "../berichten/plan-berichten.ts";
import { liftAfmelding, liftGekozen, listGestopt } from "./lift-afmelding.ts";
import { stopBerichten } from "./stop-berichten.ts";

const nu = new Date("2026-11-23T09:00:00Z");
const NUMMER = "+31612345001";
let proef: Awaited<ReturnType<typeof startBerichtengemeente>>;
beforeAll(async () => {
	proef = await startBerichtengemeente(() => nu, { WhatsApp: "meta", Brief: "notifynl" });
});
afterAll(() => proef.sluit());
const gepland = async (zaakId: number) => {
	await proef.doe((omgeving) => planBerichten(omgeving, nu));
	const vraag = proef.lees((trx) =>
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
	const zaak = await maakZaak(proef.databank, proef.gemeente, "whatsapp", { telefoons: [NUMMER], email: null });
	const ander = await maakZaak(proef.databank, proef.gemeente, "whatsapp", { telefoons: [NUMMER], email: null });
	await proef.doe((omgeving) => stopBerichten(omgeving, { zaakId: zaak, waarde: NUMMER }, nu));
	expect([await gepland(zaak), await gepland(ander)]).toEqual([["Brief"], ["Brief"]]);
	const hef = (zaakId: number, waarde: string) =>
		proef.doe((omgeving) => liftAfmelding(omgeving, { zaakId, waarden: [waarde], hoe: "telefoon" }, nu));
	expect(await hef(zaak, "+31699999999")).toEqual({ ok: false, reden: "niet-afgemeld" });
	expect((await hef(zaak, NUMMER)).ok).toBe(true);
	expect(await hef(zaak, NUMMER)).toEqual({ ok: false, reden: "niet-afgemeld" });
	expect([await gepland(zaak), await gepland(ander)]).toEqual([["WhatsApp"], ["WhatsApp"]]);
	const spoor = await proef.lees(async (trx) => ({
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
	const door = proef.gemeente.sanne.gebruikerId;
	expect(spoor.regels).toEqual([zaak, ander].map((zaak_id) => ({ zaak_id, tekst, door })));
	expect(spoor.audit.map(({ gegevens }) => gegevens)).toMatchObject([{ hoe: "telefoon" }, { hoe: "telefoon" }]);
	expect(JSON.stringify(spoor)).not.toContain(NUMMER);
});

test("a zaak that does not know the number cannot lift its STOP", async () => {
	const zaak = await maakZaak(proef.databank, proef.gemeente, "whatsapp", { telefoons: ["+31612345002"], email: null });
	const vreemd = await maakZaak(proef.databank, proef.gemeente, "whatsapp", {
		telefoons: ["+31612345003"],
		email: null,
	});
	await proef.doe((omgeving) => stopBerichten(omgeving, { zaakId: zaak, waarde: "+31612345002" }, nu));
	const waarden = ["+31612345002"];
	const poging = await proef.doe((omgeving) => liftAfmelding(omgeving, { zaakId: vreemd, waarden, hoe: "pagina" }, nu));
	expect(poging).toEqual({ ok: false, reden: "niet-afgemeld" });
	const [keus] = await proef.doe((omgeving) => listGestopt(omgeving, zaak));
	const gekozen = [keus!.sleutel];
	const pagina = await proef.doe((omgeving) => liftGekozen(omgeving, { zaakId: vreemd, gekozen }, nu));
	expect(pagina).toEqual({ ok: false, reden: "niet-afgemeld" });
});

test("on the own page a resident lifts the STOP of what they choose; a number that is known to be somebody else's is no choice", async () => {
	const [eigen, tweede, vanEx] = ["+31612345004", "+31612345005", "+31612345006"];
	const zaak = await maakZaak(proef.databank, proef.gemeente, "whatsapp", {
		telefoons: [eigen!, tweede!, vanEx!],
		email: null,
	});
	for (const waarde of [eigen!, tweede!, vanEx!]) {
		await proef.doe((omgeving) => stopBerichten(omgeving, { zaakId: zaak, waarde }, nu));
	}
	await proef.lees((trx) =>
		trx.updateTable("contactgegevens").set({ status: "fout" }).where("waarde", "=", vanEx!).execute(),
	);
	const keuzes = await proef.doe((omgeving) => listGestopt(omgeving, zaak));
	expect(keuzes.map(({ gemaskeerd, kanalen }) => [gemaskeerd, kanalen])).toEqual([
		["06 •• 04", ["SMS", "WhatsApp"]],
		["06 •• 05", ["SMS", "WhatsApp"]],
	]);
	expect(JSON.stringify(keuzes)).not.toContain("612345");
	const gekozen = [keuzes[0]!.sleutel];
	const klaar = await proef.doe((omgeving) => liftGekozen(omgeving, { zaakId: zaak, gekozen }, nu));
	expect(klaar.ok).toBe(true);
	const over = await proef.lees((trx) =>
		trx
			.selectFrom("afmeldingen")
			.select("waarde")
			.distinct()
			.where("waarde", "in", [eigen!, tweede!, vanEx!])
			.orderBy("waarde")
			.execute(),
	);
	expect(over).toEqual([{ waarde: tweede }, { waarde: vanEx }]);
});
