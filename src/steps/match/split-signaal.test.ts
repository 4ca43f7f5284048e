import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCodeproef } from "../../testing/inwonercodes.ts";
import { elders, jan, type Koppelproef, okt, sep, startKoppelproef } from "../../testing/koppelproef.ts";
import { rematchSignalen } from "./rematch-signalen.ts";
import { splitSignaal } from "./split-signaal.ts";

let proef: Koppelproef;
beforeAll(async () => {
	proef = await startKoppelproef();
});
afterAll(() => proef.sluit());

test('"dit is iemand anders": het signaal krijgt een eigen zaak, de ander houdt de zijne, en de volgende maand blijft het zo', async () => {
	const bij = await proef.gemeente();
	const daar = { ...jan, ...elders, achternaam: "Meijdem", telefoons: ["+31687654321"] };
	const [eerst, dan] = await proef.lever(bij, [
		{ ...jan, ...sep, telefoons: ["+31612345678"] },
		{ ...daar, ...okt },
	]);
	const [zaak] = (await proef.stand(bij)).zaken;
	// somebody works on it: without the split the signaal would stay
	await proef.metTrx(bij, (trx) =>
		trx.updateTable("zaken").set({ toegewezen_aan: bij.sanne.gebruikerId }).where("id", "=", zaak!.id).execute(),
	);
	const vraag = { zaakId: zaak!.id, signaalId: dan!, vandaag: "2026-11-03" };
	const codes = makeCodeproef(proef.databank, bij.id);
	await codes.geef(zaak!.id, "SMS", "+31687654321");
	const klaar = await proef.doe(bij, (omgeving) => splitSignaal(omgeving, vraag));
	expect(klaar).toMatchObject({ ok: true, waarde: { eigenZaak: true } });
	const na = await proef.stand(bij);
	expect(na.koppelingen).toEqual([]);
	expect(await codes.stand(zaak!.id)).toEqual({ open: [], aangemeld: 0 });
	expect(na.leden.map((lid) => [lid.signaal_id, lid.herhaling])).toEqual([
		[eerst, "geen"],
		[dan, "geen"],
	]);
	expect(na.zaken).toMatchObject([
		{ id: zaak!.id, opeenvolgend: false, huisnummer: 3 },
		{ opeenvolgend: false, huisnummer: 99, toegewezen_aan: null },
	]);
	const contact = await proef.metTrx(bij, (trx) =>
		trx.selectFrom("contactgegevens").select(["zaak_id", "waarde"]).orderBy("zaak_id").execute(),
	);
	expect(contact).toEqual([
		{ zaak_id: zaak!.id, waarde: "+31612345678" },
		{ zaak_id: na.zaken[1]!.id, waarde: "+31687654321" },
	]);
	// next month's same row follows the one it belongs to, and nobody links the two again
	await proef.lever(bij, [{ ...daar, signaaldatum: "2026-11-05" }]);
	const later = await proef.stand(bij);
	expect(later.leden.map((lid) => lid.zaak_id)).toEqual([zaak!.id, na.zaken[1]!.id, na.zaken[1]!.id]);
	expect(await proef.doe(bij, (omgeving) => splitSignaal(omgeving, vraag))).toEqual({
		ok: false,
		reden: "niet-gevonden",
	});
	const audit = await proef.metTrx(bij, (trx) =>
		trx.selectFrom("auditregels").select("handeling").where("handeling", "=", "signaal-losgemaakt").execute(),
	);
	expect(audit).toHaveLength(1);
});

test("op één adres blijft het één zaak, maar is het geen herhaling meer van de achterstand van de ander", async () => {
	const bij = await proef.gemeente();
	const [, dan] = await proef.lever(bij, [
		{ ...jan, ...sep },
		{ ...jan, ...okt, achternaam: "Meijdem", bedragCent: 70_000 },
	]);
	const voor = await proef.stand(bij);
	expect(voor.leden.map((lid) => lid.herhaling)).toEqual(["geen", "herhaalmelding"]);
	const klaar = await proef.doe(bij, (omgeving) =>
		splitSignaal(omgeving, { zaakId: voor.zaken[0]!.id, signaalId: dan!, vandaag: "2026-11-03" }),
	);
	expect(klaar).toMatchObject({ ok: true, waarde: { eigenZaak: false } });
	const na = await proef.stand(bij);
	expect(na.zaken).toHaveLength(1);
	expect(na.leden.map((lid) => lid.herhaling)).toEqual(["geen", "geen"]);
	expect(na.koppelingen).toEqual([]);
});

test("wordt het eerdere signaal teruggenomen, dan gaat de koppeling mee en wordt opnieuw gekeken", async () => {
	const bij = await proef.gemeente();
	const [eerst, dan] = await proef.lever(bij, [
		{ ...jan, ...sep },
		{ ...jan, ...elders, achternaam: "Meijdem", ...okt },
	]);
	const { zaken } = await proef.stand(bij);
	await proef.doe(bij, async (omgeving) => {
		await omgeving.trx.deleteFrom("signalen").where("id", "=", eerst!).execute();
		await rematchSignalen(omgeving, { zaken: [zaken[0]!.id], verwant: [], vandaag: "2026-11-03" });
	});
	const na = await proef.stand(bij);
	expect(na.koppelingen).toEqual([]);
	expect(na.zaken).toMatchObject([{ opeenvolgend: false }]);
	expect(na.leden).toMatchObject([{ signaal_id: dan, herhaling: "geen" }]);
});

test('na "dit is iemand anders" staat de sleutel van de ander niet meer bij de zaak, en van een huisgenoot nooit', async () => {
	const bij = await proef.gemeente();
	const huisgenoot = { ...jan, voorletters: "A.", geboortedatum: "1986-01-09", signaaldatum: "2026-08-05" };
	const [wie] = await proef.lever(bij, [{ ...huisgenoot, partnertype: "Energie" }]);
	const [een, twee] = await proef.lever(bij, [
		{ ...jan, ...sep },
		{ ...jan, ...okt, achternaam: "Meijdem", partnertype: "Water" },
	]);
	const sleutels = async () => (await proef.stand(bij)).zaken.flatMap((zaak) => zaak.andere_persoonsleutels);
	const van = await proef.metTrx(bij, (trx) =>
		trx.selectFrom("signalen").select(["id", "persoonsleutel"]).orderBy("id").execute(),
	);
	const sleutel = (id: number | undefined) => van.find((rij) => rij.id === id)!.persoonsleutel;
	expect(await sleutels()).not.toContain(sleutel(wie));
	expect((await sleutels()).some((ander) => ander === sleutel(een) || ander === sleutel(twee))).toBe(true);
	const { leden } = await proef.stand(bij);
	const zaakId = leden.find((lid) => lid.signaal_id === twee)!.zaak_id;
	const los = await proef.doe(bij, (omgeving) =>
		splitSignaal(omgeving, { zaakId, signaalId: twee!, vandaag: "2026-11-02" }),
	);
	expect(los.ok).toBe(true);
	expect(await sleutels()).toEqual([]);
});
