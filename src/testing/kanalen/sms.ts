import { randomUUID } from "node:crypto";
import { leesNummer } from "../../rules/reach/kanaal/verzoek.ts";
import type { Nepkanaal } from "./nepkanaal.ts";
import { startNepserver } from "./nepserver.ts";
import { TERUGMELDSLEUTEL } from "./sleutels.ts";

/** The key that both fakes expect. */
export const SMSSLEUTEL = "proefsleutel-sms";

interface Spryngbericht {
	readonly originator: string;
	readonly recipients: readonly string[];
	readonly body: string;
	readonly reference: string;
}

/** Spryng on localhost: POST /v1/messages, and looking up by reference. */
export const startNepSpryng = (): Promise<Nepkanaal> =>
	startNepserver({
		meld: ({ kenmerk, naar }) => ({
			...{ methode: "GET", koppen: {}, inhoud: null },
			vraag: `?${new URLSearchParams({ sleutel: TERUGMELDSLEUTEL, STATUS: "10", REASONCODE: "0", REFERENCE: kenmerk, MSISDN: naar.slice(1) })}`,
		}),
		weiger: {
			adres: {
				status: 422,
				inhoud: { message: "The recipients field is invalid.", errors: { recipients: ["invalid"] } },
			},
			inhoud: { status: 422, inhoud: { message: "The body field is required.", errors: { body: ["required"] } } },
			sleutel: { status: 401, inhoud: { message: "Unauthenticated." } },
			later: { status: 429, inhoud: { message: "Too Many Attempts." } },
		},
		neemAan({ koppen, inhoud }) {
			if (koppen.authorization !== `Bearer ${SMSSLEUTEL}`)
				return { status: 401, inhoud: { message: "Unauthenticated." } };
			const bericht = inhoud as Spryngbericht;
			const externId = randomUUID();
			return {
				bericht: {
					...{ kenmerk: bericht.reference, naar: leesNummer(bericht.recipients[0] ?? ""), tekst: bericht.body },
					...{ externId, ruw: inhoud },
				},
				antwoord: { status: 200, inhoud: { id: externId, ...bericht, credits: 1, created_at: "2026-11-23T09:00:00Z" } },
			};
		},
		beantwoord({ vraag }, ontvangen) {
			const data = ontvangen
				.filter(({ kenmerk }) => kenmerk === vraag.get("reference"))
				.map(({ kenmerk, externId }) => ({ id: externId, reference: kenmerk, status_code: 10, reason_code: 0 }));
			return { status: 200, inhoud: { data, total: data.length } };
		},
	});

interface CmBericht {
	readonly to: readonly { readonly number: string }[];
	readonly body: { readonly content: string };
	readonly reference: string;
}

const cmFout = (status: number, errorCode: number, details: string) => ({
	status,
	inhoud: { details, errorCode, messages: [] },
});

/** CM.com on localhost: POST /v1.0/message. */
export const startNepCm = (): Promise<Nepkanaal> =>
	startNepserver({
		meld: ({ kenmerk }) => ({
			...{ methode: "POST", vraag: `?sleutel=${TERUGMELDSLEUTEL}`, koppen: { "content-type": "application/json" } },
			inhoud: Buffer.from(JSON.stringify(makeCmMelding(kenmerk, 3))),
		}),
		weiger: {
			adres: {
				status: 400,
				inhoud: {
					...{ details: "Created 0 message(s)", errorCode: 201 },
					messages: [
						{
							to: "0031",
							status: "Rejected",
							messageErrorCode: 303,
							messageDetails: "Invalid phone number in To field",
						},
					],
				},
			},
			inhoud: cmFout(400, 304, "Invalid body"),
			sleutel: cmFout(401, 103, "The product token is incorrect"),
			later: cmFout(429, 0, "Too many requests"),
		},
		neemAan({ inhoud }) {
			const { messages } = inhoud as {
				messages: { authentication: { productToken: string }; msg: readonly CmBericht[] };
			};
			if (messages.authentication.productToken !== SMSSLEUTEL)
				return cmFout(401, 103, "The product token is incorrect");
			const bericht = messages.msg[0]!;
			const to = bericht.to[0]?.number ?? "";
			return {
				bericht: {
					...{ kenmerk: bericht.reference, naar: leesNummer(to), tekst: bericht.body.content },
					...{ externId: bericht.reference, ruw: inhoud },
				},
				antwoord: {
					status: 200,
					inhoud: {
						...{ details: "Created 1 message(s)", errorCode: 0 },
						messages: [{ to, status: "Accepted", reference: bericht.reference, parts: 1, messageErrorCode: 0 }],
					},
				},
			};
		},
	});

/** A status report of CM as it posts it. */
export const makeCmMelding = (kenmerk: string, code: number, errorDescription = "") => ({
	messages: {
		msg: {
			...{ received: "2026-11-23T09:00:05", to: "0031612345678", reference: kenmerk, operator: "20408" },
			status: { code: String(code), errorCode: code === 2 ? "5" : "", errorDescription },
		},
	},
});
