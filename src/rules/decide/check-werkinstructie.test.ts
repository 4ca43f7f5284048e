import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkWerkinstructie } from "./check-werkinstructie.ts";
import type { Feiten } from "./feiten.ts";
import { past } from "./past.ts";
import { WERKINSTRUCTIES } from "./ready-ones.ts";
import { VOORBEELDFEITEN } from "./voorbeeldfeiten.ts";
import type { Beslisregel, Drempel, Voorwaarde, Voorwaarden, Werkinstructie } from "./werkinstructie.ts";

const { roermond, heemskerk, groningen } = WERKINSTRUCTIES;
const regel = (id: string, als: Voorwaarden, deel: Partial<Beslisregel> = {}): Beslisregel => ({
	id,
	als,
	route: "volhouden",
	omdat: "Omdat het zo is.",
	bron: "test",
	...deel,
});
const drempel = (id: string, als: Voorwaarden, bedragCent: number): Drempel => ({
	id,
	als,
	bedragCent,
	omdat: "Te laag.",
	bron: "test",
});
const uitleg = (delen: Partial<Werkinstructie>, basis = roermond) =>
	checkWerkinstructie({ ...basis, ...delen }).map((bevinding) => bevinding.uitleg);
const tabel = (...rijen: Beslisregel[]) => uitleg({ beslistabel: [...rijen, regel("rest", {})] });

describe("een werkinstructie wordt geweigerd", () => {
	test("zonder laatste regel die altijd past", () => {
		const melding = [
			"De beslistabel heeft geen laatste regel zonder voorwaarden. Zonder die regel valt er iemand buiten.",
		];
		expect(uitleg({ beslistabel: [regel("enkel", { meervoudig: false })] })).toEqual(melding);
		expect(uitleg({ beslistabel: [] })).toContain(melding[0]);
	});

	test("met een regel die door een eerdere regel nooit aan de beurt komt", () => {
		expect(
			tabel(regel("hoog", { bedragCent: { vanaf: 10_000 } }), regel("hoger", { bedragCent: { vanaf: 20_000 } })),
		).toEqual([
			"Regel 'hoger' komt nooit aan de beurt: regel 'hoog' neemt alles al. Zet de regel hoger of haal hem weg.",
		]);
	});

	test("met een regel die eerdere regels samen al opvangen", () => {
		expect(
			tabel(
				regel("laag", { bedragCent: { totEnMet: 9_999 } }),
				regel("hoog", { bedragCent: { vanaf: 10_000 } }),
				regel("jong", { leeftijd: { totEnMet: 25 } }),
			),
		).toEqual([
			expect.stringContaining("Regel 'jong' komt nooit aan de beurt: de regels daarvoor nemen samen alles al."),
			expect.stringContaining("Regel 'rest' komt nooit aan de beurt"),
		]);
	});

	test("maar niet als een onbekend gegeven de regel nog bereikt", () => {
		expect(
			tabel(
				regel("jong", { leeftijd: { totEnMet: 25 } }),
				regel("oud", { leeftijd: { vanaf: 26 } }),
				regel("crisis", { signaaltypen: ["Crisis"] }),
			),
		).toEqual([]);
	});

	test("met voorwaarden die elkaar tegenspreken", () => {
		expect(tabel(regel("raar", { partnertypen: ["Huur"], alleenPartnertypen: ["Zorg"] }))).toEqual([
			"Regel 'raar' kan nooit gelden: de voorwaarden spreken elkaar tegen.",
		]);
	});

	test.each<Voorwaarden>([
		{ mobielBekend: true, telefoonBekend: false },
		{ eersteMelding: true, opeenvolgend: true },
		{ eersteMelding: false, opeenvolgend: false },
		{ telefoonBekend: false, eenVan: [{ mobielBekend: true }, { eersteMelding: true, opeenvolgend: true }] },
	])("met gegevens die nooit samengaan (%o)", (als) => {
		expect(tabel(regel("raar", als))).toEqual(["Regel 'raar' kan nooit gelden: de voorwaarden spreken elkaar tegen."]);
		const vrij = { ...roermond, beslistabel: [regel("raar", als), regel("rest", {})] };
		expect(checkWerkinstructie(vrij, { vrijeFeiten: true })).toEqual([]);
	});

	test("ook als die gegevens over twee regels verdeeld zijn", () => {
		expect(tabel(regel("gebeld", { telefoonBekend: true }), regel("appen", { mobielBekend: true }))).toEqual([
			"Regel 'appen' komt nooit aan de beurt: regel 'gebeld' neemt alles al. Zet de regel hoger of haal hem weg.",
		]);
		// A signaal of next month joins the open zaak: two partners, and still no two arrears in one month.
		expect(tabel(regel("samen", { meervoudig: false, aantalPartnertypen: { vanaf: 2 } }))).toEqual([]);
	});

	test("met een regel over minderjarige kinderen: dat weet Voordeur nooit", () => {
		const melding = expect.stringMatching(/^Regel 'gezin' kan nooit gelden: of er minderjarige kinderen in huis zijn/);
		expect(tabel(regel("gezin", { minderjarigeKinderen: true, meervoudig: true }))).toEqual([melding]);
		expect(tabel(regel("gezin", { minderjarigeKinderen: false }))).toEqual([melding]);
		expect(tabel(regel("gezin", { eenVan: [{ minderjarigeKinderen: true }, { meervoudig: true }] }))).toEqual([]);
	});

	test("met twee regels over wie eerder geen hulp wilde: de maanden van de ene zouden ook voor de andere gelden", () => {
		const rij = (id: string, maanden: number, als: Voorwaarden) =>
			({ id, soort: "eerder-geen-hulp", maanden, als, omdat: "Kort geleden.", bron: "test" }) as const;
		const huur = rij("huur", 6, { partnertypen: ["Huur"] });
		expect(uitleg({ uitsluitingen: [huur] })).toEqual([]);
		expect(uitleg({ uitsluitingen: [huur, rij("rest-geen-hulp", 1, {})] })).toEqual([
			"Regel 'rest-geen-hulp' is de tweede regel over wie eerder geen hulp wilde. Er kan er maar één zijn: zet alles in regel 'huur'.",
		]);
	});

	test("met een regel die achter een uitsluiting of drempel nooit wint", () => {
		expect(tabel(regel("bekend", { bekendBijSchuldhulp: true }))).toEqual([
			expect.stringContaining("regel 'bekend-bij-schuldhulp' neemt alles al"),
		]);
		const beslistabel = [
			regel("klein", { bedragCent: { totEnMet: 4_000 }, signaaltypen: ["Vroeg"] }),
			regel("rest", {}),
		];
		expect(uitleg({ beslistabel })).toEqual([]);
		// A small crisis together with an early signal still reaches the row; without crisis and rise nothing does.
		const drempels = [drempel("vast", {}, 5_000)];
		expect(uitleg({ beslistabel, drempels })).toEqual([]);
		const gewoon = { bedragCent: { totEnMet: 4_000 }, zonderSignaaltypen: ["Crisis" as const], bedragGestegen: false };
		expect(uitleg({ beslistabel: [regel("klein", gewoon), regel("rest", {})], drempels })).toEqual([
			expect.stringContaining("regel 'vast' neemt alles al"),
		]);
	});

	test("een regel voor wat gestegen is, wint ook onder een drempel", () => {
		const gestegen = { bedragCent: { totEnMet: 4_000 }, bedragGestegen: true };
		const drempels = [drempel("vast", {}, 5_000)];
		expect(uitleg({ beslistabel: [regel("gestegen", gestegen), regel("rest", {})], drempels })).toEqual([]);
		expect(uitleg({ drempels: [drempel("gestegen", { bedragGestegen: true }, 5_000)] })).toEqual([
			expect.stringContaining("spreken elkaar tegen"),
		]);
	});
	test("met een drempel die nooit wint", () => {
		expect(
			uitleg({ drempels: [drempel("alle", {}, 5_000), drempel("huur", { partnertypen: ["Huur"] }, 9_000)] }),
		).toEqual([expect.stringContaining("Regel 'huur' komt nooit aan de beurt: regel 'alle' neemt alles al.")]);
		expect(uitleg({ drempels: [drempel("nul", {}, 0)] })).toEqual([
			"Drempel 'nul' is € 0 en houdt dus nooit iets tegen.",
		]);
		expect(
			uitleg({
				drempels: [drempel("crisis", { signaaltypen: ["Crisis"], zonderSignaaltypen: ["Vroeg", "Eindelevering"] }, 10)],
			}),
		).toEqual([expect.stringContaining("spreken elkaar tegen")]);
	});

	test("met een onbekende, lege of ongebruikte aanpak", () => {
		expect(tabel(regel("weg", { meervoudig: true }, { route: "bestaat-niet" }))).toEqual([
			"Aanpak 'bestaat-niet' bestaat niet.",
		]);
		const volhouden = roermond.routes.volhouden!;
		expect(uitleg({ routes: { volhouden: { ...volhouden, stappen: [] } } })).toEqual([
			"Aanpak 'Volhouden' heeft geen stappen.",
		]);
		expect(uitleg({ routes: { volhouden, extra: { ...volhouden, naam: "Extra" } } })).toEqual([
			"Aanpak 'Extra' wordt nergens gebruikt: er is geen regel die hem kiest.",
		]);
		expect(uitleg({ routes: { volhouden, extra: { ...volhouden, variantVan: "volhouden" } } })).toEqual([]);
		expect(tabel(regel("x", { meervoudig: true }, { route: "constructor" }))).toEqual([
			"Aanpak 'constructor' bestaat niet.",
		]);
	});

	test("met dubbele namen of een lege reden", () => {
		expect(tabel(regel("rest", { meervoudig: true }))).toContain(
			"De naam 'rest' komt twee keer voor. Geef elke regel een eigen naam.",
		);
		expect(tabel(regel("stil", { meervoudig: true }, { omdat: " " }))).toEqual([
			"Regel 'stil' heeft geen reden. Vul in waarom.",
		]);
	});

	test("met stappen zonder pogingen, niet op volgorde, of die iets aankondigen dat niet komt", () => {
		const volhouden = roermond.routes.volhouden!;
		const [bellen, bericht, brief, bezoek, kaart] = volhouden.stappen;
		const stappen = (...nieuw: typeof volhouden.stappen) =>
			uitleg({ routes: { volhouden: { ...volhouden, stappen: nieuw } } });
		expect(stappen({ ...bellen!, maxPogingen: 0 })).toEqual([expect.stringContaining("heeft geen pogingen")]);
		expect(stappen(bericht!, bellen!)).toEqual([expect.stringContaining("zet de stappen op volgorde van dag")]);
		expect(stappen(brief!)).toEqual([expect.stringContaining("kondigt stap 'bezoek' aan")]);
		expect(stappen(bellen!, kaart!)).toEqual([expect.stringContaining("er gaat geen bezoek aan vooraf")]);
		expect(stappen(bezoek!, bezoek!)).toEqual([expect.stringContaining("komt stap 'bezoek' twee keer voor")]);
	});

	test("met één stapnaam voor twee soorten stappen: wie van aanpak wisselt, zou een bezoek zonder aankondiging krijgen", () => {
		const { huisbezoek, ...rest } = groningen.routes;
		const [brief, ...stappen] = huisbezoek!.stappen;
		const routes = { ...rest, huisbezoek: { ...huisbezoek!, stappen: [{ ...brief!, id: "brief" }, ...stappen] } };
		expect(uitleg({ routes }, groningen)).toEqual([
			expect.stringMatching(/^Stap 'brief' is in aanpak 'Brief' en aanpak 'Brief, bellen en huisbezoek' iets anders/),
		]);
		// One decision of `voordeur beslis` follows nobody from one route to another.
		expect(checkWerkinstructie({ ...groningen, routes }, { vrijeFeiten: true })).toEqual([]);
	});

	test("met een kopie van een regel verderop, in elke kant-en-klare werkinstructie", () => {
		for (const basis of [heemskerk, groningen]) {
			for (const rij of basis.beslistabel.slice(0, -1)) {
				const beslistabel = basis.beslistabel.toSpliced(-1, 0, { ...rij, id: "kopie" });
				expect(uitleg({ beslistabel }, basis)).toEqual([
					expect.stringContaining("Regel 'kopie' komt nooit aan de beurt"),
				]);
			}
		}
	});
});

const grens = fc.constantFrom(100, 200, 300);
const voorwaarde: fc.Arbitrary<Voorwaarde> = fc.record(
	{
		meervoudig: fc.boolean(),
		minderjarigeKinderen: fc.boolean(),
		partnertypen: fc.subarray(["Huur", "Zorg"] as const, { minLength: 1 }),
		alleenPartnertypen: fc.subarray(["Huur", "Zorg"] as const, { minLength: 1 }),
		aantalPartnertypen: fc.constantFrom({ vanaf: 2 }, { totEnMet: 1 }),
		bedragCent: fc.oneof(
			grens.map((vanaf) => ({ vanaf })),
			grens.map((totEnMet) => ({ totEnMet })),
		),
	},
	{ requiredKeys: [] },
);
const voorwaarden: fc.Arbitrary<Voorwaarden> = fc
	.tuple(voorwaarde, fc.option(fc.array(voorwaarde, { minLength: 1, maxLength: 3 })))
	.map(([als, eenVan]) => (eenVan ? { ...als, eenVan } : als));

const RASTER: readonly Feiten[] = [true, false].flatMap((meervoudig) =>
	[true, false, null].flatMap((minderjarigeKinderen) =>
		(
			[
				["Huur"],
				["Zorg"],
				["Water"],
				["Huur", "Zorg"],
				["Huur", "Water"],
				["Zorg", "Water"],
				["Energie", "Water"],
				["Huur", "Zorg", "Water"],
			] as const
		).flatMap((partnertypen) =>
			[0, 99, 100, 101, 199, 200, 201, 299, 300, 301].map((bedragCent) => ({
				...VOORBEELDFEITEN,
				meervoudig,
				minderjarigeKinderen,
				partnertypen,
				bedragCent,
			})),
		),
	),
);

test("de controle zegt van elke regel precies wat het doorrekenen van alle feiten ook zegt", () => {
	fc.assert(
		fc.property(fc.array(voorwaarden, { minLength: 1, maxLength: 5 }), (rijen) => {
			const beslistabel = [...rijen.map((als, nummer) => regel(`rij-${nummer}`, als)), regel("rest", {})];
			const proef = { ...roermond, uitsluitingen: [], beslistabel };
			const nooit = checkWerkinstructie(proef, { vrijeFeiten: true }).map(({ pad }) => pad);
			const winnaars = new Set(RASTER.map((feiten) => beslistabel.find((rij) => past(rij.als, feiten))?.id));
			const verwacht = beslistabel.filter((rij) => !winnaars.has(rij.id)).map((rij) => `beslistabel.${rij.id}`);
			expect(nooit).toEqual(verwacht);
		}),
		{ numRuns: 150 },
	);
});

test("een tabel van honderd regels over bijna alle feiten is in een oogwenk nagekeken", () => {
	const rijen = Array.from({ length: 99 }, (_, n) =>
		regel(`rij-${n}`, {
			bedragCent: { vanaf: n * 1_000, totEnMet: n * 1_000 + 1_500 },
			leeftijd: { vanaf: n % 60 },
			meervoudig: n % 2 === 0,
			eenVan: [{ telefoonBekend: n % 3 === 0 }, { emailBekend: true, partnertypen: ["Huur"] }],
		}),
	);
	const begin = performance.now();
	expect(tabel(...rijen)).toEqual([]);
	expect(performance.now() - begin).toBeLessThan(3_000);
});
