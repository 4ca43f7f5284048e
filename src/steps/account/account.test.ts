import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { totpCode } from "../../rules/account/totp.ts";
import { createTestDatabase, type Testdatabase } from "../../testing/test-database.ts";
import { deleteVerlopenAanmeldlinks } from "./aanmeldlink.ts";
import { changeGebruiker } from "./change-gebruiker.ts";
import { changeTelefoon } from "./change-telefoon.ts";
import { changeWachtwoord } from "./change-wachtwoord.ts";
import { chooseWachtwoord, readAanmeldlink } from "./choose-wachtwoord.ts";
import { confirmTotp } from "./confirm-totp.ts";
import { createGebruiker } from "./create-gebruiker.ts";
import { createGemeente } from "./create-gemeente.ts";
import { makeAanmeldlink } from "./make-aanmeldlink.ts";
import { listGebruikers, readActieveGebruiker } from "./queries.ts";
import { deleteVerlopenSessies, readSessie, saveSessie } from "./sessies.ts";
import { signIn } from "./sign-in.ts";
import { startTotp } from "./start-totp.ts";

const GOED = "vier woorden op rij";
const NU = new Date("2026-11-23T09:00:00Z");
const na = (minuten: number) => new Date(NU.getTime() + minuten * 60_000);
const CLI = { gemeenteId: 957, gebruikerId: null };

let proef: Testdatabase;
let teller = 0;
beforeAll(async () => {
	proef = await createTestDatabase();
	for (const [code, naam] of [
		["0957", "Proefstad"],
		["0518", "Andergem"],
	] as const) {
		const werkinstructie = { naam: "leeg", inhoud: {} };
		expect((await createGemeente(proef.databank, { code, naam, inwoners: 1000, werkinstructie }, NU)).ok).toBe(true);
	}
});
afterAll(() => proef.sluit());

async function maakGebruiker(rol: "vroegsignaleerder" | "beheerder" = "vroegsignaleerder", dader = CLI) {
	const email = `Collega${++teller}@proefstad.example`;
	const gemaakt = await createGebruiker(proef.databank, dader, { email, naam: `Kim Testers ${teller}`, rol }, NU);
	if (!gemaakt.ok) throw new Error(gemaakt.reden);
	return { email, ...gemaakt.waarde };
}

async function maakMetWachtwoord() {
	const { email, id, token } = await maakGebruiker();
	expect((await chooseWachtwoord(proef.databank, token, GOED, NU)).ok).toBe(true);
	const wie = { gemeenteId: 957, gebruikerId: id };
	const begin = await startTotp(proef.databank, wie);
	if (!begin.ok) throw new Error(begin.reden);
	return { email, id, wie, geheim: begin.waarde.geheim };
}

const handelingen = (gebruikerId: number) =>
	inGemeente(proef.databank.db, 957, async (trx) =>
		(
			await trx
				.selectFrom("auditregels")
				.select("handeling")
				.where("gebruiker_id", "=", gebruikerId)
				.orderBy("id")
				.execute()
		).map((r) => r.handeling),
	);

describe("de eenmalige link", () => {
	test("works once, for 48 hours, and only its hash is kept", async () => {
		const { token, id } = await maakGebruiker();
		expect((await readAanmeldlink(proef.databank, token, na(48 * 60 - 1)))?.id).toBe(id);
		expect(await readAanmeldlink(proef.databank, token, na(48 * 60 + 1))).toBeNull();
		expect((await chooseWachtwoord(proef.databank, token, GOED, NU)).ok).toBe(true);
		expect(await chooseWachtwoord(proef.databank, token, GOED, NU)).toEqual({ ok: false, reden: "link-ongeldig" });
		const bewaard = await proef.databank.db.selectFrom("aanmeldlinks").selectAll().execute();
		expect(JSON.stringify(bewaard)).not.toContain(token);
	});

	test("who saw the second factor of an earlier link has nothing with the new one; a confirmed factor stays", async () => {
		const { wie, id, geheim } = await maakMetWachtwoord();
		const kiesOpnieuw = async () => {
			const link = await makeAanmeldlink(proef.databank, CLI, id, NU);
			if (!link.ok) throw new Error(link.reden);
			expect((await chooseWachtwoord(proef.databank, link.waarde.token, GOED, NU)).ok).toBe(true);
		};
		await kiesOpnieuw();
		expect((await confirmTotp(proef.databank, wie, totpCode(geheim, NU), NU)).ok).toBe(false);
		const nieuw = await startTotp(proef.databank, wie);
		if (!nieuw.ok) throw new Error(nieuw.reden);
		expect(nieuw.waarde.geheim).not.toBe(geheim);
		expect((await confirmTotp(proef.databank, wie, totpCode(nieuw.waarde.geheim, NU), NU)).ok).toBe(true);
		await kiesOpnieuw();
		expect((await confirmTotp(proef.databank, wie, totpCode(nieuw.waarde.geheim, na(1)), na(1))).ok).toBe(true);
	});

	test("two people with the same link at the same moment: one succeeds", async () => {
		const { token } = await maakGebruiker();
		const uitkomsten = await Promise.all([1, 2, 3].map(() => chooseWachtwoord(proef.databank, token, GOED, NU)));
		expect(uitkomsten.filter((uitkomst) => uitkomst.ok)).toHaveLength(1);
	});

	test("a new link stops the earlier one", async () => {
		const { token, id } = await maakGebruiker();
		const nieuw = await makeAanmeldlink(proef.databank, CLI, id, NU);
		expect(nieuw.ok && (await readAanmeldlink(proef.databank, nieuw.waarde.token, NU))?.id).toBe(id);
		expect(await readAanmeldlink(proef.databank, token, NU)).toBeNull();
	});

	test("what is over for a week goes, and not before", async () => {
		await maakGebruiker();
		const aantal = async () =>
			(await proef.databank.db.selectFrom("aanmeldlinks").select("gemeente_id").execute()).length;
		const links = await aantal();
		const grens = (2 + 7) * 24 * 60;
		expect(await deleteVerlopenAanmeldlinks(proef.databank, na(grens))).toBe(0);
		expect(await deleteVerlopenAanmeldlinks(proef.databank, na(grens + 1))).toBe(links);
		expect(await aantal()).toBe(0);
	});

	test("a weak password is refused and the link stays usable", async () => {
		const { token } = await maakGebruiker();
		expect(await chooseWachtwoord(proef.databank, token, "Welkom2026!!", NU)).toEqual({
			ok: false,
			reden: "wachtwoord-te-gewoon",
		});
		expect((await chooseWachtwoord(proef.databank, token, GOED, NU)).ok).toBe(true);
	});
});

describe("aanmelden", () => {
	test("password and then a code; the code of one moment works once", async () => {
		const { email, wie, geheim } = await maakMetWachtwoord();
		const eerste = await signIn(proef.databank, { email: email.toUpperCase(), wachtwoord: GOED }, NU);
		expect(eerste).toEqual({ ok: true, waarde: { ...wie, tweedeFactor: "instellen" } });
		expect(await confirmTotp(proef.databank, wie, totpCode(geheim, NU), NU)).toMatchObject({
			ok: true,
			waarde: { voorHetEerst: true },
		});
		expect(await confirmTotp(proef.databank, wie, totpCode(geheim, NU), NU)).toEqual({
			ok: false,
			reden: "code-onjuist",
		});
		expect((await signIn(proef.databank, { email, wachtwoord: GOED }, na(1))).ok).toBe(true);
		expect(await confirmTotp(proef.databank, wie, totpCode(geheim, na(1)), na(1))).toMatchObject({ ok: true });
		expect(await handelingen(wie.gebruikerId)).toEqual([
			"wachtwoord-gekozen",
			"tweede-factor-ingesteld",
			"aangemeld",
			"aanmelden-mislukt",
			"aangemeld",
		]);
	});

	test("a confirmed secret is never shown again, and stands encrypted in the database", async () => {
		const { wie, geheim } = await maakMetWachtwoord();
		await confirmTotp(proef.databank, wie, totpCode(geheim, NU), NU);
		expect(await startTotp(proef.databank, wie)).toEqual({ ok: false, reden: "al-ingesteld" });
		const rij = await inGemeente(proef.databank.db, 957, (trx) =>
			trx.selectFrom("gebruikers").select("totp_geheim").where("id", "=", wie.gebruikerId).executeTakeFirstOrThrow(),
		);
		expect(rij.totp_geheim?.toString("latin1")).not.toContain(geheim);
	});

	test("five times wrong locks the account for a minute, and each next mistake twice as long", async () => {
		const { email } = await maakMetWachtwoord();
		const probeer = async (wachtwoord: string, minuten: number) =>
			(await signIn(proef.databank, { email, wachtwoord }, na(minuten))).ok;
		for (let keer = 0; keer < 5; keer++) expect(await probeer("fout fout fout", 0)).toBe(false);
		expect(await probeer(GOED, 0.5)).toBe(false);
		expect(await probeer("fout fout fout", 1.1)).toBe(false);
		expect(await probeer(GOED, 2.5)).toBe(false);
		expect(await probeer(GOED, 3.2)).toBe(true);
	});

	test("many attempts at once get no more guesses than one after the other", async () => {
		const { email } = await maakMetWachtwoord();
		await Promise.all(
			Array.from({ length: 12 }, () => signIn(proef.databank, { email, wachtwoord: "fout fout fout" }, NU)),
		);
		expect((await signIn(proef.databank, { email, wachtwoord: GOED }, na(0.5))).ok).toBe(false);
		const rij = await inGemeente(proef.databank.db, 957, (trx) =>
			trx
				.selectFrom("gebruikers")
				.select("mislukte_pogingen")
				.where("email", "=", email.toLowerCase())
				.executeTakeFirstOrThrow(),
		);
		expect(rij.mislukte_pogingen).toBe(5);
	});

	test("knowing the password does not reset the count of wrong codes", async () => {
		const { email, wie, geheim } = await maakMetWachtwoord();
		await confirmTotp(proef.databank, wie, totpCode(geheim, NU), NU);
		for (let keer = 0; keer < 4; keer++) {
			expect((await signIn(proef.databank, { email, wachtwoord: GOED }, na(1))).ok).toBe(true);
			expect(await confirmTotp(proef.databank, wie, "000000", na(1))).toEqual({ ok: false, reden: "code-onjuist" });
		}
		expect(await confirmTotp(proef.databank, wie, "000000", na(1))).toEqual({ ok: false, reden: "op-slot" });
		expect(await confirmTotp(proef.databank, wie, totpCode(geheim, na(1)), na(1))).toEqual({
			ok: false,
			reden: "op-slot",
		});
	});

	test("unknown, wrong and without a password all give the same answer", async () => {
		const { email } = await maakGebruiker();
		for (const wie of ["niemand@proefstad.example", email]) {
			expect(await signIn(proef.databank, { email: wie, wachtwoord: GOED }, NU)).toEqual({
				ok: false,
				reden: "aanmelding-onjuist",
			});
		}
	});
});

describe("beheer van gebruikers", () => {
	test("another gemeente's account cannot be read, changed, blocked or given a link", async () => {
		const { id } = await maakGebruiker();
		const ander = { gemeenteId: 518, gebruikerId: null };
		expect(await readActieveGebruiker(proef.databank, 518, id)).toBeNull();
		expect(await changeGebruiker(proef.databank, ander, id, { soort: "blokkeren" })).toEqual({
			ok: false,
			reden: "gebruiker-onbekend",
		});
		expect(await makeAanmeldlink(proef.databank, ander, id, NU)).toEqual({ ok: false, reden: "gebruiker-onbekend" });
		expect(await inGemeente(proef.databank.db, 518, (trx) => listGebruikers(trx, 518))).toEqual([]);
	});

	test("one e-mail address has one account in the whole installation", async () => {
		const { email } = await maakGebruiker();
		const nieuw = { email: email.toUpperCase(), naam: "X", rol: "beheerder" } as const;
		expect(await createGebruiker(proef.databank, { gemeenteId: 518, gebruikerId: null }, nieuw, NU)).toEqual({
			ok: false,
			reden: "email-in-gebruik",
		});
	});

	test("the last beheerder stays, also when two remove each other at once", async () => {
		const ander = { gemeenteId: 518, gebruikerId: null };
		const [een, twee] = [await maakGebruiker("beheerder", ander), await maakGebruiker("beheerder", ander)];
		const uitkomsten = await Promise.all(
			[een, twee].map(({ id }) => changeGebruiker(proef.databank, ander, id, { soort: "blokkeren" })),
		);
		expect(uitkomsten.filter((uitkomst) => !uitkomst.ok)).toEqual([{ ok: false, reden: "laatste-beheerder" }]);
	});

	test("a direct number is one's own, only when it is a number, and never in the audit log", async () => {
		const { id } = await maakGebruiker();
		const ik = { gemeenteId: 957, gebruikerId: id };
		expect(await changeTelefoon(proef.databank, ik, "nul zes")).toEqual({ ok: false, reden: "telefoon-ongeldig" });
		expect(await changeTelefoon(proef.databank, ik, "0475 12 34 56")).toMatchObject({ ok: true });
		expect((await readActieveGebruiker(proef.databank, 957, id))?.telefoon).toBe("+31475123456");
		const regels = await inGemeente(proef.databank.db, 957, (trx) =>
			trx.selectFrom("auditregels").select(["handeling", "gegevens"]).where("gebruiker_id", "=", id).execute(),
		);
		expect(regels).toContainEqual({ handeling: "telefoon-gewijzigd", gegevens: {} });
		await changeTelefoon(proef.databank, ik, " ");
		expect((await readActieveGebruiker(proef.databank, 957, id))?.telefoon).toBeNull();
	});

	test("blocking ends every session and every link", async () => {
		const { email, wie } = await maakMetWachtwoord();
		const sid = Buffer.from("sid-van-deze-test");
		await saveSessie(proef.databank, sid, { aangemeld: { ...wie, sinds: "x" } }, na(60));
		expect((await changeGebruiker(proef.databank, CLI, wie.gebruikerId, { soort: "blokkeren" })).ok).toBe(true);
		expect(await readSessie(proef.databank, sid, NU)).toBeNull();
		expect((await signIn(proef.databank, { email, wachtwoord: GOED }, NU)).ok).toBe(false);
	});

	test("a new password and a cleared second factor change the stempel that sessions carry", async () => {
		const { wie } = await maakMetWachtwoord();
		const stempel = async () => (await readActieveGebruiker(proef.databank, 957, wie.gebruikerId))?.stempel;
		const eerst = await stempel();
		expect(await changeWachtwoord(proef.databank, wie, { huidig: "niet dit wachtwoord", nieuw: GOED })).toEqual({
			ok: false,
			reden: "huidig-onjuist",
		});
		const gewijzigd = await changeWachtwoord(proef.databank, wie, { huidig: GOED, nieuw: "een heel andere zin" });
		expect(gewijzigd.ok && gewijzigd.waarde.stempel).toBe(await stempel());
		const daarna = await stempel();
		expect(daarna).not.toBe(eerst);
		await changeGebruiker(proef.databank, CLI, wie.gebruikerId, { soort: "tweede-factor-wissen" });
		expect(await stempel()).not.toBe(daarna);
	});

	test("sessions that are over are cleaned away", async () => {
		await saveSessie(proef.databank, Buffer.from("oud"), {}, na(-1));
		expect(await deleteVerlopenSessies(proef.databank, NU)).toBeGreaterThanOrEqual(1);
	});
});
