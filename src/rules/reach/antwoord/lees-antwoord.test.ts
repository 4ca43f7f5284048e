import { describe, expect, test } from "vitest";
import { leesAntwoord } from "./lees-antwoord.ts";

const lees = (tekst: string, van = "+31612345678") => leesAntwoord({ tekst, van });

describe("STOP", () => {
	test.each([
		"stop",
		"STOP",
		"Stop.",
		"stop aub!",
		"Stop met deze berichten",
		"afmelden",
		"Ik wil afmelden",
		"Meld mij af",
		"geen sms meer",
		"unsubscribe",
		"Unsubscribe me from this list please",
		"stop met de berichten",
		"please stop",
		"dur",
		"DURDUR",
		"توقف",
		"أوقف",
		"إلغاء الاشتراك",
		"wypisz mnie",
		"СТОП",
		"відписатися",
		"jooji",
		"STOP\n\nOp ma 23 nov 2026 om 10:12 schreef Gemeente Proefstad <post@proefstad.example>:\n> Bel ons gerust.",
	])("%s", (tekst) => expect(lees(tekst)).toMatchObject({ soort: "stop", vanzelf: true }));

	test.each([
		"ik stop niet",
		"Stop niet, ik wil hulp",
		"ik werk non stop",
		"stop de afsluiting van mijn water",
		"stop met bellen",
		"Ik wil dat het stopt",
		"Ik ben bij de stop van lijn 3 om 14 uur",
		"durven jullie wel",
		"cancel",
	])("not: %s", (tekst) => expect(lees(tekst).soort).not.toBe("stop"));

	test("a STOP with news beside it is respected, and a colleague reads the news", () => {
		expect(lees("Stop, ik heb al betaald")).toMatchObject({
			soort: "stop",
			vanzelf: false,
			ook: [{ soort: "betaald", omdat: "Het noemt een betaling of een regeling." }],
		});
	});
});

describe("a suggestion to the colleague", () => {
	test.each([
		["Ik heb alles vorige week al betaald", "betaald"],
		["ja maar ik heb al betaald hoor", "betaald"],
		["I have already paid this", "betaald"],
		["Borcumu ödedim", "betaald"],
		["Zapłaciłam wczoraj", "betaald"],
		["я вже заплатила", "betaald"],
		["لقد دفعت", "betaald"],
		["ik regel het zelf", "regelt-het-zelf"],
		["Dank u, dat los ik zelf op.", "regelt-het-zelf"],
		["kunt u mij bellen morgen?", "bel-mij"],
		["Bel me even terug", "bel-mij"],
		["please call me", "bel-mij"],
		["beni arayın lütfen", "bel-mij"],
		["передзвоніть мені", "bel-mij"],
		["Kan ik een afspraak maken", "afspraak"],
		["Randevu almak istiyorum", "afspraak"],
		["Ik wil liever geen bezoek", "geen-bezoek"],
		["Kom maar niet langs maandag", "geen-bezoek"],
		["please do not come to my house", "geen-bezoek"],
		["Gelmeyin lütfen", "geen-bezoek"],
		["لا أريد زيارة", "geen-bezoek"],
		["nee", "nee"],
		["Nee dank je", "nee"],
		["ik heb geen hulp nodig", "nee"],
		["hayır", "nee"],
		["ja", "ja"],
		["Ja graag", "ja"],
		["evet", "ja"],
		["نعم", "ja"],
		["so: haa", "overig"],
		["haa", "ja"],
		["Ik wil graag geholpen worden", "ja"],
		["Wie bent u?", "vraag"],
		["hallo", "overig"],
		["👍", "overig"],
		["ik heb nog niet betaald", "overig"],
		["bel mij niet", "overig"],
		["Mijn nieuwe nummer is 06-87 65 43 21", "nieuw-nummer"],
	])("%s → %s", (tekst, soort) => {
		expect(lees(tekst)).toMatchObject({ soort, vanzelf: false });
		expect(lees(tekst).omdat).toMatch(/\.$|zelf/);
	});

	test("every other reading stands beside it", () => {
		expect(lees("Ja, maar kunt u bellen op 06-87654321?").ook.map(({ soort }) => soort)).toEqual([
			"nieuw-nummer",
			"ja",
			"vraag",
		]);
	});
});

test("numbers and addresses in the text are found, the sender's own is not", () => {
	expect(
		lees("Bel 0031 6 87654321 of 0475-123456, of mail Jan@Voorbeeld.nl. Ik app met 06 12345678.").gevonden,
	).toEqual([
		{ soort: "telefoon", waarde: "+31687654321" },
		{ soort: "telefoon", waarde: "+31475123456" },
		{ soort: "email", waarde: "jan@voorbeeld.nl" },
	]);
	expect(lees("om 14.30 uur, bedrag 1234567").gevonden).toEqual([]);
});

describe("an automatic answer is no answer", () => {
	test.each([
		"Automatisch antwoord: Uitnodiging voor een gesprek\n\nIk ben er maandag weer.",
		"Automatic reply: hello",
		"I am currently out of the office until 4 December.",
		"Ik ben momenteel afwezig en vanaf 1 december weer bereikbaar. Bij spoed kunt u bellen.",
		"I'm driving. I'll get back to you.",
		"Undeliverable: Uitnodiging",
	])("%s", (tekst) =>
		expect(lees(tekst, "a@b.nl")).toMatchObject({ soort: "automatisch", vanzelf: true, gevonden: [] }),
	);

	test.each(["Ik ben afwezig bij de afspraak", "Ik ben met vakantie, kan het later?"])("not: %s", (tekst) =>
		expect(lees(tekst, "a@b.nl").soort).not.toBe("automatisch"),
	);
});

describe("the earlier message beneath an answer is not read", () => {
	test.each([
		["Nee dank u\n\n-----Oorspronkelijk bericht-----\nVan: gemeente\nSTOP kunt u antwoorden", "Nee dank u"],
		["Ja\n\nOn Mon, 23 Nov 2026 at 10:12, Gemeente <a@b.nl>\nwrote:\n> antwoord stop", "Ja"],
		["> Wilt u hulp?\nGraag", "Graag"],
		["Prima\n\nVan: Gemeente Proefstad <a@b.nl>\nVerzonden: maandag\nAan: Jan", "Prima"],
		["Ok\nVerstuurd vanaf mijn iPhone", "Ok"],
		["Ok\n-- \nJan Jansen\n06-87654321", "Ok"],
		["Van de week heb ik betaald", "Van de week heb ik betaald"],
	])("%j", (tekst, nieuw) => expect(lees(tekst, "a@b.nl").tekst).toBe(nieuw));

	test("the word stop in our own message is no STOP of the resident", () => {
		const tekst =
			"Ik bel morgen\n\nOp ma 23 nov. 2026 schreef Gemeente Proefstad:\n> Geen berichten meer? Antwoord STOP";
		expect(lees(tekst, "a@b.nl").soort).toBe("overig");
	});
});
