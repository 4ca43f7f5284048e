import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import { makeCodeproef } from "../../testing/inwonercodes.ts";
import { CONTROLECODE, CONTROLEMOMENT, startVerifyproef, type Verifyproef } from "../../testing/verifyproef.ts";
import { recheckZaken } from "./recheck-zaken.ts";
import { replaceRegister } from "./replace-register.ts";

let proef: Verifyproef;
beforeAll(async () => {
	proef = await startVerifyproef();
});
afterAll(() => proef.sluit());
beforeEach(() => proef.metBron("haal-centraal"));
afterEach(() => proef.leeg());

describe("Haal Centraal as the source", () => {
	test("a resident is confirmed on the zaak, and not asked again", async () => {
		proef.inRegister();
		const id = await proef.zaakVan();
		await proef.controleer();
		const { controles, tijdlijn, zaak } = await proef.lees(id);
		expect(controles).toMatchObject([{ uitkomst: "inwoner", besloten: "vanzelf", adres_geheim: false }]);
		expect(tijdlijn).toEqual(["zaak-gemaakt", "bewoner-bevestigd"]);
		expect(zaak.status).toBe("te-benaderen");
		const gevraagd = proef.server.vragen.length;
		await proef.controleer();
		expect(proef.server.vragen.length).toBe(gevraagd);
	});

	test("who moved within the gemeente takes the zaak along", async () => {
		proef.inRegister({ postcode: "6042BB", huisnummer: "7", huisletter: "a", straat: "Nieuwstraat" });
		await proef.voerUit(proef.gemeente.bilal, ({ trx, gemeenteId: gemeente_id }) =>
			trx.insertInto("postcodewijken").values({ gemeente_id, postcode: "6042", wijk: "De Es" }).execute(),
		);
		const id = await proef.zaakVan();
		await proef.controleer();
		expect((await proef.lees(id)).zaak).toMatchObject({
			...{ straat: "Nieuwstraat", postcode: "6042BB", huisnummer: 7, huisletter: "a", wijk: "De Es", versie: 2 },
			adressleutel: "6042BB-7-A",
		});
	});

	test("after a move the zaak has the place of the register, else the one that partners give for that postcode", async () => {
		proef.inRegister({ postcode: "6071XY", huisnummer: "7", woonplaats: "Swalmen" });
		proef.inRegister({
			bsn: "999990123",
			voornamen: "Bernard",
			geslachtsnaam: "Buurman",
			postcode: "6072XY",
			huisnummer: "9",
		});
		proef.inRegister({
			bsn: "999990032",
			voornamen: "Dirk",
			geslachtsnaam: "Alleen",
			postcode: "6079XY",
			gemeente: "Roermond",
		});
		const verhuisd = await proef.zaakVan();
		const buurman = await proef.zaakVan({ naam: "Bernard Buurman", voornamen: "Bernard" });
		const alleen = await proef.zaakVan({ naam: "Dirk Alleen", voornamen: "Dirk" });
		await proef.zaakVan({ naam: "Celine Anders", voornamen: "Celine", postcode: "6072AB", huisnummer: 3 });
		await proef.controleer();
		expect((await proef.lees(verhuisd)).zaak).toMatchObject({ postcode: "6071XY", plaats: "Swalmen" });
		expect((await proef.lees(buurman)).zaak).toMatchObject({ postcode: "6072XY", plaats: "Beekdaal" });
		expect((await proef.lees(alleen)).zaak).toMatchObject({ postcode: "6079XY", plaats: "Roermond" });
	});

	test("who lives elsewhere or died: the zaak closes, and relatives get nothing", async () => {
		proef.inRegister({ gemeentecode: "0363", gemeente: "Amsterdam", postcode: "1012AB", huisnummer: "1" });
		proef.inRegister({ bsn: "999990123", voornamen: "Bernard", geslachtsnaam: "Dodemans", opschorting: "O" });
		const elders = await proef.zaakVan();
		const dood = await proef.zaakVan({ naam: "Bernard Dodemans", voornamen: "Bernard" });
		const codes = makeCodeproef(proef.databank, proef.gemeente.id);
		for (const id of [elders, dood]) await codes.geef(id, "Brief", null);
		// Messages that fell after their code was made: one that went out is work.
		await proef.alsBeheer("update berichten set status = 'vervallen'");
		await proef.controleer();
		for (const id of [elders, dood]) expect(await codes.stand(id)).toEqual({ open: [], aangemeld: 0 });
		expect((await proef.lees(elders)).zaak).toMatchObject({
			status: "gesloten",
			resultaat: "Persoon is geen inwoner (meer) in de gemeente",
			gesloten_op: "2026-11-23",
		});
		const { zaak, tijdlijn } = await proef.lees(dood);
		expect(zaak).toMatchObject({ status: "gesloten", resultaat: "Inwoner is overleden", volgende_kanaal: null });
		expect(tijdlijn).toContain("gesloten");
	});

	test("somebody worked on it: contact stops, and the zaak asks for a hand-over", async () => {
		proef.inRegister({ opschorting: "O" });
		const id = await proef.zaakVan({}, "tweede-belpoging");
		await proef.controleer();
		const { zaak, tijdlijn } = await proef.lees(id);
		expect(zaak).toMatchObject({
			status: "te-benaderen",
			volgende_stap: "overdracht",
			volgende_kanaal: "Administratief",
		});
		expect(zaak.volgende_omdat).toContain("nabestaanden");
		expect(tijdlijn).toContain("contact-gestopt");
	});

	test.each(["antwoorden", "afspraken"] as const)(
		"so does who asks or comes himself (%s): nobody closes that unseen",
		async (tabel) => {
			proef.inRegister({ gemeentecode: "0363", gemeente: "Amsterdam", postcode: "1012AB", huisnummer: "1" });
			const id = await proef.zaakVan();
			const { id: gemeente_id, sanne } = proef.gemeente;
			await proef.voerUit(proef.gemeente.bilal, async ({ trx }) => {
				if (tabel === "antwoorden") {
					const antwoord = { gemeente_id, zaak_id: id, kanaal: "Mail", van: "jan@voorbeeld.nl", soort: "vraag" };
					await trx
						.insertInto("antwoorden")
						.values({ ...antwoord, ontvangen_op: CONTROLEMOMENT })
						.execute();
					return;
				}
				const plek = { gemeente_id, vorm: "kantoor", naam: "Kantoor", adres: "Markt 1" };
				const { id: plek_id } = await trx
					.insertInto("afspraakplekken")
					.values(plek)
					.returning("id")
					.executeTakeFirstOrThrow();
				const moment = { begin: new Date("2026-12-04T09:00:00Z"), eind: new Date("2026-12-04T09:45:00Z") };
				await trx
					.insertInto("afspraken")
					.values({ gemeente_id, zaak_id: id, plek_id, gebruiker_id: sanne.gebruikerId!, status: "gepland", ...moment })
					.execute();
			});
			await proef.controleer();
			expect((await proef.lees(id)).zaak).toMatchObject({ status: "te-benaderen", volgende_stap: "overdracht" });
		},
	);

	test("who was accepted by hand without a BSN and died since: the newer outcome stops contact", async () => {
		const id = await proef.zaakVan({ achterstanden: { Huur: 89_000, Energie: 35_000 } });
		await proef.alsBeheer(
			`insert into controles (gemeente_id, signaal_id, uitkomst, besloten, besluit, op, verwerkt_op)
			select gemeente_id, id, 'inwoner', 'collega', 'met-de-hand', '2026-10-01', '2026-10-01' from signalen
			where partnertype = 'Huur'`,
		);
		proef.inRegister({ opschorting: "O" });
		await proef.controleer();
		const { zaak, controles } = await proef.lees(id);
		expect(controles.map((een) => een.uitkomst).sort()).toEqual(["inwoner", "overleden"]);
		expect(zaak).toMatchObject({ status: "gesloten", resultaat: "Inwoner is overleden" });
	});

	test("a widow stays on the list when the letter was to her husband", async () => {
		proef.inRegister({ bsn: "999990123", voornamen: "Bernard", opschorting: "O" });
		proef.inRegister();
		const id = await proef.zaakVan({ achterstanden: { Huur: 89_000, Energie: 35_000 } });
		await proef.alsBeheer("update signalen set voornamen = 'Bernard' where partnertype = 'Energie'");
		await proef.controleer();
		const { zaak, controles } = await proef.lees(id);
		expect(controles.map((een) => een.uitkomst).sort()).toEqual(["inwoner", "overleden"]);
		expect(zaak).toMatchObject({ status: "te-benaderen", volgende_kanaal: "Telefoon" });
	});

	test("geheim stands on the zaak", async () => {
		proef.inRegister({ geheim: true });
		const id = await proef.zaakVan();
		await proef.controleer();
		const { zaak, tijdlijn } = await proef.lees(id);
		expect(zaak.adres_geheim).toBe(true);
		expect(tijdlijn).toEqual(["zaak-gemaakt", "bewoner-bevestigd", "adres-geheim"]);
	});

	test("who nobody knows and who is in doubt come on the drop-out list; the zaak stays as it is", async () => {
		proef.inRegister({ voornamen: "Bea" });
		const twijfel = await proef.zaakVan();
		const niemand = await proef.zaakVan({ naam: "Niemand Bekendes", postcode: "6049ZZ", geboortedatum: "1950-01-01" });
		await proef.controleer();
		const { controles, zaak } = await proef.lees(twijfel);
		expect(controles).toMatchObject([{ uitkomst: "twijfel", besloten: null, verwerkt_op: null }]);
		expect(controles[0]!.kandidaten!.includes("Proefstra")).toBe(false);
		expect(zaak.versie).toBe(1);
		expect((await proef.lees(niemand)).controles).toMatchObject([{ uitkomst: "niet-gevonden", besloten: null }]);
	});

	test("death while the zaak is open is noticed at the monthly check", async () => {
		const persoon = proef.inRegister();
		const id = await proef.zaakVan({}, "tweede-belpoging");
		await proef.controleer();
		expect((await proef.lees(id)).controles[0]!.uitkomst).toBe("inwoner");
		proef.personen[0] = { ...persoon, opschorting: "O" };
		const later = new Date("2026-12-23T04:00:00Z");
		const dader = { gemeenteId: proef.gemeente.id, gebruikerId: null };
		expect(await proef.voerUit(dader, (omgeving) => recheckZaken(omgeving, later))).toBe(1);
		await proef.controleer(later);
		expect((await proef.lees(id)).zaak).toMatchObject({ volgende_stap: "overdracht", status: "te-benaderen" });
		expect((await proef.lees(id)).controles).toMatchObject([{ uitkomst: "overleden", besloten: "vanzelf" }]);
	});
});

const KOP = "bsn;voornamen;voorvoegsel;geslachtsnaam;geboortedatum;postcode;huisnummer;gemeentecode;opschorting;geheim";
const bestand = (...regels: string[]) => ({ naam: "register.csv", inhoud: Buffer.from([KOP, ...regels].join("\n")) });
const REGEL = `999990019;Anna Sophie;;Proefstra;19850314;6041AC;12;${CONTROLECODE};;0`;

describe("an extract as the source", () => {
	beforeEach(() => proef.metBron("register"));
	const laad = (...regels: string[]) =>
		replaceRegister(proef.voerUit, proef.gemeente.bilal, bestandslezer, bestand(...regels), CONTROLEMOMENT);

	test("the extract finds the same people as Haal Centraal, and a new one replaces it as a whole", async () => {
		expect(await laad(REGEL)).toMatchObject({ soort: "vervangen", personen: 1, aantalFouten: 0 });
		const id = await proef.zaakVan();
		await proef.controleer();
		expect((await proef.lees(id)).controles).toMatchObject([{ uitkomst: "inwoner" }]);
		expect(await laad(`999990123;Bernard;;Dodemans;19500101;6041AC;14;${CONTROLECODE};O;0`)).toMatchObject({
			personen: 1,
		});
		const later = new Date("2026-12-23T04:00:00Z");
		await proef.voerUit({ gemeenteId: proef.gemeente.id, gebruikerId: null }, (omgeving) =>
			recheckZaken(omgeving, later),
		);
		await proef.controleer(later);
		// Gone from the extract: moved or dead, and that a colleague must find out.
		expect((await proef.lees(id)).controles).toMatchObject([{ uitkomst: "niet-gevonden", besloten: null }]);
	});
});

test("without a source nothing is asked, and by hand every signaal comes on the list", async () => {
	const id = await proef.zaakVan();
	await proef.metBron("geen");
	await proef.controleer();
	expect((await proef.lees(id)).controles).toEqual([]);
	await proef.metBron("handmatig");
	await proef.controleer();
	expect((await proef.lees(id)).controles).toMatchObject([{ uitkomst: "niet-gekeken", besloten: null }]);
});
