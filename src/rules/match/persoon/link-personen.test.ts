import fc from "fast-check";
import { expect, test } from "vitest";
import type { Koppelpersoon } from "../koppelen/persoonsprofiel.ts";
import { makeKoppelmodel } from "./koppelmodel.ts";
import { linkPersonen } from "./link-personen.ts";
import { type LosSignaal, nooitSleutel, Persoonsweger } from "./persoonsweger.ts";

type Wie = Omit<Koppelpersoon, "id"> & { afdruk?: string };
let nummer = 0;
function signaal({ afdruk, ...wie }: Wie, over: Partial<LosSignaal> = {}): LosSignaal {
	const id = ++nummer;
	const gegevens = { id: String(id), postcode: "6041AC", huisnummer: 3, plaats: "Roermond", ...wie };
	return {
		id,
		rijHash: String(id).padStart(5, "0"),
		adressleutel: `${gegevens.postcode}-${gegevens.huisnummer}`,
		gegevens,
		afdruk: afdruk ?? null,
		naamsleutels: [],
		geboortedatum: wie.geboortedatum ?? null,
		partnerId: 1,
		partnertype: "Huur",
		klantnummer: null,
		signaaltype: "Vroeg",
		bedragCent: 10_000,
		maandenAchterstand: 1,
		warmeOverdracht: false,
		signaaldatum: "2026-10-05",
		zaakId: null,
		...over,
	};
}
const weger = (nooit: string[] = [], inwoners = 58_000) => new Persoonsweger(makeKoppelmodel(inwoners), new Set(nooit));
const link = (wie: Wie[], nooit: string[] = [], inwoners = 58_000) =>
	linkPersonen(
		wie.map((een) => signaal(een)),
		weger(nooit, inwoners),
	);
const aantal = (...delen: Parameters<typeof link>): number =>
	new Set(link(...delen).signalen.map(({ persoon }) => persoon)).size;

const jan: Wie = { voorletters: "J.", voorvoegsel: "van der", achternaam: "Meijden", geboortedatum: "1984-05-03" };
const elders: Wie = { postcode: "6045XX", huisnummer: 99 };
const tel: Wie = { telefoon: "+31612345678" };

const dezelfde: [string, Wie, Wie][] = [
	["typefout in de achternaam", jan, { ...jan, achternaam: "Meijdem" }],
	["typefout in de achternaam, na een verhuizing", jan, { ...jan, ...elders, achternaam: "Meijdem" }],
	[
		"ij en y, tussenvoegsel in een ander vak",
		jan,
		{ ...jan, ...elders, voorvoegsel: null, achternaam: "Meyden, van der" },
	],
	["voorletters in een andere volgorde", { ...jan, voorletters: "J.P." }, { ...jan, voorletters: "P.J." }],
	["voorletters verwisseld en verhuisd", { ...jan, voorletters: "J.P." }, { ...jan, ...elders, voorletters: "P.J." }],
	["dubbele naam met streepje", jan, { ...jan, ...elders, achternaam: "Meijden-Smit" }],
	["eigen naam achter die van de partner", jan, { ...jan, ...elders, achternaam: "Jansen-van der Meijden" }],
	[
		"dubbele naam zonder streepje",
		{ ...jan, achternaam: "Jansen-de Vries" },
		{ ...jan, achternaam: "Jansen de Vries" },
	],
	["één cijfer van de dag fout", jan, { ...jan, geboortedatum: "1984-05-08" }],
	[
		"één cijfer van de maand fout, verhuisd met hetzelfde nummer",
		{ ...jan, ...tel, voornamen: "Jan" },
		{ ...jan, ...tel, ...elders, voornamen: "Jan", geboortedatum: "1984-06-03" },
	],
	[
		"één cijfer van het jaar fout, met de voornaam",
		{ ...jan, voornamen: "Jan" },
		{ ...jan, voornamen: "Jan", geboortedatum: "1985-05-03" },
	],
	["dag en maand verwisseld", jan, { ...jan, geboortedatum: "1984-03-05" }],
	["verhuisd binnen de gemeente", jan, { ...jan, ...elders }],
	[
		"verhuisd, met een veel voorkomende naam",
		{ ...jan, achternaam: "Jong" },
		{ ...jan, ...elders, achternaam: "Jong" },
	],
	[
		"voornaam bij de één, voorletters bij de ander",
		{ ...jan, voornamen: "Jan Piet", voorletters: null },
		{ ...jan, ...elders, voorletters: "J.P." },
	],
	[
		"zelfde BSN, andere achternaam en verhuisd",
		{ ...jan, bsnIndex: "aa" },
		{ ...jan, ...elders, achternaam: "Smit", bsnIndex: "aa" },
	],
];
test.each(dezelfde)("zeker één persoon: %s", (_, a, b) => {
	const { signalen, koppelingen } = link([a, b]);
	expect(signalen[0]!.persoon).toBe(signalen[1]!.persoon);
	expect(koppelingen).toHaveLength(1);
	expect(koppelingen[0]).toMatchObject({ signaal: signalen[1]!.id, met: signalen[0]!.id });
});

const anderen: [string, Wie, Wie][] = [
	["vader en zoon met dezelfde voorletter", jan, { ...jan, geboortedatum: "2004-11-20" }],
	[
		"vader en zoon met dezelfde voornaam, telefoon en e-mail",
		{ ...jan, ...tel, voornamen: "Jan", email: "m@x.nl" },
		{ ...jan, ...tel, voornamen: "Jan", email: "m@x.nl", geboortedatum: "2004-11-20" },
	],
	[
		"vader en zoon, jarig op één dag: één cijfer verschil is dan een generatie",
		{ ...jan, voornamen: "Jan" },
		{ ...jan, voornamen: "Jan", geboortedatum: "2004-05-03" },
	],
	[
		"vader en zoon, dertig jaar verschil in één cijfer",
		{ ...jan, voornamen: "Jan", geboortedatum: "1964-05-03" },
		{ ...jan, voornamen: "Jan", geboortedatum: "1994-05-03" },
	],
	[
		"vader en zoon, van één is de geboortedatum niet bekend",
		{ ...jan, ...tel },
		{ ...jan, ...tel, geboortedatum: null },
	],
	["broers met dezelfde voorletter", jan, { ...jan, geboortedatum: "1987-02-14" }],
	["broers met dezelfde voorletter, jarig op één dag", jan, { ...jan, geboortedatum: "1986-05-03" }],
	["tweeling met andere voorletters", jan, { ...jan, voorletters: "K." }],
	["tweeling met dezelfde eerste letter", { ...jan, voornamen: "Jan" }, { ...jan, voornamen: "Joost" }],
	["tweeling met namen die op elkaar lijken", { ...jan, voornamen: "Marieke" }, { ...jan, voornamen: "Marije" }],
	["tweeling met één telefoon", { ...jan, ...tel, voorletters: "J.A." }, { ...jan, ...tel, voorletters: "J.B." }],
	[
		"partners: zelfde adres en telefoon, andere voorletter en datum",
		{ ...jan, ...tel },
		{ ...jan, ...tel, voorletters: "S.", geboortedatum: "1986-11-20" },
	],
	["alles gelijk, maar een ander BSN", { ...jan, bsnIndex: "aa" }, { ...jan, bsnIndex: "bb" }],
	[
		"naamgenoten zonder geboortedatum, elders",
		{ ...jan, geboortedatum: null },
		{ ...jan, ...elders, geboortedatum: null },
	],
	[
		"op één dag geboren, verder onbekenden",
		jan,
		{ ...elders, voorletters: "J.", achternaam: "Smit", geboortedatum: "1984-05-03" },
	],
];
test.each(anderen)("nooit vanzelf één persoon: %s", (_, a, b) => {
	expect(aantal([a, b])).toBe(2);
	expect(link([a, b]).koppelingen).toEqual([]);
});

test("in een grote stad zegt een veel voorkomende naam minder: dan wacht een verhuizing op meer bewijs", () => {
	const jong = { ...jan, achternaam: "Jong" };
	expect(aantal([jong, { ...jong, ...elders }], [], 900_000)).toBe(2);
	expect(
		aantal(
			[
				{ ...jong, ...tel },
				{ ...jong, ...elders, ...tel },
			],
			[],
			900_000,
		),
	).toBe(1);
});

test("twee klantnummers bij één partner: alleen wie precies gelijk is geschreven, is zeker dezelfde", () => {
	const bij = (klantnummer: string, wie: Wie) => signaal({ ...wie, ...tel }, { klantnummer });
	const samen = (a: LosSignaal, b: LosSignaal) => linkPersonen([a, b], weger()).koppelingen.length;
	expect(samen(bij("K1", jan), bij("K2", { ...jan, ...elders }))).toBe(1);
	expect(samen(bij("K1", jan), bij("K1", { ...jan, ...elders, achternaam: "Meijdem" }))).toBe(1);
	expect(samen(bij("K1", jan), bij("K2", { ...jan, ...elders, achternaam: "Meijdem" }))).toBe(0);
	expect(samen(bij("K-001", jan), bij("k001", { ...jan, ...elders, achternaam: "Meijdem" }))).toBe(1);
});

test("alleen een voorletter past bij beide helften van een tweeling: dan bij geen van beide", () => {
	const { signalen } = link([{ ...jan, voornamen: "Jan" }, jan, { ...jan, voornamen: "Joost" }]);
	expect(new Set(signalen.map(({ persoon }) => persoon)).size).toBe(3);
});

test("twee verschillende BSN's komen ook niet samen via een derde melding zonder BSN", () => {
	const { signalen } = link([{ ...jan, bsnIndex: "aa" }, jan, { ...jan, bsnIndex: "bb" }]);
	expect(signalen[0]!.persoon).not.toBe(signalen[2]!.persoon);
});

test("wat een collega uit elkaar haalde, blijft uit elkaar, ook via een latere melding van dezelfde persoon", () => {
	const hier = { ...jan, afdruk: "hier" };
	const daar = { ...jan, ...elders, afdruk: "daar" };
	expect(aantal([hier, daar])).toBe(1);
	const nooit = [nooitSleutel("hier", "daar")];
	expect(aantal([hier, daar], nooit)).toBe(2);
	const { signalen } = link([hier, daar, { ...jan, ...elders, afdruk: "daar" }], nooit);
	expect(signalen[1]!.persoon).toBe(signalen[2]!.persoon);
	expect(signalen[0]!.persoon).not.toBe(signalen[1]!.persoon);
});

test("wie honderden keren is gemeld, kost geen kwadraat en blijft één persoon", () => {
	const begin = performance.now();
	expect(aantal(Array.from({ length: 700 }, () => ({ ...jan, ...tel })))).toBe(1);
	expect(performance.now() - begin).toBeLessThan(20_000);
});

test("de volgorde van de meldingen verandert niets, en twee BSN's zijn nooit één persoon", () => {
	const wie = fc.record({
		voorletters: fc.constantFrom("J.", "J.P.", "P.J.", "K."),
		achternaam: fc.constantFrom("Meijden", "Meyden", "Meijdem", "Smit-Meijden", "Smit"),
		geboortedatum: fc.constantFrom("1984-05-03", "1984-05-08", "1986-05-03", null),
		postcode: fc.constantFrom("6041AC", "6045XX"),
		telefoon: fc.constantFrom("+31612345678", null),
		bsnIndex: fc.constantFrom("aa", "bb", null, null),
	});
	fc.assert(
		fc.property(fc.array(wie, { minLength: 2, maxLength: 12 }), fc.infiniteStream(fc.nat()), (lijst, kans) => {
			const signalen = lijst.map((een) => signaal(een));
			const geschud = signalen
				.map((een) => ({ een, plek: kans.next().value as number }))
				.sort((a, b) => a.plek - b.plek)
				.map(({ een }) => een);
			const recht = linkPersonen(signalen, weger());
			const anders = linkPersonen(geschud, weger());
			expect(anders.signalen.map(({ id, persoon }) => [id, persoon])).toEqual(
				recht.signalen.map(({ id, persoon }) => [id, persoon]),
			);
			expect(anders.koppelingen.sort((a, b) => a.signaal - b.signaal)).toEqual(
				recht.koppelingen.sort((a, b) => a.signaal - b.signaal),
			);
			for (const groep of Map.groupBy(recht.signalen, ({ persoon }) => persoon).values()) {
				expect(new Set(groep.map(({ gegevens }) => gegevens.bsnIndex).filter(Boolean)).size).toBeLessThan(2);
			}
		}),
		{ numRuns: 300 },
	);
});
