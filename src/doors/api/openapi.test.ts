import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "../../testing/api.ts";

type Schema = {
	type?: string;
	format?: string;
	properties?: Record<string, Schema>;
	$ref?: string;
	required?: string[];
};
type Antwoord = { headers?: Record<string, unknown>; content?: Record<string, { schema: Schema }> };
interface Bewerking {
	readonly operationId: string;
	readonly parameters?: readonly { in: string; name: string }[];
	readonly responses: Record<string, Antwoord>;
}
interface Document {
	readonly openapi: string;
	readonly info: { version: string; contact: Record<string, string> };
	readonly servers: readonly { url: string }[];
	readonly paths: Record<string, Record<string, Bewerking>>;
	readonly components: { schemas: Record<string, Schema>; securitySchemes: object };
}

let api: TestApi;
let document: Document;
let bewerkingen: { naam: string; methode: string; bewerking: Bewerking }[];
beforeAll(async () => {
	api = await startTestApi({ url: "https://voordeur.proefstad.nl" });
	const antwoord = await api.stuur("GET", "/openapi.json");
	expect([antwoord.status, antwoord.koppen["access-control-allow-origin"]]).toEqual([200, "*"]);
	document = antwoord.inhoud as unknown as Document;
	bewerkingen = Object.entries(document.paths).flatMap(([pad, methoden]) =>
		Object.entries(methoden).map(([methode, bewerking]) => ({ naam: `${methode} ${pad}`, methode, bewerking })),
	);
});
afterAll(() => api.sluit());

const antwoorden = () =>
	bewerkingen.flatMap(({ naam, bewerking }) =>
		Object.entries(bewerking.responses).map(([status, antwoord]) => ({ naam: `${naam} ${status}`, status, antwoord })),
	);
const volg = (schema: Schema): Schema =>
	schema.$ref ? (document.components.schemas[schema.$ref.split("/").at(-1)!] ?? {}) : schema;

test("the document is OpenAPI 3.1 with who to ask, and lives under /v1", () => {
	expect(document.openapi).toMatch(/^3\.1\.\d+$/);
	expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
	expect(Object.keys(document.info.contact).sort()).toEqual(["email", "name", "url"]);
	expect(document.servers[0]?.url).toBe("https://voordeur.proefstad.nl/api/v1");
	expect(bewerkingen.map(({ naam }) => naam).sort()).toEqual([
		"get /signalen/{id}",
		"post /brp-gebeurtenissen",
		"post /signalen",
		"post /signalen/controle",
	]);
});

test("addresses are kebab-case without a slash at the end, keys of a query camelCase, names of operations unique", () => {
	const segmenten = Object.keys(document.paths).flatMap((pad) => pad.split("/").slice(1));
	expect(segmenten.filter((deel) => !/^([a-z0-9-]+|\{[^}]+\})$/.test(deel))).toEqual([]);
	const vragen = bewerkingen.flatMap(({ bewerking }) => bewerking.parameters ?? []).filter((een) => een.in === "query");
	expect(vragen.filter(({ name }) => !/^[a-z][a-zA-Z\d]*$/.test(name))).toEqual([]);
	const namen = bewerkingen.map(({ bewerking }) => bewerking.operationId);
	expect(new Set(namen).size).toBe(namen.length);
});

test("every answer carries the full version, in the document and for real", async () => {
	expect(antwoorden().filter(({ antwoord }) => !antwoord.headers?.["API-Version"])).toEqual([]);
	for (const pad of ["/openapi.json", "/signalen/1", "/bestaat-niet"]) {
		expect((await api.stuur("GET", pad)).koppen["api-version"]).toBe(document.info.version);
	}
});

test("every error answer is problem+json with status, title and detail", async () => {
	const fouten = antwoorden().filter(({ status }) => /^[45]/.test(status));
	expect(fouten.length).toBeGreaterThan(20);
	const goed = ({ antwoord }: { antwoord: Antwoord }) => {
		const schema = antwoord.content?.["application/problem+json"]?.schema;
		const velden = volg(schema ?? {}).properties ?? {};
		return ["status", "title", "detail"].every((veld) => veld in velden);
	};
	expect(fouten.filter((een) => !goed(een)).map(({ naam }) => naam)).toEqual([]);
	const echt = await api.stuur("GET", "/bestaat-niet");
	expect([echt.status, echt.koppen["content-type"]]).toEqual([404, "application/problem+json; charset=utf-8"]);
	expect(echt.inhoud).toEqual({ status: 404, title: "Niet gevonden", detail: expect.stringContaining("openapi.json") });
});

test("every write, and every read with a parameter, can answer 400", () => {
	const moet = bewerkingen.filter(
		({ methode, bewerking }) => methode !== "get" || (bewerking.parameters ?? []).length > 0,
	);
	expect(moet.filter(({ bewerking }) => !("400" in bewerking.responses)).map(({ naam }) => naam)).toEqual([]);
});

test("every datum has format date", () => {
	const zonder: string[] = [];
	const kijk = (pad: string, waarde: unknown): void => {
		if (typeof waarde !== "object" || waarde === null) return;
		for (const [naam, deel] of Object.entries(waarde)) {
			if (/(^d|D|\wd)atum$/.test(naam) && pad.endsWith("properties") && (deel as Schema).format !== "date") {
				zonder.push(`${pad}.${naam}`);
			}
			kijk(`${pad}.${naam}`, deel);
		}
	};
	kijk("", document);
	expect(zonder).toEqual([]);
	expect(JSON.stringify(document)).toContain('"format":"date"');
});

test("names of schemas are UpperCamelCase and the signaal knows every column of a delivery", () => {
	expect(Object.keys(document.components.schemas).filter((naam) => !/^[A-Z][A-Za-z]+$/.test(naam))).toEqual([]);
	const velden = Object.keys(
		document.components.schemas.Signaal?.properties ?? document.components.schemas.SignaalInput?.properties ?? {},
	);
	expect(velden).toHaveLength(25);
});
