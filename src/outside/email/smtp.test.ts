import { generateKeyPairSync } from "node:crypto";
import type { Resolver } from "node:dns/promises";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import PostalMime from "postal-mime";
import { afterAll, describe, expect, test } from "vitest";
import type { Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { bouwBericht } from "../../testing/kanalen/bericht.ts";
import { MAILGEBRUIKER, MAILWACHTWOORD, startNepmailserver } from "../../testing/kanalen/mailserver.ts";
import { makeSmtp } from "./smtp.ts";

const smtp = makeSmtp(["127.0.0.1"]);

const server = await startNepmailserver();
const dicht = await startNepmailserver({ aanmelden: true });
afterAll(() => Promise.all([server.stop(), dicht.stop()]));

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
	modulusLength: 2048,
	publicKeyEncoding: { type: "spki", format: "der" },
	privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const INSTELLINGEN: Waarden = {
	...{ server: server.url, poort: String(server.poort), beveiliging: "geen" },
	...{
		afzender: "hulp@proefstad.example",
		afzendernaam: "Gemeente Proefstad",
		antwoordadres: "antwoord@proefstad.example",
	},
	...{ dkimDomein: "proefstad.example", dkimSelector: "voordeur" },
};
const GEHEIMEN: Waarden = { dkimSleutel: privateKey };

function maak(instellingen: Waarden = INSTELLINGEN, geheimen: Waarden = GEHEIMEN) {
	const gemaakt = smtp.makeVerzender(instellingen, geheimen);
	if (!gemaakt.ok) throw new Error(gemaakt.reden);
	return gemaakt.waarde;
}
const mail = (deel: Parameters<typeof bouwBericht>[0] = {}) =>
	bouwBericht({ kanaal: "Mail", naar: "jan@inwoner.example", ...deel });

describe("a mail as it arrives", () => {
	test("has text and the same words in HTML, a Message-ID of our reference, a way to stop, and asks for an answer", async () => {
		const bericht = mail({
			tekst: "Hallo José,\n\n- Bel Vera\n- Kijk op https://proefstad.example/mijn/x.\n\nGroet <Vera>",
		});
		expect(await maak().verstuur(bericht)).toEqual({
			soort: "aangenomen",
			externId: `${bericht.kenmerk}@proefstad.example`,
		});
		const ontvangen = server.ontvangen.at(-1)!;
		expect(ontvangen).toMatchObject({ kenmerk: bericht.kenmerk, naar: "jan@inwoner.example", tekst: bericht.tekst });
		const gelezen = await PostalMime.parse(ontvangen.ruw as Buffer);
		expect(gelezen.html).toContain('<html lang="nl" dir="ltr">');
		expect(gelezen.html).toContain("<ul><li>Bel Vera</li>");
		expect(gelezen.html).toContain('<a href="https://proefstad.example/mijn/x">https://proefstad.example/mijn/x</a>.');
		expect(gelezen.html).toContain("Groet &lt;Vera&gt;");
		const koppen = new Map(gelezen.headers.map(({ key, value }) => [key, value]));
		expect(koppen.get("list-unsubscribe")).toBe("<mailto:antwoord@proefstad.example?subject=STOP>");
		expect(koppen.has("auto-submitted")).toBe(false);
		expect(gelezen.replyTo?.[0]?.address).toBe("antwoord@proefstad.example");
	});

	test("carries a DKIM signature that an independent check accepts, and that breaks when a word changes", async () => {
		await maak().verstuur(mail({ tekst: "Hallo, dit is ondertekend." }));
		const ruw = server.ontvangen.at(-1)?.ruw as Buffer;
		const resolver = async (naam: string) => {
			if (naam !== "voordeur._domainkey.proefstad.example")
				throw Object.assign(new Error("geen"), { code: "ENOTFOUND" });
			return [[`v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`]] as unknown as Awaited<
				ReturnType<Resolver["resolveTxt"]>
			>;
		};
		const keur = async (inhoud: Buffer) =>
			(await dkimVerify(inhoud, { resolver })).results.map(
				({ status }: { status: { result: string } }) => status.result,
			);
		expect(await keur(ruw)).toEqual(["pass"]);
		expect(await keur(Buffer.from(ruw.toString("latin1").replace("ondertekend", "veranderd00"), "latin1"))).not.toEqual(
			["pass"],
		);
	});

	test("takes an invitation along as alternative and as file", async () => {
		const agenda = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Voordeur//NL\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
		await maak().verstuur(mail({ agenda }));
		const tekst = String(server.ontvangen.at(-1)?.ruw);
		expect(tekst).toMatch(/Content-Type: text\/calendar;[^\r]*\s*method=CANCEL/);
		expect(tekst).toMatch(/filename=afspraak\.ics/);
	});

	test("in Arabic reads from right to left", async () => {
		await maak().verstuur(mail({ taal: "ar", tekst: "مرحبا" }));
		expect((await PostalMime.parse(server.ontvangen.at(-1)?.ruw as Buffer)).html).toContain('lang="ar" dir="rtl"');
	});
});

describe("what goes wrong", () => {
	test.each([
		[
			"an address that does not exist",
			{ soort: "weigert", wat: "adres" },
			{ soort: "geweigerd", reden: "adres-onjuist" },
			0,
		],
		[
			"a mail that is not wanted",
			{ soort: "weigert", wat: "inhoud" },
			{ soort: "geweigerd", reden: "inhoud-geweigerd" },
			0,
		],
		[
			"a sender that may not",
			{ soort: "weigert", wat: "sleutel" },
			{ soort: "geweigerd", reden: "instellingen-onjuist" },
			0,
		],
		["a server that says later", { soort: "later" }, { soort: "later", naSeconden: 300 }, 0],
		["a connection lost after the mail was taken", { soort: "aangenomen-zonder-antwoord" }, { soort: "onbekend" }, 1],
		["a connection lost before it was taken", { soort: "weg-zonder-antwoord" }, { soort: "onbekend" }, 0],
	] as const)("%s", async (_naam, gedrag, uitkomst, keer) => {
		server.laatMisgaan(gedrag);
		const bericht = mail();
		expect(await maak().verstuur(bericht)).toMatchObject(uitkomst);
		expect(server.aantalKeer(bericht.kenmerk)).toBe(keer);
	});

	test("one in five lost: the others arrive, and none twice", async () => {
		server.verlies(0.2, { soort: "later" }, 7);
		const mails = Array.from({ length: 30 }, () => mail());
		const uitkomsten = await Promise.all(mails.map((een) => maak().verstuur(een)));
		server.verlies(0);
		const verwacht = uitkomsten.map(({ soort }) => (soort === "aangenomen" ? 1 : 0));
		expect(mails.map(({ kenmerk }) => server.aantalKeer(kenmerk))).toEqual(verwacht);
		expect(verwacht).toContain(0);
	});

	test("nobody listening is certainly not sent", async () => {
		const weg = await startNepmailserver();
		await weg.stop();
		expect(await maak({ ...INSTELLINGEN, poort: String(weg.poort) }).verstuur(mail())).toMatchObject({
			soort: "later",
		});
	});

	test("a server that offers no STARTTLS gets nothing when it is required", async () => {
		const bericht = mail();
		const uitkomst = await maak({ ...INSTELLINGEN, beveiliging: "starttls" }).verstuur(bericht);
		expect(uitkomst.soort).not.toBe("aangenomen");
		expect(server.aantalKeer(bericht.kenmerk)).toBe(0);
	});

	test("a wrong password is a setting, the right one sends", async () => {
		const instellingen = { ...INSTELLINGEN, poort: String(dicht.poort), gebruiker: MAILGEBRUIKER };
		expect(await maak(instellingen, { ...GEHEIMEN, wachtwoord: "fout" }).verstuur(mail())).toMatchObject({
			soort: "geweigerd",
			reden: "instellingen-onjuist",
		});
		expect(await maak(instellingen, { ...GEHEIMEN, wachtwoord: MAILWACHTWOORD }).verstuur(mail())).toMatchObject({
			soort: "aangenomen",
		});
	});

	test("an address with a line break or two addresses is refused before anything is sent", async () => {
		for (const naar of ["jan@x.example\r\nBcc: alle@x.example", "a@x.example,b@x.example", "jan"]) {
			const pogingen = server.pogingen;
			const uitkomst = await maak().verstuur(mail({ naar }));
			expect(uitkomst, naar).toMatchObject({ soort: "geweigerd", reden: "adres-onjuist" });
			expect(server.pogingen).toBe(pogingen);
		}
	});

	test.each([
		[{ server: "" }, "mailserver"],
		[{ poort: "abc" }, "poort"],
		[{ afzender: "niets" }, "afzender"],
		[{ gebruiker: "x" }, "wachtwoord"],
		[{ dkimSelector: "" }, "DKIM"],
	])("a wrong setting is a sentence that names it: %o", (deel, woord) => {
		expect(smtp.makeVerzender({ ...INSTELLINGEN, ...deel }, GEHEIMEN)).toMatchObject({
			ok: false,
			reden: expect.stringContaining(woord),
		});
	});
});

describe("where it connects", () => {
	const naar = (address: string) =>
		makeSmtp([], async () => [{ address: "93.184.216.34" }, { address }]).makeVerzender(
			{ ...INSTELLINGEN, server: "mail.gemeente.example", poort: "2525" },
			GEHEIMEN,
		);

	test("a name that points into the own network is not called, unless this installation allows it", async () => {
		for (const address of ["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1"]) {
			const gemaakt = naar(address);
			if (!gemaakt.ok) throw new Error(gemaakt.reden);
			expect(await gemaakt.waarde.verstuur(mail())).toMatchObject({
				soort: "geweigerd",
				reden: "instellingen-onjuist",
				uitleg: expect.stringContaining("VOORDEUR_AANBIEDER_ADRESSEN"),
			});
		}
	});

	test("a name that cannot be found is tried again later", async () => {
		const gemaakt = makeSmtp([], () => Promise.reject(new Error("ENOTFOUND"))).makeVerzender(INSTELLINGEN, GEHEIMEN);
		expect(gemaakt.ok && (await gemaakt.waarde.verstuur(mail()))).toMatchObject({ soort: "later" });
	});
});
