import { afterAll, beforeAll, expect, test } from "vitest";
import { startBerichtengemeente, zetKanaal } from "../../../testing/berichten.ts";
import { maakZaak, type Zaakopties } from "../../../testing/zaken.ts";
import { retryBericht } from "./change-bericht.ts";
import { listAandacht } from "./list-berichten.ts";
import { listHandwerk, openHandlijst } from "./list-handwerk.ts";
import { planBerichten } from "./plan-berichten.ts";
import { sendBerichten } from "./send-berichten.ts";

let nu = new Date("2026-11-23T08:00:00Z");
let dag = 22;
let proef: Awaited<ReturnType<typeof startBerichtengemeente>>;
beforeAll(async () => {
	proef = await startBerichtengemeente(() => nu, { Brief: "notifynl" });
});
afterAll(() => proef.sluit());

const brief = (naam: string, opties: Zaakopties) =>
	maakZaak(proef.databank, proef.gemeente, "brief", { naam, persoonsleutel: naam, ...opties });
async function gaat(): Promise<Map<string, string>> {
	// planned on the morning of a new day, sent on its afternoon
	nu = new Date(`2026-11-${++dag}T07:00:00Z`);
	await proef.doe((omgeving) => planBerichten(omgeving, nu));
	nu = new Date(`2026-11-${dag}T15:59:00Z`);
	await sendBerichten(proef.aanbieder.delen, proef.gemeente.id);
	return new Map(proef.aanbieder.verstuurd.map(({ adres }) => [adres!.naam, `${adres!.straat}, ${adres!.plaats}`]));
}
const leeg = { straat: null, straatsleutel: null, plaats: null };

test("what a partner left out of an address is completed: from the same postcode, and the register goes first", async () => {
	await brief("Els Een", { postcode: "6041AC", straat: "Marktstraat", plaats: "Proefstad" });
	await brief("Eva Een", { postcode: "6041AC", straat: "Marktstraat", plaats: "Proefstad" });
	await brief("Typ Fout", { postcode: "6041AC", straat: "Marktstaat", plaats: "Proefstadt" });
	await brief("Leeg Adres", { postcode: "6041AC", ...leeg });
	await brief("Andere Straat", { postcode: "6041ZX", ...leeg, straat: "Hofweg" });
	const inBrp = await brief("Uit Brp", { postcode: "6041AC", huisnummer: 77, ...leeg });
	const elders = await brief("Oud Brp", { postcode: "6041AC", huisnummer: 78, ...leeg });
	for (const [zaakId, postcode] of [
		[inBrp, "6041AC"],
		[elders, "6099ZZ"],
	] as const) {
		const persoon = { straat: "Registerlaan", woonplaats: "Brpdorp", postcode, huisnummer: "77" };
		const gesloten = proef.databank.sleutels.encrypt(proef.gemeente.id, "controles.persoon", JSON.stringify(persoon));
		await proef.lees(async (trx) => {
			const vraag = trx.selectFrom("zaaksignalen").select("signaal_id").where("zaak_id", "=", zaakId);
			const { signaal_id } = await vraag.limit(1).executeTakeFirstOrThrow();
			const rij = {
				gemeente_id: proef.gemeente.id,
				signaal_id,
				uitkomst: "inwoner",
				besloten: "vanzelf",
				persoon: gesloten,
			};
			await trx.insertInto("controles").values(rij).execute();
		});
	}
	const gegaan = await gaat();
	expect(gegaan.get("Leeg Adres")).toBe("Marktstraat, Proefstad");
	expect(gegaan.get("Andere Straat")).toBe("Hofweg, Proefstad");
	expect(gegaan.get("Uit Brp")).toBe("Registerlaan, Brpdorp");
	// The register knows another front door: that is not this address.
	expect(gegaan.get("Oud Brp")).toBe("Marktstraat, Proefstad");
});

test("an address that nobody knows asks for a colleague, with what to do; once it is known the letter goes", async () => {
	const zaakId = await brief("Nergens Bekend", { postcode: "1234XY", ...leeg });
	expect((await gaat()).has("Nergens Bekend")).toBe(false);
	const [rij] = await proef.lees((trx) => listAandacht(trx, proef.gemeente.id, nu));
	expect(rij).toMatchObject({ zaak_id: zaakId, reden: "adres-niet-volledig" });
	expect(rij?.uitleg).toBe(
		"Dit zijn niet bekend: de straat en de plaats. Zoek het adres op in de BRP en schrijf deze brief met de hand, of bel of bezoek de inwoner.",
	);
	expect((await gaat()).has("Nergens Bekend")).toBe(false);
	await brief("Buur Man", { postcode: "1234XY", straat: "Nieuwstraat", plaats: "Elders" });
	expect((await proef.doe((omgeving) => retryBericht(omgeving, rij!.id, nu))).ok).toBe(true);
	expect((await gaat()).get("Nergens Bekend")).toBe("Nieuwstraat, Elders");
	expect(await proef.lees((trx) => listAandacht(trx, proef.gemeente.id, nu))).toEqual([]);
});

test("the list by hand has the completed address too", async () => {
	await zetKanaal(proef.databank, proef.gemeente.id, "Brief", "met-de-hand");
	await brief("Hand Werk", { postcode: "1234XY", ...leeg });
	await brief("Hand Leeg", { postcode: "4321AB", ...leeg });
	await gaat();
	const { regels } = await proef.doe((omgeving) => listHandwerk(omgeving, nu));
	expect(regels.map(({ naam, straat, plaats }) => [naam, straat, plaats])).toEqual([
		["Hand Werk", "Nieuwstraat", "Elders"],
		["Hand Leeg", null, null],
	]);
});

test("letters and cards each have their own list and way of working; a list that is cut off says how many there are", async () => {
	await zetKanaal(proef.databank, proef.gemeente.id, "Brief", "met-de-hand", { velden: { vorm: "rode-envelop" } });
	await zetKanaal(proef.databank, proef.gemeente.id, "Kaartje", "met-de-hand", { velden: { vorm: "ansichtkaart" } });
	const adres = { straat: "Nieuwstraat", plaats: "Elders" };
	const [eerste] = [await brief("Hand Een", adres), await brief("Hand Twee", adres)];
	await gaat();
	await proef.lees((trx) =>
		trx
			.insertInto("berichten")
			.values({
				...{
					gemeente_id: proef.gemeente.id,
					zaak_id: eerste,
					soort: "niet-thuis",
					kanaal: "Kaartje",
					doelgroep: "algemeen",
				},
				...{ taal: "nl", status: "handwerk", gepland_op: nu },
			})
			.execute(),
	);
	const open = (kanaal: "Brief" | "Kaartje") => proef.doe((omgeving) => openHandlijst(omgeving, nu, kanaal));
	expect(await open("Brief")).toMatchObject({ aantal: 4, opmaak: { vorm: "rode-envelop" } });
	expect(await open("Kaartje")).toMatchObject({ aantal: 1, opmaak: { vorm: "ansichtkaart" } });
	const eersteVan = await proef.doe((omgeving) => listHandwerk(omgeving, nu, { max: 2 }));
	expect([eersteVan.regels.length, eersteVan.aantal]).toEqual([2, 5]);
});
