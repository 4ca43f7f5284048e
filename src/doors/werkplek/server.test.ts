import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestWerkplek, type TestWerkplek } from "../../testing/werkplek.ts";

let werkplek: TestWerkplek;
beforeAll(async () => {
	werkplek = await startTestWerkplek();
});
afterAll(() => werkplek.sluit());

const haal = async (url: string, cookie = "") => werkplek.server.inject({ url, headers: { cookie } });

describe("de server", () => {
	test("/gezond and /gereed answer without an account", async () => {
		expect((await haal("/gezond")).statusCode).toBe(200);
		expect((await haal("/gereed")).json()).toEqual({ status: "gereed" });
	});

	test("the Content-Security-Policy allows nothing unsafe and nothing from elsewhere", async () => {
		const csp = String((await haal("/aanmelden")).headers["content-security-policy"]);
		expect(csp).toContain("default-src 'none'");
		expect(csp).toContain("frame-ancestors 'none'");
		expect(csp).toContain("base-uri 'none'");
		expect(csp).not.toMatch(/unsafe-|https?:|\*|data:/);
	});

	test("who is not signed in is sent to the sign-in page, and later to where they wanted to go", async () => {
		const antwoord = await haal("/account");
		expect([antwoord.statusCode, antwoord.headers.location]).toEqual([303, "/aanmelden"]);
		expect((await haal("/")).headers.location).toBe("/aanmelden");
	});

	test("stylesheet and fonts may be kept for ever", async () => {
		const stijl = /href="(\/statisch\/[^"]+\.css)"/.exec((await haal("/aanmelden")).body)?.[1] ?? "";
		const antwoord = await haal(stijl);
		expect([antwoord.statusCode, antwoord.headers["cache-control"]]).toEqual([
			200,
			"public, max-age=31536000, immutable",
		]);
	});

	test("an unknown address answers with a Dutch page that says what to do", async () => {
		const antwoord = await haal("/bestaat-niet");
		expect(antwoord.statusCode).toBe(404);
		expect(antwoord.body).toContain("Deze pagina is er niet");
	});

	test("a form without its token is refused", async () => {
		const cookie = await werkplek.cookieVoor("coordinator");
		const antwoord = await werkplek.server.inject({ method: "POST", url: "/afmelden", headers: { cookie } });
		expect(antwoord.statusCode).toBe(403);
		expect(antwoord.body).toContain("Dit formulier is verlopen");
	});
});
