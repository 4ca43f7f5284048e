import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { type Jobtabel, makeDirecteUitvoerder } from "../../../database/voer-uit.ts";
import { WERKINSTRUCTIES, type Werkinstructienaam } from "../../../rules/decide/ready-ones.ts";
import type { Capaciteit } from "../../../rules/decide/werkinstructie.ts";
import { addUitsluiting } from "../../../steps/beheer/add-uitsluiting.ts";
import { decideZaken } from "../../../steps/decide/decide-zaken.ts";
import { finishAanlevering } from "../../../steps/import/finish-aanlevering.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";
import { deleteZaken, maakWerkplekgemeente, maakZaak, type Proefgemeente } from "../../../testing/zaken.ts";

let werkplek: TestWerkplek;
let gemeente: Proefgemeente;
beforeAll(async () => {
	werkplek = await startTestWerkplek();
	gemeente = await maakWerkplekgemeente(werkplek);
});
beforeEach(() => deleteZaken(werkplek.databank, gemeente));
afterAll(() => werkplek.sluit());

const maak = (...delen: [Parameters<typeof maakZaak>[2], Parameters<typeof maakZaak>[3]?]) =>
	maakZaak(werkplek.databank, gemeente, ...delen);

test("wie op de lijst 'niet bezoeken' komt, wordt vandaag al niet meer bezocht, en dat staat erbij", async () => {
	const plek = { postcode: "9999AB", huisnummer: 12, huisletter: null, toevoeging: null };
	const id = await maak("bezoek", { naam: "Nora Nietlangs", ...plek, huisnummer: 12 });
	const ander = await maak("bezoek", { naam: "Wel Langs", huisnummer: 13 });
	const headers = { cookie: await werkplek.cookieVoor("vroegsignaleerder") };
	const lees = async (pad: string) => (await werkplek.server.inject({ url: pad, headers })).body;
	expect(await lees("/vandaag?groep=bezoeken")).toContain("Nora Nietlangs");
	expect(await lees(`/zaken/${id}`)).not.toContain("Ga niet langs");
	const jobs = { "decide-zaken": decideZaken, "finish-aanlevering": finishAanlevering } as unknown as Jobtabel;
	await makeDirecteUitvoerder(werkplek.databank, jobs)(
		gemeente.sanne,
		async (omgeving) => {
			const nieuw = { soort: "niet-bezoeken", geldigTot: null, toelichting: "Hond bij de deur." } as const;
			const uitkomst = await addUitsluiting(omgeving, { ...nieuw, wie: { soort: "adres", ...plek } }, gemeente.vandaag);
			expect(uitkomst).toMatchObject({ ok: true, waarde: { zaken: 1 } });
		},
		async () => {},
	);
	expect(await lees("/vandaag?groep=bezoeken")).not.toContain("Nora Nietlangs");
	expect(await lees("/vandaag?groep=bezoeken")).toContain("Wel Langs");
	const lijst = await lees("/vandaag?q=nietlangs");
	expect(lijst).toContain("Nora Nietlangs");
	expect(lijst).toContain("Niet bezoeken</");
	const zaak = await lees(`/zaken/${id}`);
	expect(zaak).toMatch(/Niet bezoeken<\/.*Ga niet langs.*Hond bij de deur\./s);
	expect(zaak).toContain("Op de lijst &#x27;niet bezoeken&#x27; gezet.");
	expect(await lees(`/zaken/${ander}`)).not.toContain("Ga niet langs");
});

/** Runs `werk` while another werkinstructie is in force, or this one with another capacity. */
async function metWerkinstructie(naam: Werkinstructienaam, deel: Partial<Capaciteit>, werk: () => Promise<void>) {
	const zet = (inhoud: unknown) =>
		inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
			trx
				.updateTable("werkinstructies")
				.set({ inhoud: JSON.stringify(inhoud) })
				.where("status", "=", "actief")
				.execute(),
		);
	const { capaciteit, ...rest } = WERKINSTRUCTIES[naam];
	await zet({ ...rest, capaciteit: { ...capaciteit, ...deel } });
	await werk().finally(() => zet(WERKINSTRUCTIES.landelijk));
}
const metCookie = async () => {
	const headers = { cookie: await werkplek.cookieVoor("vroegsignaleerder") };
	return async (url: string) => (await werkplek.server.inject({ url, headers })).body;
};

test("Roermond: 'Wij verdelen onze werkzaamheden per wijk' is wat een collega met een wijk het eerst ziet", async () => {
	const wijken = (namen: string[]) =>
		inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
			trx
				.updateTable("gebruikers")
				.set({ wijken: namen })
				.where("id", "=", werkplek.gebruikers.vroegsignaleerder)
				.execute(),
		);
	const bilal = werkplek.gebruikers.coordinator;
	await maak("te-bellen", { naam: "Wil Westwijk", wijk: "West" });
	await maak("te-bellen", { naam: "Oda Oostwijk", wijk: "Oost" });
	await maak("te-bellen", { naam: "Bas Bilal", wijk: "Oost", toegewezen_aan: bilal });
	await maak("te-bellen", { naam: "Ver Weg", wijk: "Noord" });
	const lees = await metCookie();
	await wijken(["West", "Oost"]);
	await metWerkinstructie("heemskerk", {}, async () => expect(await lees("/vandaag")).not.toContain("Bas Bilal"));
	await metWerkinstructie("roermond", {}, async () => {
		const blad = await lees("/vandaag");
		expect(blad).toMatch(/<option value="wijk"[^>]*selected[^>]*>mijn wijken/);
		// wijk by wijk, also what a colleague has there; not another wijk
		expect(blad).toMatch(/(Oda Oostwijk|Bas Bilal).*(Oda Oostwijk|Bas Bilal).*Wil Westwijk/s);
		expect(blad).not.toContain("Ver Weg");
		expect(await lees("/vandaag?voor=mij")).not.toContain("Bas Bilal");
		expect(await lees("/vandaag?voor=mij")).toContain("voor=mij&amp;dagdeel=Ochtend");
		await wijken([]);
		expect(await lees("/vandaag")).toContain("Ver Weg");
	}).finally(() => wijken([]));
});

test("buiten de beltijden zegt Vandaag vanaf wanneer bellen mag, en waarschuwt de belronde zonder te stoppen", async () => {
	const id = await maak("te-bellen", { naam: "Lies Later" });
	const lees = await metCookie();
	expect(await lees("/vandaag")).not.toContain("Nu niet bellen");
	await metWerkinstructie("landelijk", { belvensters: [{ van: "17:00", tot: "19:00" }] }, async () => {
		expect(await lees("/vandaag")).toMatch(/Nu niet bellen<.*Bellen mag vanaf 17:00\..*Start belronde/s);
		const ronde = await lees(`/zaken/${id}?ronde=ja`);
		expect(ronde).toMatch(/Nu niet bellen<.*Bellen mag vanaf 17:00\..*Geen gehoor.*Sla over/s);
	});
	expect(await lees(`/zaken/${id}`)).not.toContain("Nu niet bellen");
});

test("een bezoek zegt het dagdeel, met wie, en wat de inwoner is aangekondigd", async () => {
	await maak("bezoek", { naam: "Gewoon Bezoek" });
	const samen = { route: "huisbezoek", volgende_stap: "bezoek", volgende_dagdeel: null };
	await metWerkinstructie("heemskerk", {}, async () => {
		await maak("bezoek", { naam: "Samen Bezoek", ...samen });
		const lees = await metCookie();
		const tekst = async () => (await lees("/vandaag?groep=bezoeken")).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
		expect(await tekst()).toMatch(
			/Gewoon Bezoek .*Op bezoek gaan · middag .*Samen Bezoek .* samen met maatschappelijk werk/,
		);
		const id = await maak("bezoek", { naam: "Brief Bezoek" });
		await inGemeente(werkplek.databank.db, gemeente.id, (trx) =>
			trx
				.insertInto("berichten")
				.values({
					gemeente_id: gemeente.id,
					zaak_id: id,
					soort: "aankondiging",
					doelgroep: "standaard",
					taal: "nl",
					stap: "aankondiging-bezoek",
					ronde: 0,
					kanaal: "Brief",
					gepland_op: new Date("2026-11-16T09:00:00Z"),
					status: "afgedrukt",
					bezoek_op: "2026-11-23",
					bezoek_dagdeel: "Middag",
				})
				.execute(),
		);
		expect(await tekst()).toMatch(/Brief Bezoek .*aangekondigd voor vandaag, middag/);
	});
});

test("een volle lijst is hoogstens 60 kB over de lijn", async () => {
	for (const staat of ["te-bellen", "bezoek", "whatsapp", "brief", "blijft-liggen", "crisis"] as const) {
		for (let i = 0; i < 52; i++)
			await maak(staat, { huisnummer: i + 1, naam: `Jan${i} van der Meer-${staat}${i * 7919}` });
	}
	const headers = { cookie: await werkplek.cookieVoor("vroegsignaleerder"), "accept-encoding": "gzip" };
	const antwoord = await werkplek.server.inject({ url: "/vandaag", headers });
	expect(antwoord.statusCode).toBe(200);
	expect(antwoord.headers["content-encoding"]).toBe("gzip");
	expect(antwoord.rawPayload.length).toBeLessThan(60_000);
});

test("de lijst als bestand staat in het logboek, en mag niet waar de gemeente dat niet wil", async () => {
	await maak("te-bellen", { naam: "+31 Formule" });
	const headers = { cookie: await werkplek.cookieVoor("vroegsignaleerder") };
	const antwoord = await werkplek.server.inject({ url: "/vandaag/lijst.csv?voor=alle", headers });
	expect(antwoord.body).toContain(";'+31 Formule;");
	// The same "Uiterlijk" as on the page, also where the law sets no date.
	const regel = antwoord.body.split(/\r?\n/).find((tekst) => tekst.includes("+31 Formule"));
	expect(regel?.split(";")[8]).toMatch(/^\d{4}-\d\d-\d\d$/);
	const zet = (exportToegestaan: boolean) =>
		werkplek.databank.db
			.updateTable("gemeenten")
			.set({ instellingen: JSON.stringify({ exportToegestaan }) })
			.where("id", "=", gemeente.id)
			.execute();
	await zet(false);
	expect((await werkplek.server.inject({ url: "/vandaag/lijst.csv", headers })).statusCode).toBe(303);
	expect((await werkplek.server.inject({ url: "/vandaag", headers })).body).not.toContain("lijst.csv");
	await zet(true);
});
