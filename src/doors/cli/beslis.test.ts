import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import { VOORBEELDFEITEN } from "../../rules/decide/voorbeeldfeiten.ts";
import { runBeslis } from "./beslis.ts";

let map: string;
beforeAll(async () => {
	map = await mkdtemp(join(tmpdir(), "beslis-"));
});
afterAll(() => rm(map, { recursive: true }));

async function draai(werkinstructie: string, regels: readonly string[]) {
	const uit: string[] = [];
	const fout: string[] = [];
	async function* invoer() {
		yield* regels;
	}
	const status = await runBeslis(
		{ werkinstructie },
		invoer(),
		(r) => uit.push(r),
		(r) => fout.push(r),
	);
	return { status, uit: uit.map((regel) => JSON.parse(regel)), fout };
}
const zaak = (afwijking: object) => JSON.stringify({ ...VOORBEELDFEITEN, ...afwijking });

test("elke regel met feiten geeft één antwoord, in dezelfde volgorde", async () => {
	const { status, uit, fout } = await draai("heemskerk", [zaak({ id: "a" }), "", zaak({ id: "b", meervoudig: true })]);
	expect([status, fout]).toEqual([0, []]);
	expect(uit.map(({ id, route }) => [id, route])).toEqual([
		["a", "bellen"],
		["b", "huisbezoek"],
	]);
});

test("een slechte regel krijgt zijn nummer en uitleg op de foutuitvoer, de rest gaat door", async () => {
	const { status, uit, fout } = await draai("landelijk", [
		zaak({}),
		"{kapot",
		zaak({ bedragCent: "12" }),
		zaak({ id: "z" }),
	]);
	expect(status).toBe(1);
	expect(uit.map(({ id }) => id)).toEqual(["1", "z"]);
	expect(fout).toEqual([
		"Regel 2 is overgeslagen: dit is geen JSON.",
		"Regel 3 is overgeslagen: bedragCent: hier hoort een getal te staan.",
	]);
});

test("wat er niet klopt staat er in gewoon Nederlands", async () => {
	const slecht = [{ partnertypen: [] }, { bedragCent: -1 }, { id: undefined }, { leeftijd: 23.5 }];
	const { fout } = await draai(
		"landelijk",
		slecht.map((deel) => zaak(deel as object)),
	);
	expect(fout.map((regel) => regel.replace(/^.*overgeslagen: /, ""))).toEqual([
		"partnertypen: hier hoort minstens één waarde te staan.",
		"bedragCent: dit getal mag niet lager zijn dan 0.",
		"id: dit ontbreekt.",
		"leeftijd: hier hoort een heel getal te staan.",
	]);
});

test("een onbekende werkinstructie is verkeerd gebruik en noemt de vijf die er zijn", async () => {
	const { status, uit, fout } = await draai("amsterdam", [zaak({})]);
	expect([status, uit]).toEqual([2, []]);
	expect(fout).toEqual([
		"De werkinstructie 'amsterdam' bestaat niet. Kies groningen, roermond, heemskerk, curve, landelijk, of geef het pad van een bestand.",
	]);
});

test("een eigen bestand werkt hetzelfde, en wordt geweigerd als het niet klopt", async () => {
	const eigen = join(map, "eigen.json");
	await writeFile(eigen, JSON.stringify(WERKINSTRUCTIES.curve));
	expect((await draai(eigen, [zaak({})])).uit[0]).toMatchObject({ route: "automatisch" });
	await writeFile(eigen, JSON.stringify({ ...WERKINSTRUCTIES.curve, beslistabel: [] }));
	const zonder = await draai(eigen, [zaak({})]);
	expect([zonder.status, zonder.uit]).toEqual([1, []]);
	expect(zonder.fout[0]).toContain("De beslistabel heeft geen laatste regel zonder voorwaarden");
	await writeFile(eigen, "{");
	expect((await draai(eigen, [])).fout[0]).toContain("is geen werkinstructie: dit is geen JSON.");
	await writeFile(eigen, "[]");
	expect(await draai(eigen, [])).toMatchObject({
		status: 1,
		fout: [expect.stringContaining("is geen werkinstructie")],
	});
});

test("een antwoord komt er al uit voordat de invoer op is", async () => {
	const uit: string[] = [];
	async function* invoer() {
		for (let nummer = 0; nummer < 3; nummer++) {
			yield zaak({ id: String(nummer) });
			expect(uit).toHaveLength(nummer + 1);
		}
	}
	expect(await runBeslis({ werkinstructie: "roermond" }, invoer(), (regel) => uit.push(regel))).toBe(0);
});
