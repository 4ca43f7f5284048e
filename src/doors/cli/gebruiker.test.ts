import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { runGebruiker } from "./gebruiker.ts";
import { runGemeente } from "./gemeente.ts";

let proef: Testdatabase;
beforeAll(async () => {
	proef = await createTestDatabase();
});
afterAll(() => proef.sluit());

async function voer(run: typeof runGemeente, opdracht: string) {
	const uit: string[] = [];
	const fout: string[] = [];
	const status = await run(opdracht.split(" "), {
		databank: proef.databank,
		url: "https://voordeur.example/",
		schrijf: (regel) => uit.push(regel),
		schrijfFout: (regel) => fout.push(regel),
	});
	return { status, uit: uit.join("\n"), fout: fout.join("\n") };
}

test("a gemeente is made once, with its werkinstructie in force", async () => {
	const opdracht = "aanmaken --code 0957 --naam Roermond --inwoners 58000 --werkinstructie roermond";
	expect(await voer(runGemeente, opdracht)).toMatchObject({
		status: 0,
		uit: expect.stringContaining("Roermond (0957)"),
	});
	expect(await voer(runGemeente, opdracht)).toMatchObject({ status: 1, fout: expect.stringContaining("is er al") });
});

test("wrong use is told in Dutch, with how it should be", async () => {
	expect(await voer(runGemeente, "aanmaken --code 0957")).toMatchObject({
		status: 2,
		fout: expect.stringContaining("Gebruik:"),
	});
	expect(await voer(runGemeente, "aanmaken --code 1 --naam X --inwoners 5 --werkinstructie curve")).toMatchObject({
		status: 1,
	});
	expect(
		await voer(runGemeente, "aanmaken --code 0001 --naam X --inwoners 5 --werkinstructie bestaat-niet"),
	).toMatchObject({
		status: 2,
		fout: expect.stringContaining("groningen, roermond, heemskerk, curve, landelijk"),
	});
	expect(await voer(runGebruiker, "aanmaken --gemeente 0957 --rol baas --email a@b.nl")).toMatchObject({ status: 2 });
	expect(await voer(runGebruiker, "aanmaken --wat")).toMatchObject({ status: 2 });
});

test("a gebruiker gets a one-time link, once per e-mail address, and only in a gemeente that exists", async () => {
	const opdracht = "aanmaken --gemeente 0957 --rol coordinator --email A@b.nl";
	const eerste = await voer(runGebruiker, `${opdracht} --json`);
	expect(eerste.status).toBe(0);
	expect(JSON.parse(eerste.uit).link).toMatch(/^https:\/\/voordeur\.example\/aanmelden\/link\/[\w-]{32}$/);
	expect(await voer(runGebruiker, opdracht.toLowerCase())).toMatchObject({
		status: 1,
		fout: expect.stringContaining("al een account"),
	});
	expect(await voer(runGebruiker, "aanmaken --gemeente 0957 --rol coordinator --email schuldhulp@b.nl")).toMatchObject({
		status: 1,
		fout: expect.stringContaining("--naam"),
	});
	expect(await voer(runGebruiker, "aanmaken --gemeente 0001 --rol coordinator --email c@d.nl")).toMatchObject({
		status: 1,
	});
});
