import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBeurten } from "../../../rules/kernel/beurten.ts";
import { startTestWerkplek, type TestWerkplek } from "../../../testing/werkplek.ts";

let werkplek: TestWerkplek;
beforeAll(async () => {
	werkplek = await startTestWerkplek({ delen: { limieten: { geweigerd: 3 } } });
});
afterAll(() => werkplek.sluit());

async function meldAan(email: string, remoteAddress: string) {
	const blad = await werkplek.server.inject({ url: "/aanmelden", remoteAddress });
	const _csrf = /name="_csrf" value="([^"]+)"/.exec(blad.body)?.[1] ?? "";
	const cookie = String(blad.headers["set-cookie"]).split(";")[0] ?? "";
	const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
	const payload = new URLSearchParams({ _csrf, email, wachtwoord: "Welkom2026!" }).toString();
	return werkplek.server.inject({ method: "POST", url: "/aanmelden", headers, payload, remoteAddress });
}

test("one password on many accounts is stopped per address, also when the IPv6 address changes each time", async () => {
	const status = async (nummer: number, van: string) =>
		(await meldAan(`iemand${nummer}@proefstad.example`, van)).statusCode;
	for (let keer = 1; keer <= 3; keer++) expect(await status(keer, `2001:db8:1:2::${keer}`)).toBe(422);
	const vierde = await meldAan("iemand4@proefstad.example", "2001:db8:1:2::4");
	expect([vierde.statusCode, vierde.body.includes("Even wachten")]).toEqual([429, true]);
	expect(await status(4, "2001:db8:1:3::4")).toBe(422);
});

test("so many at a time, so many wait, and the rest is refused at once; a failure frees its place", async () => {
	const opBeurt = makeBeurten(2, 1);
	const poorten: (() => void)[] = [];
	const bezig = () => opBeurt(() => new Promise<string>((klaar) => poorten.push(() => klaar("klaar"))));
	const lopend = [bezig(), bezig(), bezig()];
	expect(await bezig()).toBeNull();
	expect(poorten.length).toBe(2);
	poorten[0]?.();
	expect(await lopend[0]).toBe("klaar");
	await Promise.resolve();
	expect(poorten.length).toBe(3);
	for (const poort of poorten) poort();
	expect(await Promise.all(lopend)).toEqual(["klaar", "klaar", "klaar"]);
	for (let keer = 0; keer < 3; keer++)
		await expect(opBeurt(() => Promise.reject(new Error("mis")))).rejects.toThrow("mis");
	expect(await opBeurt(async () => "weer")).toBe("weer");
});
