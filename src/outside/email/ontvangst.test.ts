import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import nodemailer from "nodemailer";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Binnenkomst } from "../../rules/reach/bericht/verzending.ts";
import { snijCitaatAf } from "./lees-mail.ts";
import { leesStroom, startMailontvangst } from "./ontvangst.ts";

setFlagsFromString("--expose-gc");
const ruimGeheugenOp = runInNewContext("gc") as () => void;

const NAAR = "antwoord@proefstad.example";
const ANDER = "antwoord@elders.example";
const KENMERK = "0b0ff1d4-98d7-4d1c-9b3c-0a8f0d8a3f11";
const binnen: Binnenkomst[] = [];
let stuk = false;
const ontvangst = await startMailontvangst({
	poort: 0,
	isOns: (adres) => adres === NAAR || adres === ANDER,
	onBinnenkomst: async (binnenkomst) => {
		if (stuk) throw new Error("database weg");
		binnen.push(binnenkomst);
	},
	nu: () => new Date("2026-11-23T09:00:00Z"),
});
const post = nodemailer.createTransport({ host: "127.0.0.1", port: ontvangst.poort, ignoreTLS: true });
afterAll(() => ontvangst.stop());
beforeEach(() => {
	binnen.length = 0;
	stuk = false;
});

const stuur = (deel: Record<string, unknown>) =>
	post.sendMail({ from: "Jan <Jan@Inwoner.example>", to: NAAR, messageId: "<m1@inwoner.example>", ...deel });
const stuurRuw = (raw: string) => post.sendMail({ envelope: { from: "", to: NAAR }, raw });

describe("an answer", () => {
	test("comes in with who, to whom and only the own words", async () => {
		const text =
			"Ja graag, bel mij morgen.\n\nOp ma 23 nov. 2026 om 10:00 schreef Vera\n<hulp@proefstad.example>:\n> Hallo Jan";
		await stuur({ subject: "Re: Kunnen we je helpen?", text });
		expect(binnen).toEqual([
			{
				...{ soort: "antwoord", kanaal: "Mail", van: "jan@inwoner.example", aan: NAAR },
				...{ tekst: "Ja graag, bel mij morgen.", sleutel: "m1@inwoner.example", op: "2026-11-23T09:00:00.000Z" },
			},
		]);
	});

	test("names the message that it answers, in a thread as well", async () => {
		const eigen = "7f9c2a1e-1111-4222-8333-444455556666";
		const inReplyTo = `<${KENMERK}@proefstad.example>`;
		await stuur({ inReplyTo, references: [`<${eigen.toUpperCase()}@mail.example>`, inReplyTo], text: "Ja graag" });
		expect(binnen).toMatchObject([{ kenmerken: [KENMERK, eigen] }]);
	});

	test("to two addresses of ours comes in once for each: they may be of two gemeenten", async () => {
		const gestuurd = await stuur({ to: [NAAR, ANDER], text: "Hallo" });
		expect(gestuurd.accepted).toEqual([NAAR]);
		expect(gestuurd.rejectedErrors?.map(({ responseCode }) => responseCode)).toEqual([452]);
		await stuur({ to: ANDER, text: "Hallo" });
		expect(binnen.map((een) => een.soort === "antwoord" && een.aan)).toEqual([NAAR, ANDER]);
	});

	test("in HTML only is read as text", async () => {
		await stuur({ html: "<style>p{}</style><p>Stop &amp; bel niet</p><blockquote><p>oud</p></blockquote>" });
		expect(binnen[0]).toMatchObject({ tekst: "Stop & bel niet" });
	});

	test("without a word in it is its subject", async () => {
		await stuur({ subject: "STOP", text: "" });
		expect(binnen[0]).toMatchObject({ tekst: "STOP" });
	});

	test.each([[{ "Auto-Submitted": "auto-replied" }], [{ "X-Autoreply": "yes" }], [{ Precedence: "bulk" }]])(
		"of a machine says so: %o",
		async (headers) => {
			await stuur({ headers, text: "Ik ben er niet." });
			expect(binnen).toMatchObject([{ tekst: "Ik ben er niet.", vanzelf: true }]);
		},
	);

	test("to an address that is not ours is refused: nothing is passed on", async () => {
		await expect(stuur({ to: "iemand@elders.example" })).rejects.toMatchObject({ responseCode: 550 });
	});

	test("that is too large is refused, and nothing of it is held while it still comes in", async () => {
		await expect(stuur({ text: "x".repeat(11_000_000) })).rejects.toThrow(/552/);
		expect(binnen).toEqual([]);
		const stukken: WeakRef<Buffer>[] = [];
		const stroom = {
			sizeExceeded: false,
			async *[Symbol.asyncIterator]() {
				for (let keer = 0; keer < 40; keer++) {
					stroom.sizeExceeded = keer >= 10;
					const stuk = Buffer.alloc(100_000);
					stukken.push(new WeakRef(stuk));
					yield stuk;
				}
				await new Promise((klaar) => setTimeout(klaar, 10));
				ruimGeheugenOp();
				levend = stukken.filter((stuk) => stuk.deref()).length;
			},
		};
		let levend = -1;
		expect(await leesStroom(stroom)).toBeNull();
		// The last one may still stand in a variable of the loop.
		expect(levend).toBeLessThanOrEqual(1);
	});

	test("that cannot be kept now is asked for again", async () => {
		stuk = true;
		await expect(stuur({ text: "Hallo" })).rejects.toMatchObject({ responseCode: 451 });
	});

	test.each([
		["Ja\n\n-----Oorspronkelijk bericht-----\nVan: Vera", "Ja"],
		["Ok\n\nOn Mon, 23 Nov 2026 Vera <v@x.nl> wrote:\n> x", "Ok"],
		["Nee\n________________\nVan: Vera <v@x.nl>", "Nee"],
		["> alleen citaat", "> alleen citaat"],
		["Op maandag kan ik niet.\nOp dinsdag wel.", "Op maandag kan ik niet.\nOp dinsdag wel."],
	])("%j is cut to %j", (heel, eigen) => {
		expect(snijCitaatAf(heel)).toBe(eigen);
	});
});

const rapport = (status: string, actie: string, melding: string) =>
	[
		"From: MAILER-DAEMON@mx.example",
		`To: ${NAAR}`,
		"Message-ID: <dsn1@mx.example>",
		"Auto-Submitted: auto-replied",
		'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
		"MIME-Version: 1.0",
		"",
		"--b",
		"Content-Type: text/plain",
		"",
		"Your message could not be delivered.",
		"--b",
		"Content-Type: message/delivery-status",
		"",
		"Reporting-MTA: dns; mx.example",
		"",
		"Final-Recipient: rfc822; jan@inwoner.example",
		`Action: ${actie}`,
		`Status: ${status}`,
		`Diagnostic-Code: smtp; ${melding}`,
		"--b",
		"Content-Type: message/rfc822",
		"",
		`Message-ID: <${KENMERK}@proefstad.example>`,
		"Subject: Kunnen we je helpen?",
		"",
		"Hallo Jan",
		"--b--",
		"",
	].join("\r\n");

describe("a bounce", () => {
	test.each([
		["5.1.1", "failed", { soort: "mislukt", reden: "adres-onjuist", uitleg: "550 user unknown" }],
		["5.2.2", "failed", { soort: "mislukt", reden: "onbereikbaar" }],
		["5.7.1", "failed", { soort: "mislukt", reden: "geblokkeerd" }],
		["4.4.7", "failed", { soort: "mislukt", reden: "onbereikbaar" }],
		["4.4.1", "delayed", { soort: "onderweg" }],
		["2.1.5", "delivered", { soort: "bezorgd" }],
	])("status %s, %s", async (code, actie, status) => {
		await stuurRuw(rapport(code, actie, "550 user unknown"));
		expect(binnen).toEqual([
			expect.objectContaining({ soort: "bezorgmelding", kenmerk: KENMERK, sleutel: "dsn1@mx.example" }),
		]);
		expect(binnen[0]).toMatchObject({ status });
	});

	test("in plain words of an old server is recognised by our Message-ID", async () => {
		await stuurRuw(
			`From: postmaster@oud.example\r\nTo: ${NAAR}\r\nSubject: Undelivered\r\n\r\n550 5.1.1 no such user\r\n\r\nMessage-ID: <${KENMERK}@proefstad.example>\r\n`,
		);
		expect(binnen[0]).toMatchObject({ kenmerk: KENMERK, status: { soort: "mislukt", reden: "adres-onjuist" } });
	});
});
